/// What the beginning of a cookie's name demands of its attributes (RFC 6265bis, section 4.1.3, and
/// the prefixes for `HttpOnly` that browsers added).
struct CookiePrefix {
  private let text: String
  private let needsHost: Bool
  private let needsHTTPOnly: Bool

  /// The prefix of a name, in any case of letters; nil when it has none.
  init?(ofName name: String) {
    if Self.name(name, startsWith: "__host-http-") {
      (text, needsHost, needsHTTPOnly) = ("__Host-Http-", true, true)
    } else if Self.name(name, startsWith: "__host-") {
      (text, needsHost, needsHTTPOnly) = ("__Host-", true, false)
    } else if Self.name(name, startsWith: "__http-") {
      (text, needsHost, needsHTTPOnly) = ("__Http-", false, true)
    } else if Self.name(name, startsWith: "__secure-") {
      (text, needsHost, needsHTTPOnly) = ("__Secure-", false, false)
    } else {
      return nil
    }
  }

  /// The rules that a cookie breaks.
  func problems(of cookie: SetCookie) -> [String] {
    var problems: [String] = []
    if !cookie.isSecure { problems.append("the prefix \(text) needs Secure") }
    if needsHTTPOnly && !cookie.isHTTPOnly { problems.append("the prefix \(text) needs HttpOnly") }
    if needsHost && cookie.domain != nil {
      problems.append("the prefix \(text) does not allow Domain")
    }
    if needsHost && !(cookie.path?.hasSameOctets(as: "/") ?? false) {
      problems.append("the prefix \(text) needs Path=/")
    }
    return problems
  }

  private static func name(_ name: String, startsWith prefix: StaticString) -> Bool {
    let count = prefix.utf8CodeUnitCount
    return name.withOctets { octets in
      octets.count >= count && octets.matches(0..<count, lowercased: prefix)
    }
  }
}
