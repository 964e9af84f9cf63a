/// Walks over the bytes of a file.
struct DotEnvReader {
  let bytes: [UInt8]
  var position: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// The byte at the position; nil at the end.
  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Whether a line ends here, or the file.
  var isAtLineEnd: Bool { isLineEnd(at: position) }

  func isLineEnd(at index: Int) -> Bool {
    index >= bytes.count || bytes[index] == 0x0a || bytes[index] == 0x0d
  }

  /// Passes over a line end: LF, CR LF or CR.
  mutating func skipLineEnd() {
    guard let byte = current, isAtLineEnd else { return }
    position += 1
    if byte == 0x0d, current == 0x0a { position += 1 }
  }

  /// Passes over the rest of the line, but not over its end.
  mutating func skipLine() {
    while !isAtLineEnd { position += 1 }
  }

  /// Passes over blanks within the line.
  ///
  /// - Returns: whether there were any.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = position
    while true {
      let length = blankLength(at: position)
      if length == 0 { return position > start }
      position += length
    }
  }

  /// The bytes of the blank at an index; 0 where there is none.
  ///
  /// Blanks of Unicode count, too: they come from word processors, and nobody sees them.
  func blankLength(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case 0x20, 0x09: return 1
    case 0xc2: return index + 1 < bytes.count && [0x85, 0xa0].contains(bytes[index + 1]) ? 2 : 0
    case 0xe1, 0xe2, 0xe3:
      guard index + 2 < bytes.count else { return 0 }
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0xe1, 0x9a, 0x80), (0xe2, 0x80, 0x80...0x8a), (0xe2, 0x80, 0xa8), (0xe2, 0x80, 0xa9),
        (0xe2, 0x80, 0xaf), (0xe2, 0x81, 0x9f), (0xe3, 0x80, 0x80):
        return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// The text between two positions, without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let length = blankLength(at: start)
      if length == 0 { break }
      start += length
    }
    var end = range.upperBound
    while end > start {
      guard
        let length = (1...3).first(where: { end - $0 >= start && blankLength(at: end - $0) == $0 })
      else { break }
      end -= length
    }
    return start..<end
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
