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

  /// URLs without the passwords in them: "postgres://shop:<secret>@db/books".
  static func withoutPasswords(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let scheme = rest.firstRange(of: "://") {
      result += rest[..<scheme.upperBound]
      rest = rest[scheme.upperBound...]
      let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && !$0.isWhitespace }
      // The password may hold an "@" itself; then the last one ends it.
      guard let at = authority.lastIndex(of: "@"), let colon = authority.firstIndex(of: ":"),
        colon < at
      else { continue }
      result += rest[...colon] + placeholder
      rest = rest[at...]
    }
    return result + rest
  }
}
