extension DotEnvParser {
  /// What stands where a name is expected.
  struct Name {
    /// The name; nil when it is none.
    var text: String?
    /// Where the first character is that no name has; nil when there is nothing at all.
    var wrongOffset: Int?
  }

  /// Reads up to a "=", a "#", a blank or the end of the line; or what is in single quotes.
  mutating func readName() -> Name {
    let start = reader.position
    if reader.current == UInt8(ascii: "'"), let end = quotedEnd(from: start + 1) {
      reader.position = end + 1
      return name(in: start + 1..<end)
    }
    while let byte = reader.current, byte != UInt8(ascii: "="), byte != UInt8(ascii: "#"),
      !reader.isAtLineEnd, reader.blankLength(at: reader.position) == 0
    {
      reader.position += 1
    }
    return name(in: start..<reader.position)
  }

  private func quotedEnd(from start: Int) -> Int? {
    var index = start
    while !reader.isLineEnd(at: index) {
      if reader.bytes[index] == UInt8(ascii: "'") { return index }
      index += 1
    }
    return nil
  }

  private func name(in range: Range<Int>) -> Name {
    guard !range.isEmpty else { return Name() }
    if let wrong = range.first(where: { index in
      !Self.isNameByte(reader.bytes[index], isFirst: index == range.lowerBound)
    }) {
      return Name(wrongOffset: wrong)
    }
    return Name(text: reader.text(range))
  }

  /// Whether a name may have a byte: letters of ASCII, digits, "_", "." and "-".
  static func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "_"):
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"): !isFirst
    default: false
    }
  }

  /// Reports what is wrong with a name.
  ///
  /// - Returns: false, so that the caller can go on with it.
  mutating func report(_ name: Name, at offset: Int) -> Bool {
    if let wrong = name.wrongOffset {
      report.add(
        .invalidName, at: wrong, "a name can not have this character here",
        hint: "names have letters from A to Z, digits, _, . and -, and begin with a letter or _")
    } else {
      report.add(
        .missingName, at: offset, "a name is missing here",
        hint: "write NAME=value, or remove the line")
    }
    return false
  }
}
