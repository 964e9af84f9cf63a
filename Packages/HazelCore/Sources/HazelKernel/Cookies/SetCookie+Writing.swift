extension SetCookie {
  /// The value of the `Set-Cookie` field. Each cookie needs a field of its own.
  public var headerValue: HeaderValue {
    // Nothing in it is a control character: the initialisers see to that.
    HeaderValue(unchecked: text)
  }

  /// The value of the `Set-Cookie` field as text.
  public var text: String {
    var text = "\(name)=\(value)"
    if let expires { text += "; Expires=\(expires.text)" }
    if let maxAge { text += "; Max-Age=\(Self.wholeSeconds(maxAge))" }
    if let domain { text += "; Domain=\(domain)" }
    if let path { text += "; Path=\(path)" }
    if isSecure { text += "; Secure" }
    if isHTTPOnly { text += "; HttpOnly" }
    switch sameSite.kind {
    case .strict: text += "; SameSite=Strict"
    case .lax: text += "; SameSite=Lax"
    case .none: text += "; SameSite=None"
    case .unspecified: break
    }
    if isPartitioned { text += "; Partitioned" }
    return text
  }

  /// Rounded up, so that a short life is not taken for none; never negative.
  private static func wholeSeconds(_ duration: Duration) -> Int64 {
    // A duration may have more seconds than its components can say.
    let inRange = min(max(duration, .zero), .seconds(Int64.max))
    let (seconds, attoseconds) = inRange.components
    return attoseconds > 0 ? seconds + 1 : seconds
  }
}

extension SetCookie: CustomStringConvertible {
  /// The field with "***" in place of the value, which may be a secret.
  public var description: String {
    let rest = text.utf8.dropFirst(name.utf8.count + 1 + value.utf8.count)
    return "\(name)=***\(String(Substring(rest)))"
  }
}
