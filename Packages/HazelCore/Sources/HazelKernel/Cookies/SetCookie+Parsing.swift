extension SetCookie {
  /// Reads a `Set-Cookie` field as a browser does (RFC 6265bis, section 5.6): for clients and
  /// tests.
  ///
  /// Attributes that are unknown, malformed or longer than 1024 bytes are passed over, and the last
  /// one of a kind counts. What a browser drops as a whole is an error: a control character, no
  /// name, more than 4096 bytes, a prefix whose rules are not kept, `SameSite=None` or
  /// `Partitioned` without `Secure`. Beyond that, a name has to be a token.
  ///
  /// - Parameter octets: the value of the field.
  /// - Throws: ``CookieError`` with everything that is wrong.
  public init(parsing octets: UnsafeRawBufferPointer) throws(CookieError) {
    var utf8 = UTF8Scanner()
    for byte in octets {
      guard byte >= 0x20 || byte == 0x09, byte != 0x7f, utf8.accept(byte) else {
        throw CookieError(.malformedCookie, "a control character, or no UTF-8")
      }
    }
    let end = octets.firstPosition(of: 0x3b, in: 0..<octets.count) ?? octets.count
    guard utf8.isAtBoundary, let equals = octets.firstPosition(of: 0x3d, in: 0..<end) else {
      throw CookieError(.malformedCookie, "a cookie is a name, \"=\" and a value")
    }
    var attributes = CookieAttributes()
    var position = end
    while position < octets.count {
      let start = position &+ 1
      let stop = octets.firstPosition(of: 0x3b, in: start..<octets.count) ?? octets.count
      attributes.take(octets, start..<stop)
      position = stop
    }
    self.init(
      unchecked: octets.string(octets.trimmed(0..<equals)),
      value: octets.string(octets.trimmed(equals &+ 1..<end)),
      expires: attributes.expires, maxAge: attributes.maxAge, domain: attributes.domain,
      path: attributes.path, isSecure: attributes.isSecure, isHTTPOnly: attributes.isHTTPOnly,
      sameSite: attributes.sameSite, isPartitioned: attributes.isPartitioned)
    let problems = commonProblems()
    guard problems.isEmpty else { throw CookieError(problems, name: name) }
  }

  /// Reads a `Set-Cookie` field; see ``init(parsing:)-(UnsafeRawBufferPointer)``.
  ///
  /// - Throws: ``CookieError`` with everything that is wrong.
  public init(parsing octets: Bytes) throws(CookieError) {
    self = try octets.withUnsafeBytes { (raw) throws(CookieError) in try SetCookie(parsing: raw) }
  }

  /// Reads a `Set-Cookie` field; see ``init(parsing:)-(UnsafeRawBufferPointer)``.
  ///
  /// - Throws: ``CookieError`` with everything that is wrong.
  public init(parsing text: String) throws(CookieError) {
    self = try text.withOctets { (raw) throws(CookieError) in try SetCookie(parsing: raw) }
  }
}

/// The attributes of a `Set-Cookie` field while it is read.
private struct CookieAttributes {
  var expires: HTTPDate?
  var maxAge: Duration?
  var domain: String?
  var path: String?
  var isSecure = false
  var isHTTPOnly = false
  var sameSite = SameSite.unspecified
  var isPartitioned = false

  mutating func take(_ octets: UnsafeRawBufferPointer, _ range: Range<Int>) {
    let equals = octets.firstPosition(of: 0x3d, in: range) ?? range.upperBound
    let name = octets.trimmed(range.lowerBound..<equals)
    let value = octets.trimmed(min(equals &+ 1, range.upperBound)..<range.upperBound)
    guard value.count <= SetCookie.maximumAttributeSize else { return }
    if octets.matches(name, lowercased: "expires") {
      if let date = CookieDate.parse(octets, value) { expires = date }
    } else if octets.matches(name, lowercased: "max-age") {
      if let seconds = Self.seconds(octets, value) { maxAge = .seconds(seconds) }
    } else if octets.matches(name, lowercased: "domain") {
      takeDomain(octets, value)
    } else if octets.matches(name, lowercased: "path") {
      path = octets.slice(value).first == 0x2f ? octets.string(value) : nil
    } else if octets.matches(name, lowercased: "samesite") {
      takeSameSite(octets, value)
    } else if octets.matches(name, lowercased: "secure") {
      isSecure = true
    } else if octets.matches(name, lowercased: "httponly") {
      isHTTPOnly = true
    } else if octets.matches(name, lowercased: "partitioned") {
      isPartitioned = true
    }
  }

  private mutating func takeDomain(_ octets: UnsafeRawBufferPointer, _ value: Range<Int>) {
    let hasDot = octets.slice(value).first == 0x2e
    let host = value.lowerBound &+ (hasDot ? 1 : 0)..<value.upperBound
    domain = host.isEmpty ? nil : octets.string(host).asciiLowercased
  }

  private mutating func takeSameSite(_ octets: UnsafeRawBufferPointer, _ value: Range<Int>) {
    if octets.matches(value, lowercased: "strict") {
      sameSite = .strict
    } else if octets.matches(value, lowercased: "lax") {
      sameSite = .lax
    } else if octets.matches(value, lowercased: "none") {
      sameSite = .none
    } else {
      sameSite = .unspecified
    }
  }

  /// Digits with an optional "-"; a number that does not fit is the largest one.
  private static func seconds(_ octets: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int64? {
    var digits = range
    let isNegative = octets.slice(range).first == 0x2d
    if isNegative { digits = range.lowerBound &+ 1..<range.upperBound }
    guard !digits.isEmpty else { return nil }
    var value: Int64 = 0
    for byte in octets.slice(digits) {
      guard byte &- 0x30 < 10 else { return nil }
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isBeyond) = product.addingReportingOverflow(Int64(byte &- 0x30))
      value = isTooLarge || isBeyond ? Int64.max : sum
    }
    return isNegative ? -value : value
  }
}
