import HazelCore

/// A book that is not there is 404 where its address was asked for. In an order it is a mistake in
/// the content: so the same error has another answer here.
struct UnknownBookFilter: TypedExceptionFilter {
  func handle(_ error: OrderError, _ context: RequestContext) throws -> Response? {
    guard case .catalog(.unknownBook(let id)) = error else { return nil }
    throw HTTPError(
      .unprocessableContent, code: "invalid_body",
      violations: [
        Violation(.body(pointer: "/lines"), code: "unknown_book", message: "there is no book \(id)")
      ])
  }
}
