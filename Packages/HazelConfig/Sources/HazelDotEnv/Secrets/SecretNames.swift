/// Tells by names and values what is better not shown.
///
/// It guesses, and rather says yes: a value that is hidden without need does no harm.
public enum SecretNames {
  /// The words that secrets are called by.
  private static let words: Set<String> = [
    "SECRET", "SECRETS", "TOKEN", "TOKENS", "PASSWORD", "PASSWORDS", "PASSWD", "PASSPHRASE", "PASS",
    "PWD", "KEY", "KEYS", "APIKEY", "CREDENTIAL", "CREDENTIALS", "DSN", "SALT", "PEPPER", "JWT",
    "PRIVATE", "SIGNATURE", "COOKIE",
  ]
  /// Endings of words that are written without a separator: DBPASSWORD.
  private static let endings = [
    "PASSWORD", "PASSWD", "PASSPHRASE", "SECRET", "TOKEN", "APIKEY", "PRIVATEKEY", "SECRETKEY",
    "ACCESSKEY",
  ]
  /// Last words that make a name one of something about a secret: TOKEN_TTL.
  private static let harmless: Set<String> = [
    "TTL", "LENGTH", "SIZE", "COUNT", "LIMIT", "TIMEOUT", "EXPIRY", "EXPIRATION", "EXPIRES",
    "LIFETIME", "MIN", "MAX", "ENABLED", "REQUIRED", "ROTATION", "ALGORITHM", "TYPE", "ISSUER",
    "AUDIENCE", "NAME", "PREFIX", "HEADER", "FILE", "PATH", "DIR", "URL", "URI", "ENDPOINT", "ID",
    "SECURE", "DOMAIN",
  ]
  /// How values of well-known secrets begin.
  private static let beginnings = [
    "-----BEGIN", "eyJ", "sk_", "sk-", "ghp_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "AKIA",
  ]

  /// Whether a variable smells of a secret.
  ///
  /// - Parameters:
  ///   - name: the name of the variable.
  ///   - value: its value, where it is known.
  public static func isSecret(_ name: String, value: String? = nil) -> Bool {
    if isSecretName(name) { return true }
    guard let value else { return false }
    return beginnings.contains { value.hasPrefix($0) } || hasPassword(value)
  }

  private static func isSecretName(_ name: String) -> Bool {
    var parts = NameWords.split(name).map { $0.uppercased() }
    // SECRET_2 is as secret as SECRET.
    while let last = parts.last, last.allSatisfy(\.isNumber) { parts.removeLast() }
    guard let last = parts.last, !harmless.contains(last) else { return false }
    if parts == ["PWD"] || parts == ["OLDPWD"] { return false }
    if parts.count > 1, parts.contains("PUBLIC"), last == "KEY" || last == "KEYS" { return false }
    if let first = parts.first, first == "MAX" || first == "MIN", last == "TOKENS" { return false }
    return parts.contains { part in
      words.contains(part) || endings.contains { part.hasSuffix($0) }
    }
  }

  /// Whether a text is a URL with a password: `postgres://shop:swordfish@db/books`.
  static func hasPassword(_ text: String) -> Bool {
    guard let scheme = text.firstRange(of: "://") else { return false }
    let rest = text[scheme.upperBound...]
    // A password may hold any sign by mistake, so the last @ of the whole text counts.
    guard let at = rest.lastIndex(of: "@") else { return false }
    guard let colon = rest[..<at].firstIndex(of: ":") else { return false }
    return rest.index(after: colon) < at
  }
}
