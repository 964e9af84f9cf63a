extension JSONReader {
  /// Steps over a value, whatever it is, and makes sure that it is well-formed.
  ///
  /// It is read as strictly as if it were asked for: strings, numbers, names, depth.
  ///
  /// - Throws: where the text is malformed.
  public mutating func skip() throws(JSONError) {
    switch try firstByte() {
    case 0x22: _ = try scanString()
    case 0x2d, 0x30...0x39: _ = try scanNumber()
    case 0x7b:
      try enter()
      var object = ObjectCursor()
      while try nextKey(&object) != nil { try skip() }
    case 0x5b:
      try enter()
      var array = ArrayCursor()
      while try nextElement(&array) { try skip() }
    case 0x74: try scanLiteral("true")
    case 0x66: try scanLiteral("false")
    case 0x6e: try scanLiteral("null")
    default: throw failure(.unexpectedCharacter, expected: "a value")
    }
  }

  /// Steps over a value and gives the bytes it stands in, to be read later.
  ///
  /// - Returns: the offsets of the first byte and of the byte after the last.
  /// - Throws: where the text is malformed.
  public mutating func skippedRange() throws(JSONError) -> Range<Int> {
    skipWhitespace()
    let start = position
    try skip()
    return start..<position
  }

  /// Makes sure that some bytes are one JSON document.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - options: limits and policies.
  /// - Throws: the first problem.
  public static func validate(
    _ bytes: UnsafeBufferPointer<UInt8>, options: Options = Options()
  ) throws(JSONError) {
    try read(bytes, options: options) { reader throws(JSONError) in try reader.skip() }
  }

  /// Makes sure that an array of bytes is one JSON document.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - options: limits and policies.
  /// - Throws: the first problem.
  public static func validate(
    _ bytes: [UInt8], options: Options = Options()
  ) throws(JSONError) {
    try read(bytes, options: options) { reader throws(JSONError) in try reader.skip() }
  }

  /// Makes sure that the bytes of a view are one JSON document.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - options: limits and policies.
  /// - Throws: the first problem.
  public static func validate(
    _ bytes: Bytes, options: Options = Options()
  ) throws(JSONError) {
    try read(bytes, options: options) { reader throws(JSONError) in try reader.skip() }
  }
}
