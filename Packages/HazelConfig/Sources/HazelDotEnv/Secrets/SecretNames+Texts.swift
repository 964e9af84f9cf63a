extension SecretNames {
  /// Whether a text has a URL with a user, and maybe a password: `postgres://shop:swordfish@db/books`,
  /// `https://0123abc@errors.example/1`.
  ///
  /// A password may hold any sign by mistake, so the last "@" of the whole text counts. What stands
  /// alone in front of it is no user behind a "/", "?" or "#": `https://shop.example/@readers`.
  static func hasUser(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
    var rest = bytes[..<at]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[bytes.index(after: colon)...]
      guard rest.starts(with: "//".utf8) else { continue }
      let user = rest.dropFirst(2)
      if let separator = user.firstIndex(of: UInt8(ascii: ":")) {
        return bytes.index(after: separator) < at
      }
      return !user.isEmpty && !user.contains { "/?#".utf8.contains($0) }
    }
    return false
  }

  /// Whether a text has a pair whose name smells of a secret, as connection strings and the queries
  /// of addresses do: `Server=db;Password=swordfish`, `https://maps.example/?api_key=swordfish`.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - separator: what stands between a name and its value.
  static func hasPair(_ text: String, separator: UInt8) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      guard bytes[index] == separator, index + 1 < bytes.count else { return false }
      // A blank may stand in front of the value, but something has to.
      guard let next = bytes[(index + 1)...].first(where: { $0 != UInt8(ascii: " ") }),
        !";&,".utf8.contains(next)
      else { return false }
      var start = index
      while start > 0, DotEnvParser.isNameByte(bytes[start - 1], isFirst: false) { start -= 1 }
      return isPairName(String(decoding: bytes[start..<index], as: UTF8.self))
    }
  }

  /// Whether the value behind a name in a connection string is a secret.
  ///
  /// - Parameter name: the name, without blanks.
  public static func isPairName(_ name: String) -> Bool {
    // As a variable of a shell, PWD is the working directory.
    ["pwd", "passwd"].contains(name.lowercased()) || isSecretName(name)
  }
}
