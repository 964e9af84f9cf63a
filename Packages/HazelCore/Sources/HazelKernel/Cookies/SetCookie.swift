/// A cookie for a client to keep: the value of a `Set-Cookie` field (RFC 6265bis, section 4.1).
///
/// The defaults are the safe ones: `Secure`, `HttpOnly`, `SameSite=Lax`, `Path=/`, for this host
/// only and until the browser ends.
///
/// ```swift
/// let cookie = try SetCookie(name: "__Host-session", value: token, maxAge: .seconds(3600))
/// response.headers.append(.setCookie, cookie.headerValue)
/// // __Host-session=…; Max-Age=3600; Path=/; Secure; HttpOnly; SameSite=Lax
/// ```
///
/// A value of this type keeps the rules: making one that a browser would drop, or that would end
/// the header field, is an error.
public struct SetCookie: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The value as it is written.
  public let value: String
  /// When the cookie ends; nil leaves it to ``maxAge``.
  public let expires: HTTPDate?
  /// How long the cookie lives; nil leaves it to ``expires``. Without either the cookie ends with
  /// the browser.
  public let maxAge: Duration?
  /// The host that, with all hosts below it, gets the cookie; nil is this host alone.
  public let domain: String?
  /// The path that, with all paths below it, gets the cookie; nil is that of the request.
  public let path: String?
  /// Whether the cookie is sent over secure connections only.
  public let isSecure: Bool
  /// Whether the cookie is kept from scripts.
  public let isHTTPOnly: Bool
  /// With which requests from other sites the cookie is sent.
  public let sameSite: SameSite
  /// Whether the cookie is kept apart for each site that embeds this one (CHIPS).
  public let isPartitioned: Bool

  /// Makes a cookie.
  ///
  /// - Parameters:
  ///   - name: the name: a token. The prefixes "__Secure-", "__Host-", "__Http-" and
  ///     "__Host-Http-", in any case of letters, demand the attributes that browsers demand for
  ///     them.
  ///   - value: the value: visible ASCII without quotes, commas, semicolons and backslashes,
  ///     perhaps in one pair of quotes. For other text there is ``init(name:encoding:)``.
  ///   - expires: when the cookie ends; none by default.
  ///   - maxAge: how long the cookie lives, rounded up to whole seconds; none by default. What is
  ///     not positive ends the cookie at once.
  ///   - domain: a host name without a dot at either end; nil by default, which is the safest.
  ///   - path: a path; "/" by default.
  ///   - isSecure: whether the cookie is sent over secure connections only; true by default.
  ///   - isHTTPOnly: whether the cookie is kept from scripts; true by default.
  ///   - sameSite: with which requests from other sites the cookie is sent; `.lax` by default.
  ///   - isPartitioned: whether the cookie is kept apart for each embedding site; false by default.
  /// - Throws: ``CookieError`` with everything that is wrong.
  public init(
    name: String,
    value: String,
    expires: HTTPDate? = nil,
    maxAge: Duration? = nil,
    domain: String? = nil,
    path: String? = "/",
    isSecure: Bool = true,
    isHTTPOnly: Bool = true,
    sameSite: SameSite = .lax,
    isPartitioned: Bool = false
  ) throws(CookieError) {
    self.init(
      unchecked: name, value: value, expires: expires, maxAge: maxAge, domain: domain, path: path,
      isSecure: isSecure, isHTTPOnly: isHTTPOnly, sameSite: sameSite, isPartitioned: isPartitioned)
    var problems = valueProblems()
    problems += commonProblems()
    guard problems.isEmpty else { throw CookieError(problems, name: name) }
  }

  init(
    unchecked name: String, value: String, expires: HTTPDate?, maxAge: Duration?, domain: String?,
    path: String?, isSecure: Bool, isHTTPOnly: Bool, sameSite: SameSite, isPartitioned: Bool
  ) {
    self.name = name
    self.value = value
    self.expires = expires
    self.maxAge = maxAge
    self.domain = domain
    self.path = path
    self.isSecure = isSecure
    self.isHTTPOnly = isHTTPOnly
    self.sameSite = sameSite
    self.isPartitioned = isPartitioned
  }
}

extension SetCookie {
  /// Makes a cookie of any text: what the value of a cookie can not hold is percent-encoded, and
  /// ``Cookie/decodedValue()`` reads it again.
  ///
  /// The other properties have their defaults; for others, encode the value with
  /// ``encodedValue(_:)``.
  ///
  /// - Parameters:
  ///   - name: the name: a token.
  ///   - text: any text without NUL.
  /// - Throws: ``CookieError`` with everything that is wrong.
  public init(name: String, encoding text: String) throws(CookieError) {
    try self.init(name: name, value: Self.encodedValue(text))
  }

  /// Encodes any text as the value of a cookie; ``Cookie/decodedValue()`` reads it again.
  ///
  /// - Parameter text: any text.
  public static func encodedValue(_ text: String) -> String {
    PercentCoding.encode(text, as: .cookieValue)
  }

  /// Makes the cookie that makes a client forget another one.
  ///
  /// A client forgets the cookie with the same name, domain and path; these must be those with
  /// which it was set.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - domain: the domain with which the cookie was set; nil by default.
  ///   - path: the path with which the cookie was set; "/" by default.
  ///   - isSecure: whether it was `Secure`; true by default.
  ///   - sameSite: its `SameSite`; `.lax` by default.
  ///   - isPartitioned: whether it was `Partitioned`; false by default.
  /// - Throws: ``CookieError`` with everything that is wrong.
  public static func deletion(
    of name: String,
    domain: String? = nil,
    path: String? = "/",
    isSecure: Bool = true,
    sameSite: SameSite = .lax,
    isPartitioned: Bool = false
  ) throws(CookieError) -> SetCookie {
    // Old clients know Expires only.
    try SetCookie(
      name: name, value: "", expires: HTTPDate(unixSeconds: 0), maxAge: .zero, domain: domain,
      path: path, isSecure: isSecure, sameSite: sameSite, isPartitioned: isPartitioned)
  }
}
