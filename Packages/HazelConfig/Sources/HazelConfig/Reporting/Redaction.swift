import HazelKernel

/// Shows values in messages and tables, and hides what must not be seen.
enum Redaction {
  /// What stands for a secret.
  static let placeholder: String = "<secret>"
  /// How many characters of a value are shown.
  private static let maximumCount = 80

  /// A value that was found, in quotes if it is a text.
  static func shown(_ found: FoundSetting, isSecret: Bool) -> String {
    if isSecret || found.isSecret { return placeholder }
    switch found.value {
    case .text(let text): return quoted(text)
    case .json(.string(let text)): return quoted(text)
    case .json(let value): return shortened(withoutPasswords(value.description))
    }
  }

  /// A value as it would be written.
  static func plain(_ text: String) -> String {
    shortened(escaped(withoutPasswords(text)))
  }

  /// A name of a file as it may stand in a message.
  static func name(_ text: String) -> String { shortened(escaped(text)) }

  private static func quoted(_ text: String) -> String { "\"\(plain(text))\"" }

  private static func shortened(_ text: String) -> String {
    text.count > maximumCount ? text.prefix(maximumCount) + "…" : text
  }

  /// Without line breaks and other characters that would tear a report apart.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7f || (0x80..<0xa0).contains(scalar.value):
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Texts without the passwords in them: "postgres://shop:<secret>@db/books", "Password=<secret>".
  static func withoutPasswords(_ text: String) -> String {
    withoutPairs(withoutUsers(text))
  }

  private static func withoutUsers(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let scheme = rest.firstRange(of: "://") {
      result += rest[..<scheme.upperBound]
      rest = rest[scheme.upperBound...]
      // A password that is not escaped may hold what ends an address, so the last "@" ends it.
      guard let at = rest.lastIndex(of: "@") else { continue }
      if let colon = rest.firstIndex(of: ":"), colon < at {
        result += rest[...colon] + placeholder
      } else if !rest[..<at].contains("/") {
        result += placeholder
      } else {
        continue
      }
      rest = rest[at...]
    }
    return result + rest
  }

  private static let secretNames = [
    "password=", "pwd=", "secret=", "token=", "accountkey=", "signature=",
  ]

  /// What follows such a name up to a sign that ends a pair.
  private static func withoutPairs(_ text: String) -> String {
    guard text.contains("=") else { return text }
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
