/// What a client has to show, all of it together: one scheme, or several.
///
/// ```swift
/// [SecurityRequirement(.accounts, scopes: ["books:write"])]       // an account that may write
/// [SecurityRequirement(.accounts), SecurityRequirement(.key)]     // an account or a key
/// [SecurityRequirement(.accounts).and(.key)]                      // both
/// ```
public struct SecurityRequirement: Hashable, Sendable {
  /// One scheme and what the credentials must be good for.
  public struct Part: Hashable, Sendable {
    /// The scheme.
    public let scheme: SecurityScheme
    /// What the credentials must be good for, in the scheme's own words: scopes, or roles.
    public let scopes: [String]
  }

  /// The schemes, all of which are needed; empty for none at all.
  public private(set) var parts: [Part]

  /// Asks for one scheme.
  ///
  /// - Parameters:
  ///   - scheme: the scheme.
  ///   - scopes: what the credentials must be good for; nothing in particular by default.
  public init(_ scheme: SecurityScheme, scopes: [String] = []) {
    parts = [Part(scheme: scheme, scopes: scopes)]
  }

  private init(parts: [Part]) {
    self.parts = parts
  }

  /// Asks for nothing: as one of several alternatives it makes the others optional.
  public static let none: SecurityRequirement = SecurityRequirement(parts: [])

  /// Asks for another scheme as well.
  public func and(_ scheme: SecurityScheme, scopes: [String] = []) -> SecurityRequirement {
    and(SecurityRequirement(scheme, scopes: scopes))
  }

  /// Asks for all that another requirement asks for as well; scopes of one scheme add up.
  public func and(_ other: SecurityRequirement) -> SecurityRequirement {
    var parts = parts
    for part in other.parts {
      guard let index = parts.firstIndex(where: { $0.scheme == part.scheme }) else {
        parts.append(part)
        continue
      }
      let more = part.scopes.filter { !parts[index].scopes.contains($0) }
      parts[index] = Part(scheme: part.scheme, scopes: parts[index].scopes + more)
    }
    return SecurityRequirement(parts: parts)
  }
}
