import HazelDotEnv

extension Redaction {
  /// Texts without the passwords in them: "postgres://shop:<secret>@db/books", "Password=<secret>".
  static func withoutPasswords(_ text: String) -> String {
    // Most texts have neither sign, and searching them for more is slow the first time.
    guard text.utf8.contains(where: { $0 == 0x3a || $0 == 0x3d }) else { return text }
    return withoutPairs(withoutUsers(text))
  }

  private static func withoutUsers(_ text: String) -> String {
    guard text.utf8.contains(0x40) else { return text }
    var result = ""
    var rest = text[...]
    while let end = endOfScheme(rest) {
      result.append(contentsOf: rest[..<end])
      rest = rest[end...]
      // A password that is not escaped may hold what ends an address, so the last "@" ends it.
      guard let at = rest.lastIndex(of: "@") else { continue }
      if let colon = rest.firstIndex(of: ":"), colon < at {
        result.append(contentsOf: rest[...colon])
        result += placeholder
      } else if !rest[..<at].contains("/") {
        result += placeholder
      } else {
        continue
      }
      rest = rest[at...]
    }
    result.append(contentsOf: rest)
    return result
  }

  /// The index behind the first "://".
  private static func endOfScheme(_ text: Substring) -> String.Index? {
    let bytes = text.utf8
    var index = bytes.startIndex
    while let colon = bytes[index...].firstIndex(of: 0x3a) {
      let behind = bytes[bytes.index(after: colon)...]
      if behind.starts(with: "//".utf8) { return behind.index(behind.startIndex, offsetBy: 2) }
      index = behind.startIndex
    }
    return nil
  }

  /// What follows a name such as "Password=" or "api_key=", up to a sign that ends a pair.
  private static func withoutPairs(_ text: String) -> String {
    let bytes = text.utf8
    var result = ""
    var start = text.startIndex
    var index = start
    while let sign = bytes[index...].firstIndex(of: 0x3d) {
      index = bytes.index(after: sign)
      let name = text[start..<sign].reversed().prefix { isNameCharacter($0) }.reversed()
      guard SecretNames.isPairName(String(name)) else { continue }
      let end = text[index...].firstIndex { ";&".contains($0) || $0.isWhitespace } ?? text.endIndex
      guard index < end else { continue }
      result.append(contentsOf: text[start..<index])
      result += placeholder
      start = end
      index = end
    }
    result.append(contentsOf: text[start...])
    return result
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "_-.".contains(character))
  }
}
