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

  private static let secretNames = [
    "password=", "pwd=", "secret=", "token=", "accountkey=", "signature=",
  ]

  /// What follows such a name up to a sign that ends a pair.
  private static func withoutPairs(_ text: String) -> String {
    guard text.utf8.contains(0x3d) else { return text }
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      if let name = secretNames.first(where: { rest.prefix($0.count).lowercased() == $0 }) {
        result += rest.prefix(name.count) + placeholder
        rest = rest.dropFirst(name.count).drop { !";&".contains($0) && !$0.isWhitespace }
      } else {
        result.append(first)
        rest.removeFirst()
      }
    }
    return result
  }
}
