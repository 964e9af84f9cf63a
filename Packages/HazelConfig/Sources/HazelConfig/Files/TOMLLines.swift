/// The lines of names in TOML, which its parser does not say.
///
/// It is asked of a text that the parser has read, so that whatever is not understood here only has
/// no line.
struct TOMLLines {
  private let bytes: [UInt8]
  private var position: Int = 0
  private var line: Int = 1
  private var lines: [[String]: Int] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var table: [String]? = []
    while position < bytes.count {
      skipBlanks()
      let start = line
      if byte == UInt8(ascii: "[") {
        while byte == UInt8(ascii: "[") { advance() }
        table = name(before: UInt8(ascii: "]"))
        if let table { note(table, start) }
      } else if let byte, byte != UInt8(ascii: "#"), !Self.isLineEnd(byte) {
        let name = name(before: UInt8(ascii: "="))
        if let table, let name { note(table + name, start) }
      }
      skipExpression()
    }
  }

  /// The line of the name at a path, from 1; nil where it is not known.
  ///
  /// - Parameter path: the names of tables and of the value, from the outside in.
  func line(of path: [String]) -> Int? { lines[path] }

  /// Notes a name and those of the tables that it makes, each where it is first.
  private mutating func note(_ path: [String], _ line: Int) {
    // No deeper than settings may stand in each other.
    for count in 1...max(min(path.count, SettingTree.maximumDepth), 1) {
      let part = Array(path.prefix(count))
      if lines[part] == nil { lines[part] = line }
    }
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func advance() {
    if byte == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  private mutating func skipBlanks() {
    while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { advance() }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0a || byte == 0x0d }

  /// Reads a dotted name up to a sign; nil where a part has escapes.
  private mutating func name(before end: UInt8) -> [String]? {
    var parts: [String] = []
    while true {
      skipBlanks()
      guard let part = part() else { return nil }
      parts.append(part)
      skipBlanks()
      if byte == end { return parts }
      guard byte == UInt8(ascii: ".") else { return nil }
      advance()
    }
  }

  private mutating func part() -> String? {
    var start = position
    if let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      advance()
      start = position
      while let byte, byte != quote {
        if byte == UInt8(ascii: "\\") || Self.isLineEnd(byte) { return nil }
        advance()
      }
      defer { advance() }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    while let byte,
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2d || byte == 0x5f
    {
      advance()
    }
    return start < position ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
  }

  /// Steps over the rest of a header or a value, up to the end of its last line.
  private mutating func skipExpression() {
    var depth = 0
    while let byte {
      switch byte {
      case UInt8(ascii: "\n") where depth <= 0: return advance()
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "#"):
        while let byte = self.byte, byte != UInt8(ascii: "\n") { advance() }
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        skipText(byte)
        continue
      default: break
      }
      advance()
    }
  }

  private func isQuoted(_ quote: UInt8, _ count: Int) -> Bool {
    bytes[position...].starts(with: repeatElement(quote, count: count))
  }

  /// Steps over a text, whose end is the same as its start: one quote or three.
  private mutating func skipText(_ quote: UInt8) {
    let count = isQuoted(quote, 3) ? 3 : 1
    for _ in 0..<count { advance() }
    while byte != nil {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        advance()
      } else if isQuoted(quote, count) {
        // Up to two quotes may stand in front of three closing ones.
        while byte == quote, count == 3 { advance() }
        if count == 1 { advance() }
        return
      }
      advance()
    }
  }
}
