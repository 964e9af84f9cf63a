public import HazelKernel

extension Request {
  /// The cookies.
  ///
  /// ```swift
  /// let session = try request.cookies["__Host-session"]
  /// ```
  ///
  /// A malformed cookie is passed over, because a neighbouring site could have set it.
  ///
  /// - Throws: ``CookieError`` when there are too many or they are too large: answered with 431.
  public var cookies: Cookies {
    get throws(CookieError) {
      guard let text = headers.combined(.cookie) else { return Cookies() }
      return try Cookies(text)
    }
  }
}
