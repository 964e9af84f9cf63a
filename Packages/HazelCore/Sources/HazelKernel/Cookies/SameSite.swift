/// With which requests from other sites a browser sends a cookie (RFC 6265bis, section 4.1.2.7).
public struct SameSite: Sendable, Hashable {
  enum Kind: UInt8 {
    case strict, lax, none, unspecified
  }

  let kind: Kind

  /// With none.
  public static var strict: SameSite { SameSite(kind: .strict) }
  /// Only when the user follows a link to this site.
  public static var lax: SameSite { SameSite(kind: .lax) }
  /// With all of them; the cookie has to be `Secure`.
  public static var none: SameSite { SameSite(kind: .none) }
  /// The attribute is left out; most browsers treat the cookie like ``lax`` then.
  public static var unspecified: SameSite { SameSite(kind: .unspecified) }
}
