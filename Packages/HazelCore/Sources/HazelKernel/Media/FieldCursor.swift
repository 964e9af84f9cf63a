/// Reads the parts of a header field's value (RFC 9110, section 5.6).
struct FieldCursor {
  let octets: UnsafeRawBufferPointer
  var position: Int
  let end: Int

  /// Makes a cursor at the start of a range.
  init(_ octets: UnsafeRawBufferPointer, _ range: Range<Int>) {
    self.octets = octets
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position == end }

  /// The octet that comes next; nil at the end.
  var next: UInt8? { position < end ? octets[position] : nil }

  /// Passes over spaces and tabs.
  mutating func skipBlanks() {
    while position < end, octets[position] == 0x20 || octets[position] == 0x09 { position &+= 1 }
  }

  /// Passes over an octet if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < end, octets[position] == byte else { return false }
    position &+= 1
    return true
  }

  /// Reads a token; nil if there is none.
  mutating func token() -> Range<Int>? {
    let start = position
    while position < end, ASCII.isTokenCharacter(octets[position]) { position &+= 1 }
    return position > start ? start..<position : nil
  }

  /// Reads a quoted string and takes its quotes and backslashes away; nil if it is malformed.
  mutating func quotedString() -> String? {
    guard take(0x22) else { return nil }
    var text: [UInt8] = []
    var utf8 = UTF8Scanner()
    while position < end {
      var byte = octets[position]
      position &+= 1
      if byte == 0x22 {
        return utf8.isAtBoundary ? String(decoding: text, as: UTF8.self) : nil
      }
      if byte == 0x5c {
        guard position < end else { return nil }
        byte = octets[position]
        position &+= 1
      }
      guard byte >= 0x20 || byte == 0x09, byte != 0x7f, utf8.accept(byte) else { return nil }
      text.append(byte)
    }
    return nil
  }

  /// Reads a token or a quoted string; nil if there is neither.
  mutating func tokenOrQuotedString() -> String? {
    if next == 0x22 { return quotedString() }
    guard let range = token() else { return nil }
    return octets.string(range)
  }

  /// Moves behind the next comma outside of quoted strings, or to the end.
  ///
  /// - Returns: the range in front of the comma.
  mutating func element() -> Range<Int> {
    let start = position
    var isQuoted = false
    while position < end {
      let byte = octets[position]
      if isQuoted && byte == 0x5c {
        position &+= 1
      } else if byte == 0x22 {
        isQuoted.toggle()
      } else if byte == 0x2c && !isQuoted {
        break
      }
      position &+= 1
    }
    // A backslash may have been the last octet.
    let stop = min(position, end)
    position = min(stop &+ 1, end)
    return start..<stop
  }
}
