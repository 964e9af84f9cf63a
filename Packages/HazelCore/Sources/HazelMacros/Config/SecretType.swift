/// What is a secret by its type or by its name.
enum SecretType {
  /// The type within `Secret<…>`; nil for another type.
  static func content(of type: String) -> String? {
    guard let open = type.firstIndex(of: "<"), type.last == ">",
      type[..<open].split(separator: ".").last == "Secret"
    else { return nil }
    return String(type[type.index(after: open)...].dropLast())
  }

  /// Whether a name is one that secrets have: "apiKey", "password", "jwtSecret".
  static func isLikely(_ name: String) -> Bool {
    let small = name.lowercased()
    let endings = [
      "password", "passwd", "passphrase", "secret", "token", "apikey", "privatekey", "secretkey",
      "accesskey", "signingkey", "encryptionkey", "credential", "credentials",
    ]
    return endings.contains { small.hasSuffix($0) }
  }
}
