extension JSONReader {
  /// Where the bytes of a string stand, without the quotes.
  package struct StringSpan {
    package let start: Int
    package let count: Int
    package let hasEscapes: Bool

    package init(start: Int, count: Int, hasEscapes: Bool) {
      self.start = start
      self.count = count
      self.hasEscapes = hasEscapes
    }
  }

  /// The bytes of a span that was scanned.
  package func text(of span: StringSpan) -> Text {
    Text(start: base + span.start, count: span.count, hasEscapes: span.hasEscapes)
  }

  /// Where a text of this reader stands.
  package func span(of text: Text) -> StringSpan {
    StringSpan(start: text.start - base, count: text.count, hasEscapes: text.hasEscapes)
  }

  /// Steps over a string and makes sure that it is well-formed.
  ///
  /// The reader must stand at the opening quote.
  package mutating func scanString() throws(JSONError) -> StringSpan {
    let start = position &+ 1
    var current = start
    var hasEscapes = false
    while true {
      while current &+ 8 <= end {
        let special = JSONString.specialBytes(JSONString.word(base + current))
        guard special == 0 else {
          current &+= special.trailingZeroBitCount &>> 3
          break
        }
        current &+= 8
      }
      guard current < end else {
        throw failure(.unexpectedEnd, at: end, expected: "'\"' at the end of a string")
      }
      let byte = base[current]
      if byte == 0x22 {
        position = current &+ 1
        return StringSpan(start: start, count: current &- start, hasEscapes: hasEscapes)
      }
      if byte == 0x5c {
        hasEscapes = true
        current = try scanEscape(at: current)
      } else if byte >= 0x80 {
        current = try scanNonASCII(at: current)
      } else if byte < 0x20 {
        throw failure(
          .controlCharacter, at: current, expected: "control characters to be escaped in a string")
      } else {
        current &+= 1
      }
    }
  }

  /// Steps over characters above ASCII.
  private func scanNonASCII(at start: Int) throws(JSONError) -> Int {
    var current = start
    repeat {
      let length = JSONString.sequenceLength(base, at: current, end: end)
      guard length > 0 else {
        throw failure(.invalidUTF8, at: current, expected: "well-formed UTF-8")
      }
      current &+= length
    } while current < end && base[current] >= 0x80
    return current
  }

  /// Steps over an escape (RFC 8259, section 7).
  private func scanEscape(at start: Int) throws(JSONError) -> Int {
    guard start &+ 1 < end else { throw unterminatedEscape() }
    switch base[start &+ 1] {
    case 0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74: return start &+ 2
    case 0x75: break
    default:
      throw failure(
        .invalidEscape, at: start &+ 1,
        expected: "one of the characters \" \\ / b f n r t u after a backslash")
    }
    let unit = try scanCodeUnit(at: start &+ 2)
    guard unit & 0xf800 == 0xd800 else { return start &+ 6 }
    guard unit < 0xdc00 else { throw loneSurrogate(at: start) }
    guard start &+ 7 < end else {
      // A text that was cut off here may have been whole; one that goes on is not.
      if start &+ 6 >= end || base[start &+ 6] == 0x5c { throw unterminatedEscape() }
      throw loneSurrogate(at: start)
    }
    guard base[start &+ 6] == 0x5c, base[start &+ 7] == 0x75 else {
      throw loneSurrogate(at: start)
    }
    let second = try scanCodeUnit(at: start &+ 8)
    guard second & 0xfc00 == 0xdc00 else { throw loneSurrogate(at: start) }
    return start &+ 12
  }

  private func scanCodeUnit(at start: Int) throws(JSONError) -> UInt32 {
    if start &+ 4 <= end, let unit = JSONString.hexValue(base + start) { return unit }
    var current = start
    while current < end, ASCII.hexValue(base[current]) != nil { current += 1 }
    if current >= end { throw unterminatedEscape() }
    throw failure(.invalidEscape, at: current, expected: "four hexadecimal digits after \\u")
  }

  @inline(never)
  private func unterminatedEscape() -> JSONError {
    failure(.unexpectedEnd, at: end, expected: "the rest of an escape")
  }

  @inline(never)
  private func loneSurrogate(at offset: Int) -> JSONError {
    error(
      .loneSurrogate, at: offset,
      message: "expected both halves of a surrogate pair, found one alone")
  }
}

extension JSONReader {
  /// Reads a string.
  ///
  /// - Returns: the string; nil where another value stands, which stays to be read.
  /// - Throws: where the text is malformed.
  public mutating func string() throws(JSONError) -> String? {
    guard try firstByte() == 0x22 else {
      _ = try peekKind()
      return nil
    }
    let span = try scanString()
    return string(of: span)
  }

  /// Reads a string without making a `String` of it, to compare it with literals.
  ///
  /// - Returns: the string; nil where another value stands, which stays to be read.
  /// - Throws: where the text is malformed.
  public mutating func text() throws(JSONError) -> Text? {
    guard try firstByte() == 0x22 else {
      _ = try peekKind()
      return nil
    }
    let span = try scanString()
    return text(of: span)
  }

  /// Makes a string of a span that was scanned.
  @inline(__always)
  package func string(of span: StringSpan) -> String {
    let source = UnsafeBufferPointer(start: base + span.start, count: span.count)
    if span.hasEscapes { return JSONString.decoded(source) }
    return String(decoding: source, as: UTF8.self)
  }
}
