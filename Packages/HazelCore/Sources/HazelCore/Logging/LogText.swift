/// Makes text from outside safe to stand in a log.
enum LogText {
  /// Writes characters that have no shape of their own as `\u{1b}`, so that nobody can forge a line
  /// or talk to the terminal of whoever reads it.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7f }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if needsEscape(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Controls, and those of the upper half.
    case 0x00...0x1f, 0x7f...0x9f: true
    // Separators of lines and paragraphs, and what turns the direction of writing.
    case 0x2028...0x202e, 0x2066...0x2069: true
    default: false
    }
  }
}
