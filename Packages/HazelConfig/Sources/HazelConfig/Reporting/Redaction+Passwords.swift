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

  /// What follows a name such as "Password=" or "api_key=", up to a sign that ends a pair. Blanks may
  /// stand around the sign, and in the value.
  private static func withoutPairs(_ text: String) -> String {
    let bytes = text.utf8
    var result = ""
    var start = text.startIndex
    var index = start
    while let sign = bytes[index...].firstIndex(of: 0x3d) {
      index = bytes.index(after: sign)
      let name = text[start..<sign].reversed().drop { $0 == " " }.prefix { isNameCharacter($0) }
      guard SecretNames.isPairName(String(name.reversed())) else { continue }
      index = text[index...].firstIndex { $0 != " " } ?? text.endIndex
      let end = endOfValue(text[index...])
      guard index < end else { continue }
      result.append(contentsOf: text[start..<index])
      result += placeholder
      start = end
      index = end
    }
    result.append(contentsOf: text[start...])
    return result
  }

  /// Where a value ends: behind its second quote, or in front of what separates pairs. A blank does
  /// only where another name follows, for nobody knows whether it is part of a password.
  private static func endOfValue(_ text: Substring) -> String.Index {
    if let quote = text.first, quote == "'" || quote == "\"",
      let second = text.dropFirst().firstIndex(of: quote)
    {
      return text.index(after: second)
    }
    let value = text.prefix { !";&".contains($0) && !$0.isNewline }
    var index = value.startIndex
    while let blank = value[index...].firstIndex(where: { $0.isWhitespace }) {
      let next = value[blank...].drop { $0.isWhitespace }
      let name = next.prefix { isNameCharacter($0) }
      if !name.isEmpty, next[name.endIndex...].first == "=" { return blank }
      guard next.startIndex < value.endIndex else { break }
      index = next.startIndex
    }
    return value.endIndex
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "_-.".contains(character))
  }
}
