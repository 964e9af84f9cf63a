/// Tells by names and values what is better not shown.
///
/// It guesses, and rather says yes: a value that is hidden without need does no harm.
public enum SecretNames {
  /// The words that secrets are called by.
  private static let words: Set<String> = [
    "SECRET", "SECRETS", "TOKEN", "TOKENS", "PASSWORD", "PASSWORDS", "PASSWD", "PASSPHRASE", "PASS",
    "PWD", "KEY", "KEYS", "APIKEY", "CREDENTIAL", "CREDENTIALS", "DSN", "SALT", "PEPPER", "JWT",
    "PRIVATE", "SIGNATURE", "SIG", "COOKIE", "AUTH", "AUTHORIZATION", "BEARER", "OTP", "TOTP",
    "PIN", "SEED",
  ]
  /// Endings of words that are written without a separator: DBPASSWORD.
  private static let endings = [
    "PASSWORD", "PASSWD", "PASSPHRASE", "SECRET", "TOKEN", "APIKEY", "CREDENTIAL", "CREDENTIALS",
    "PRIVATEKEY", "SECRETKEY", "SIGNINGKEY",
    "ENCRYPTIONKEY", "ACCESSKEY",
  ]
  /// Last words that make a name one of something about a secret: TOKEN_TTL.
  private static let harmless: Set<String> = [
    "TTL", "LENGTH", "SIZE", "COUNT", "LIMIT", "TIMEOUT", "EXPIRY", "EXPIRATION", "EXPIRES",
    "LIFETIME", "MIN", "MAX", "ENABLED", "REQUIRED", "ROTATION", "ALGORITHM", "TYPE", "ISSUER",
    "AUDIENCE", "NAME", "PREFIX", "HEADER", "FILE", "PATH", "DIR", "URL", "URI", "ENDPOINT", "ID",
    "SECURE", "DOMAIN", "HOST", "PORT", "PROVIDER", "REALM", "SCHEME", "METHOD", "MODE", "VERSION",
  ]
  /// How values of well-known secrets begin.
  private static let beginnings = [
    "-----BEGIN", "eyJ", "sk_", "sk-", "ghp_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "AKIA",
    "Bearer ", "Basic ", "otpauth://", "https://hooks.slack.com/",
  ]

  /// Whether a variable smells of a secret.
  ///
  /// - Parameters:
  ///   - name: the name of the variable.
  ///   - value: its value, where it is known.
  public static func isSecret(_ name: String, value: String? = nil) -> Bool {
    if isSecretName(name) { return true }
    guard let value else { return false }
    return isSecretText(value)
  }

  /// Whether a text has a secret in it: one that begins as well-known ones do, an address with a
  /// user, or a pair such as `Password=swordfish`.
  static func isSecretText(_ text: String) -> Bool {
    beginnings.contains { text.utf8.starts(with: $0.utf8) } || hasUser(text)
      || hasPair(text, separator: UInt8(ascii: "="))
  }

  static func isSecretName(_ name: String) -> Bool {
    var parts = NameWords.split(name, uppercased: true)
    // SECRET_2 is as secret as SECRET.
    while let last = parts.last, last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      parts.removeLast()
    }
    guard let last = parts.last, !harmless.contains(last) else { return false }
    if parts == ["PWD"] || parts == ["OLDPWD"] { return false }
    if parts.count > 1, parts.contains("PUBLIC"), last == "KEY" || last == "KEYS" { return false }
    if let first = parts.first, first == "MAX" || first == "MIN", last == "TOKENS" { return false }
    return parts.contains { part in
      words.contains(part) || endings.contains { hasEnding(part.utf8, $0.utf8) }
    }
  }

  private static func hasEnding(_ word: String.UTF8View, _ ending: String.UTF8View) -> Bool {
    word.count >= ending.count && word.suffix(ending.count).elementsEqual(ending)
  }
}
