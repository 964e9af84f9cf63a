extension DotEnvParser {
  /// What a backslash means.
  enum Escapes {
    /// Nothing: it is a character like others.
    case none
    /// `\\` and `\'`, and no references.
    case single
    /// Those of C, `\$`, and `\"`.
    case double
  }

  /// Takes a value apart.
  ///
  /// - Returns: the parts; nil when something was reported.
  mutating func template(in range: Range<Int>, escapes: Escapes) -> DotEnvTemplate? {
    var index = range.lowerBound
    return parts(&index, end: range.upperBound, escapes: escapes, depth: 0)
  }

  /// Reads parts up to the end, or, within braces, up to the "}" that closes them.
  private mutating func parts(
    _ index: inout Int, end: Int, escapes: Escapes, depth: Int
  ) -> DotEnvTemplate? {
    var template = DotEnvTemplate()
    var literal: [UInt8] = []
    var isWhole = true
    while index < end {
      let byte = reader.bytes[index]
      if depth > 0, byte == UInt8(ascii: "}") { break }
      let next = index + 1 < end ? reader.bytes[index + 1] : nil
      switch byte {
      case UInt8(ascii: "\\"):
        if let next, let escaped = unescape(next, escapes) {
          literal.append(escaped)
          index += 2
        } else {
          literal.append(byte)
          index += 1
        }
      case UInt8(ascii: "$") where next == UInt8(ascii: "{") && escapes != .single:
        template.append(literal)
        literal = []
        if let part = reference(&index, end: end, escapes: escapes, depth: depth + 1) {
          template.parts.append(part)
        } else {
          isWhole = false
          // One problem for each value is enough: the braces do not tell what was meant.
          index = end
        }
      case 0x0d:
        // Line ends are LF in values, however the file was saved.
        literal.append(0x0a)
        index += next == 0x0a ? 2 : 1
      default:
        literal.append(byte)
        index += 1
      }
    }
    template.append(literal)
    return isWhole ? template : nil
  }

  /// Reads `${NAME}` or `${NAME:-default}`.
  private mutating func reference(
    _ index: inout Int, end: Int, escapes: Escapes, depth: Int
  ) -> DotEnvTemplate.Part? {
    let offset = index
    index += 2
    guard depth <= limits.depth else {
      report.add(
        .tooDeep, at: offset, "defaults are nested more than \(limits.depth) deep",
        hint: "give the inner ones a name of their own")
      return nil
    }
    let nameStart = index
    while index < end, Self.isNameByte(reader.bytes[index], isFirst: index == nameStart) {
      index += 1
    }
    let name = reader.text(nameStart..<index)
    var fallback: DotEnvTemplate?
    if !name.isEmpty, index + 1 < end, reader.bytes[index] == UInt8(ascii: ":"),
      reader.bytes[index + 1] == UInt8(ascii: "-")
    {
      index += 2
      fallback = parts(&index, end: end, escapes: escapes, depth: depth)
      if fallback == nil { return nil }
    }
    guard index < end else { return unclosed(offset) }
    guard reader.bytes[index] == UInt8(ascii: "}"), !name.isEmpty else {
      return malformed(offset, isClosed: reader.bytes[index..<end].contains(UInt8(ascii: "}")))
    }
    index += 1
    return .reference(name: name, fallback: fallback)
  }

  private mutating func unclosed(_ offset: Int) -> DotEnvTemplate.Part? {
    report.add(
      .unclosedReference, at: offset, "this ${ has no }",
      hint: "close it, or put the value in single quotes to keep it as it is")
    return nil
  }

  private mutating func malformed(_ offset: Int, isClosed: Bool) -> DotEnvTemplate.Part? {
    guard isClosed else { return unclosed(offset) }
    report.add(
      .invalidReference, at: offset, "this is no reference to a variable",
      hint:
        "write ${NAME} or ${NAME:-default}, or put the value in single quotes to keep it as it is")
    return nil
  }

  /// The byte that a backslash and another byte stand for; nil when it is no escape.
  private func unescape(_ byte: UInt8, _ escapes: Escapes) -> UInt8? {
    switch (escapes, byte) {
    case (.none, _): nil
    case (_, UInt8(ascii: "\\")), (_, UInt8(ascii: "'")): byte
    case (.single, _): nil
    case (.double, UInt8(ascii: "\"")), (.double, UInt8(ascii: "$")): byte
    case (.double, UInt8(ascii: "a")): 0x07
    case (.double, UInt8(ascii: "b")): 0x08
    case (.double, UInt8(ascii: "f")): 0x0c
    case (.double, UInt8(ascii: "n")): 0x0a
    case (.double, UInt8(ascii: "r")): 0x0d
    case (.double, UInt8(ascii: "t")): 0x09
    case (.double, UInt8(ascii: "v")): 0x0b
    default: nil
    }
  }
}
