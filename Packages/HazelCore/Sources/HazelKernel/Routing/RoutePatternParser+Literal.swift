extension RoutePatternParser {
  mutating func parseLiteral(_ range: Range<Int>) {
    var literal = range
    let next = range.lowerBound + 1
    if bytes[range.lowerBound] == 0x5c, range.contains(next),
      bytes[next] == 0x3a || bytes[next] == 0x2a
    {
      literal = next..<range.upperBound
    }
    guard let text = encode(literal) else { return }
    if text == [0x2e] || text == [0x2e, 0x2e] {
      report(
        RoutingCode.dotSegment, at: range.lowerBound,
        "clients resolve \".\" and \"..\" before they send a path",
        hint: "write the path that is meant")
    }
    segments.append(.literal(text))
  }

  /// The bytes of a literal as they appear in a normalised path; nil after a problem.
  mutating func encode(_ range: Range<Int>) -> [UInt8]? {
    var encoded: [UInt8] = []
    var isValid = true
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0x80 {
        PathNormalization.appendEscape(of: byte, to: &encoded)
      } else if byte == 0x25 {
        guard index + 2 < range.upperBound, ASCII.hexValue(bytes[index + 1]) != nil,
          ASCII.hexValue(bytes[index + 2]) != nil
        else {
          report(
            RoutingCode.malformedEscape, at: index,
            "\"%\" must be followed by two hexadecimal digits",
            hint: "write \"%25\" for the character itself")
          return nil
        }
        encoded.append(contentsOf: bytes[index...index + 2])
        index += 2
      } else if PathNormalization.isPathCharacter(byte) {
        encoded.append(byte)
      } else {
        reportInvalidCharacter(byte, at: index)
        isValid = false
      }
      index += 1
    }
    guard isValid else { return nil }
    // Every escape was checked above, so normalising cannot fail.
    return (try? PathNormalization.normalize(encoded)) ?? encoded
  }

  private mutating func reportInvalidCharacter(_ byte: UInt8, at index: Int) {
    var escape: [UInt8] = []
    PathNormalization.appendEscape(of: byte, to: &escape)
    let escaped = String(decoding: escape, as: UTF8.self)
    let detail: String
    if byte <= 0x20 || byte == 0x7f {
      detail = "whitespace and control characters cannot stand in a path"
    } else {
      detail = "\"\(String(decoding: [byte], as: UTF8.self))\" cannot stand in a path"
    }
    let hint: String
    switch byte {
    case 0x3f: hint = "only a parameter can be optional (\":id?\"); write \"%3F\" for the character"
    case 0x7b, 0x7d: hint = "write \":id\" for a parameter, or \"\(escaped)\" for the character"
    case 0x0...0x20, 0x7f: hint = "remove it, or write \"\(escaped)\""
    default: hint = "write \"\(escaped)\""
    }
    report(RoutingCode.invalidCharacter, at: index, detail, hint: hint)
  }
}
