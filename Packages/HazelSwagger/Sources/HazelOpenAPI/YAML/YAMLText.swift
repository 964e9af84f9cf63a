/// How strings and numbers are written in YAML.
enum YAMLText {
  /// A string as a value: plain where nobody takes it for anything else, in lines where it has
  /// several, in quotes otherwise.
  static func scalar(_ string: String, indent: Int) -> String {
    if isPlain(string) { return string }
    return block(string, indent: indent) ?? quoted(string)
  }

  /// A string as the name of a member.
  static func key(_ string: String) -> String {
    isPlain(string) ? string : quoted(string)
  }

  /// A number that YAML 1.1 takes for one too: `1e5` is text there, `1.0e+5` is not.
  static func number(_ text: String) -> String {
    guard let exponent = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return text }
    var mantissa = String(text[..<exponent])
    var power = String(text[text.index(after: exponent)...])
    if !mantissa.contains(".") { mantissa += ".0" }
    if !power.hasPrefix("-") && !power.hasPrefix("+") { power = "+" + power }
    return mantissa + "e" + power
  }

  /// Words that YAML 1.1 or 1.2 take for something other than text, in small letters.
  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null",
  ]

  private static func isPlain(_ string: String) -> Bool {
    guard string.utf8.count <= 200, let first = string.utf8.first, let last = string.utf8.last,
      isLetter(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: "_")
        || first == UInt8(ascii: "$"),
      last != UInt8(ascii: " "), last != UInt8(ascii: ":")
    else { return false }
    var previous = first
    for scalar in string.unicodeScalars {
      guard isPrintable(scalar) else { return false }
      let byte = scalar.isASCII ? UInt8(scalar.value) : UInt8(ascii: "a")
      // `: ` ends a key, ` #` begins a comment.
      if byte == UInt8(ascii: " "), previous == UInt8(ascii: ":") { return false }
      if byte == UInt8(ascii: "#"), previous == UInt8(ascii: " ") { return false }
      previous = byte
    }
    return string.utf8.count > 5 || !words.contains(string.lowercased())
  }

  /// The string in lines of their own, where that says exactly the same.
  private static func block(_ string: String, indent: Int) -> String? {
    let lines = string.split(separator: "\n", omittingEmptySubsequences: false)
    let isEnded = string.hasSuffix("\n")
    let body = isEnded ? lines.dropLast() : lines[...]
    guard lines.count > 1, let first = body.first, let last = body.last, indent > 0,
      !first.isEmpty, !last.isEmpty, !first.hasPrefix(" "),
      body.allSatisfy({ line in
        line.isEmpty
          || line.contains { $0 != " " } && line.unicodeScalars.allSatisfy(isPrintable)
      })
    else { return nil }
    let margin = String(repeating: " ", count: indent)
    return (isEnded ? "|" : "|-")
      + body.map { $0.isEmpty ? "\n" : "\n" + margin + $0 }.joined()
  }

  /// The string in double quotes, with escapes.
  static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where isPrintable(scalar): text.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value > 0xffff ? 8 : 4
        text += width == 8 ? "\\U" : "\\u"
        text += String(repeating: "0", count: width - digits.count) + digits
      }
    }
    return text + "\""
  }

  /// Whether a character stands for itself everywhere: no control character, no line break of YAML
  /// 1.1 (U+0085, U+2028, U+2029), no mark, no noncharacter.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7e: true
    case 0xa0...0x2027, 0x202a...0xd7ff: true
    case 0xe000...0xfefe, 0xff00...0xfffd, 0x10000...0x10ffff: true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}
