/// Looks for what is no TOML, but taken for granted by the parser: that a name follows the brackets
/// of a header, not so in `[.a]`, and a digit the T of a time, not so in `1815-12-10Tea`.
///
/// The parser ends the process there where it is built for tests, and may read anything where it is
/// optimised. So both are found before it runs.
struct TOMLGuard {
  private let bytes: [UInt8]
  private var position: Int = 0
  private var line: Int = 1

  /// Checks a text.
  static func check(_ bytes: [UInt8]) throws(FileProblem) {
    var guarded = TOMLGuard(bytes: bytes)
    while guarded.position < bytes.count { try guarded.checkExpression() }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func advance() {
    if byte == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while let byte, isSkipped(byte) { advance() }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// A header, or a name with its value, or nothing, up to the end of its last line.
  private mutating func checkExpression() throws(FileProblem) {
    skip(while: Self.isBlank)
    if byte == UInt8(ascii: "[") { try checkHeader() }
    var depth = 0
    var parts = 0
    while let byte {
      switch byte {
      case UInt8(ascii: "."):
        parts += 1
        try checkParts(parts)
      case UInt8(ascii: ","), UInt8(ascii: "="): parts = 0
      case UInt8(ascii: "\n") where depth <= 0:
        advance()
        return
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "#"):
        skip { $0 != UInt8(ascii: "\n") }
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        skipString(byte)
        continue
      case UInt8(ascii: "T"), UInt8(ascii: "t"): try checkTime()
      default: break
      }
      advance()
    }
  }

  private mutating func checkHeader() throws(FileProblem) {
    advance()
    if byte == UInt8(ascii: "[") { advance() }
    skip(while: Self.isBlank)
    let isName =
      byte.map { byte in
        Self.isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || "-_\"'".utf8.contains(byte)
      } ?? false
    guard isName else {
      throw FileProblem(
        .malformed, line: line, detail: "the header of a table has no name",
        hint: "write a name between the brackets")
    }
    // The rest of the line has no values in which lines may end.
    var parts = 0
    while let byte, byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: ".") { parts += 1 }
      try checkParts(parts)
      advance()
    }
  }

  /// The parser goes one call deeper for each part of a dotted name, and so out of its stack.
  private func checkParts(_ count: Int) throws(FileProblem) {
    guard count <= Self.maximumParts else {
      throw FileProblem(
        .shape, line: line, detail: "a name has more than \(Self.maximumParts) parts",
        hint: "nest less deeply")
    }
  }

  private static let maximumParts = 128

  /// At a T, which stands between a day and a time.
  private func checkTime() throws(FileProblem) {
    guard position >= 10, position + 1 == bytes.count || !Self.isDigit(bytes[position + 1]) else {
      return
    }
    let day = bytes[(position - 10)..<position]
    let isDay = zip(day, "0000-00-00".utf8).allSatisfy { byte, sample in
      sample == UInt8(ascii: "0") ? Self.isDigit(byte) : byte == sample
    }
    guard isDay else { return }
    throw FileProblem(
      .malformed, line: line, detail: "no time follows the T behind a day",
      hint: "write the time: 1815-12-10T08:30:00")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Steps over a string, whose end is the same as its start: one quote or three.
  private mutating func skipString(_ quote: UInt8) {
    let isLong =
      position + 2 < bytes.count && bytes[position + 1] == quote && bytes[position + 2] == quote
    for _ in 0..<(isLong ? 3 : 1) { advance() }
    while let byte {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        advance()
      } else if byte == quote, isLong {
        let isEnd =
          position + 2 < bytes.count && bytes[position + 1] == quote
          && bytes[position + 2] == quote
        if isEnd {
          // Up to two quotes may stand in front of the closing ones.
          skip { $0 == quote }
          return
        }
      } else if byte == quote {
        advance()
        return
      } else if byte == UInt8(ascii: "\n"), !isLong {
        return
      }
      advance()
    }
  }
}
