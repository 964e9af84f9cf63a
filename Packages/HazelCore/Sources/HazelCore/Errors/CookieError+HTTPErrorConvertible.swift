public import HazelKernel

extension CookieError: HTTPErrorConvertible {
  /// The error as the client is told of it: 431 for cookies of a request, and a bare 500 for a
  /// cookie that the program tried to set.
  public var httpError: HTTPError {
    guard code == .cookiesTooLarge || code == .tooManyCookies else {
      return HTTPError(.internalServerError)
    }
    return HTTPError(.requestHeaderFieldsTooLarge, code: code.rawValue, detail: message)
  }
}
