import HazelKernel

extension JSONError {
  /// The error of a request whose content this error is about: 400 when it is no JSON, 422 when it
  /// has another shape; both name the place.
  ///
  /// No conformance to ``HTTPErrorConvertible``: a handler that reads the JSON of another service
  /// must not blame its client, nor tell it what that service sent.
  var bodyError: HTTPError {
    let violation = Violation(
      .body(pointer: pointer), code: code.name,
      message: message + " (line \(line), column \(column))")
    return HTTPError(
      isSyntaxError ? .badRequest : .unprocessableContent,
      code: isSyntaxError ? "invalid_json" : "invalid_body",
      violations: [violation])
  }
}
