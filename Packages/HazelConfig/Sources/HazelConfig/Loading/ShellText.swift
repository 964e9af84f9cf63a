/// Values as they are written for a shell.
enum ShellText {
  /// The value, in quotes where a shell would take it apart or see a sign of its own in it.
  static func quoted(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { byte in
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || "_-.,:/@%+=".utf8.contains(byte)
    }
    // Dots stand for what is to be filled in.
    if isPlain && !value.isEmpty || value.contains("…") { return value }
    if !value.contains(where: { "\"\\$`!".contains($0) }) { return "\"\(value)\"" }
    return "'"
      + value.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#) + "'"
  }
}
