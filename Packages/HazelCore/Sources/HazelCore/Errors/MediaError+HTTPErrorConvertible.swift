public import HazelKernel

extension MediaError: HTTPErrorConvertible {
  /// The error as the client is told of it: 400 for a list of preferences, 415 for the type of the
  /// content.
  public var httpError: HTTPError {
    let isList = code == .malformedList || code == .tooManyRanges || code == .fieldTooLarge
    return HTTPError(
      isList ? .badRequest : .unsupportedMediaType, code: code.rawValue, detail: message)
  }
}
