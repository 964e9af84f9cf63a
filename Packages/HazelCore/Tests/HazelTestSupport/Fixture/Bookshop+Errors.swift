import HazelKernel

extension Bookshop {
  /// Handlers that throw.
  func errorRoutes() -> [BookshopRoute] {
    [
      BookshopRoute(
        .get, "/http-error",
        sync: { _ in
          throw HTTPError(
            .conflict, code: "book_taken", detail: "somebody else has it",
            headers: ["Retry-After": "60"])
        }),
      BookshopRoute(.get, "/error", sync: { _ in throw BookshopError() }),
      BookshopRoute(
        .get, "/http-error-async",
        async: { _ in
          await Task.yield()
          throw HTTPError(.conflict, code: "book_taken")
        }),
      BookshopRoute(
        .get, "/error-async",
        async: { _ in
          await Task.yield()
          throw BookshopError()
        }),
    ]
  }
}

/// An error that the server knows nothing about, with something that no client may see.
package struct BookshopError: Error {
  /// What must stay inside.
  package let secret: String = "password of the till"

  /// Makes the error.
  package init() {}
}
