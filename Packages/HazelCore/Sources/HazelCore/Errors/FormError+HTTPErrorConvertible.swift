public import HazelKernel

extension FormError: HTTPErrorConvertible {
  /// The error as the client is told of it: 400, with the parameter it is about.
  public var httpError: HTTPError {
    guard let name else {
      return HTTPError(.badRequest, code: code.rawValue, detail: message)
    }
    let location: Violation.Location =
      source == .query ? .query(name: name) : .body(pointer: "/" + JSONPointer.escaped(name))
    return HTTPError(
      .badRequest, code: source == .query ? "invalid_query" : "invalid_form",
      violations: [Violation(location, code: code.rawValue, message: "expected \(expected)")])
  }
}
