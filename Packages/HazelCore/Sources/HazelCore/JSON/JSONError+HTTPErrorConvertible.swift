public import HazelKernel

extension JSONError: HTTPErrorConvertible {
  /// The error as the client is told of it.
  ///
  /// Text that is no JSON is 400, well-formed text of another shape 422; both name the place. What
  /// went wrong with writing is a fault of the server: a bare 500.
  public var httpError: HTTPError {
    if isWritingError { return HTTPError(.internalServerError) }
    let violation = Violation(
      .body(pointer: pointer), code: code.name,
      message: message + " (line \(line), column \(column))")
    return HTTPError(
      isSyntaxError ? .badRequest : .unprocessableContent,
      code: isSyntaxError ? "invalid_json" : "invalid_body",
      violations: [violation])
  }

  private var isWritingError: Bool {
    code == .nonFiniteNumber || code == .unbalanced
  }
}
