extension JSONReader {
  /// The text as a buffer.
  package var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base, count: end)
  }

  /// Makes the error for what stands at the position, or at an offset.
  ///
  /// Kept out of line: this is where the time goes that the fast path saves.
  @inline(never)
  package func failure(
    _ code: JSONError.Code, at offset: Int? = nil, expected: StaticString
  ) -> JSONError {
    let offset = offset ?? position
    var code = code
    if offset >= end, code == .unexpectedCharacter || code == .invalidLiteral {
      code = .unexpectedEnd
    }
    if hasByteOrderMark, offset == 0 { code = .byteOrderMark }
    let message = "expected " + JSONString.text(of: expected) + ", found " + found(at: offset)
    return error(code, at: offset, message: message)
  }

  /// Makes an error with a message of its own.
  @inline(never)
  package func error(
    _ code: JSONError.Code, at offset: Int, valueOffset: Int? = nil, message: String
  ) -> JSONError {
    let place = JSONLocation(in: buffer, at: offset, valueOffset: valueOffset ?? offset)
    return JSONError(
      code: code, offset: offset, line: place.line, column: place.column,
      pointer: place.pointer, message: message)
  }

  private var hasByteOrderMark: Bool {
    end >= 3 && base[0] == 0xef && base[1] == 0xbb && base[2] == 0xbf
  }

  /// The character at an offset, in words.
  private func found(at offset: Int) -> String {
    guard offset < end else { return "the end of the text" }
    if offset == 0, hasByteOrderMark { return "a byte order mark" }
    let byte = base[offset]
    switch byte {
    case 0x0a: return "a line feed"
    case 0x0d: return "a carriage return"
    case 0x09: return "a tab"
    case 0x20: return "a space"
    case 0x27: return "\"'\""
    case 0x21..<0x7f: return "'" + String(UnicodeScalar(byte)) + "'"
    default: break
    }
    let length = JSONString.sequenceLength(base, at: offset, end: end)
    if byte >= 0x80, length > 0 {
      let character = UnsafeBufferPointer(start: base + offset, count: length)
      return "'" + String(decoding: character, as: UTF8.self) + "'"
    }
    return "byte 0x" + Self.hexDigit(byte >> 4) + Self.hexDigit(byte & 15)
  }

  private static func hexDigit(_ value: UInt8) -> String {
    String(UnicodeScalar(value < 10 ? value &+ 0x30 : value &+ 0x57))
  }
}
