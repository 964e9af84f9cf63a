extension PercentCoding {
  /// Decodes escapes.
  ///
  /// - Parameters:
  ///   - octets: the encoded octets; what is not an escape is taken as it is.
  ///   - options: what "+" means and which control characters are refused; as in a path by default.
  /// - Returns: the decoded text, which is valid UTF-8.
  /// - Throws: ``URIError`` (`malformed_escape`, `invalid_utf8`, `control_character`) with the
  ///   position of the first problem in the encoded octets.
  public static func decode(
    _ octets: UnsafeRawBufferPointer, options: DecodingOptions = .path
  ) throws(URIError) -> String {
    if isPlain(octets, options: options) { return String(decoding: octets, as: UTF8.self) }
    var failure: URIError?
    let text = String(unsafeUninitializedCapacity: octets.count) { buffer in
      do throws(URIError) {
        return try transform(octets, options: options, into: buffer.baseAddress)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return text
  }

  /// Decodes escapes; see ``decode(_:options:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``URIError`` with the position of the first problem.
  public static func decode(
    _ octets: Bytes, options: DecodingOptions = .path
  ) throws(URIError) -> String {
    try octets.withUnsafeBytes { (raw) throws(URIError) in try decode(raw, options: options) }
  }

  /// Decodes escapes; see ``decode(_:options:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``URIError`` with the position of the first problem in the UTF-8 of `text`.
  public static func decode(
    _ text: String, options: DecodingOptions = .path
  ) throws(URIError) -> String {
    try text.withOctets { (raw) throws(URIError) in try decode(raw, options: options) }
  }

  /// Decodes and checks; the audited inner loop of everything above.
  ///
  /// - Parameters:
  ///   - octets: the encoded octets.
  ///   - options: how to decode.
  ///   - output: room for `octets.count` octets, or nil to check and count only.
  /// - Returns: the number of decoded octets, at most `octets.count`.
  static func transform(
    _ octets: UnsafeRawBufferPointer, options: DecodingOptions,
    into output: UnsafeMutablePointer<UInt8>?
  ) throws(URIError) -> Int {
    var utf8 = UTF8Scanner()
    var characterStart = 0
    var position = 0
    var written = 0
    while position < octets.count {
      let start = position
      let byte = try nextOctet(of: octets, at: &position, plusIsSpace: options.plusIsSpace)
      if byte < 0x80 && utf8.isAtBoundary {
        if options.controls.refuses(byte) { throw URIError(.controlCharacter, at: start) }
      } else {
        if utf8.isAtBoundary { characterStart = start }
        guard utf8.accept(byte) else { throw URIError(.invalidUTF8, at: characterStart) }
      }
      output?[written] = byte
      written &+= 1
    }
    guard utf8.isAtBoundary else { throw URIError(.invalidUTF8, at: characterStart) }
    return written
  }

  /// Whether encoded octets stand for the given name. Malformed octets stand for no name.
  static func decodes(
    _ octets: UnsafeRawBufferPointer, to name: UnsafeRawBufferPointer, options: DecodingOptions
  ) -> Bool {
    guard octets.count >= name.count else { return false }
    var position = 0
    var index = 0
    while position < octets.count {
      guard index < name.count,
        let byte = try? nextOctet(of: octets, at: &position, plusIsSpace: options.plusIsSpace),
        byte == name[index]
      else { return false }
      index &+= 1
    }
    return index == name.count
  }

  /// The octet that starts at `position`, decoded; moves `position` behind it.
  @inline(__always)
  private static func nextOctet(
    of octets: UnsafeRawBufferPointer, at position: inout Int, plusIsSpace: Bool
  ) throws(URIError) -> UInt8 {
    let byte = octets[position]
    if byte == 0x25 {
      guard position &+ 2 < octets.count,
        let high = ASCII.hexValue(octets[position &+ 1]),
        let low = ASCII.hexValue(octets[position &+ 2])
      else { throw URIError(.malformedEscape, at: position) }
      position &+= 3
      return high &<< 4 | low
    }
    position &+= 1
    return byte == 0x2b && plusIsSpace ? 0x20 : byte
  }

  /// Whether decoding is copying: visible ASCII or spaces, no escape, no "+" that means a space.
  static func isPlain(_ octets: UnsafeRawBufferPointer, options: DecodingOptions) -> Bool {
    let plus: UInt8 = options.plusIsSpace ? 0x2b : 0x25
    var position = 0
    // Eight octets at a time; each expression sets the high bit of the octets that it looks for.
    let ones: UInt64 = 0x0101_0101_0101_0101
    while position &+ 8 <= octets.count {
      let word = octets.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let controls = (word &- ones &* 0x20) & ~word
      let deletes = word ^ ones &* 0x7f
      let percents = word ^ ones &* 0x25
      let pluses = word ^ ones &* UInt64(plus)
      let zeros =
        (deletes &- ones) & ~deletes | (percents &- ones) & ~percents | (pluses &- ones) & ~pluses
      if (word | controls | zeros) & (ones &* 0x80) != 0 { return false }
      position &+= 8
    }
    while position < octets.count {
      let byte = octets[position]
      if byte < 0x20 || byte >= 0x7f || byte == 0x25 || byte == plus { return false }
      position &+= 1
    }
    return true
  }

  /// Checks, and counts the decoded octets.
  static func decodedCount(
    _ octets: UnsafeRawBufferPointer, options: DecodingOptions
  ) throws(URIError) -> Int {
    if isPlain(octets, options: options) { return octets.count }
    return try transform(octets, options: options, into: nil)
  }
}
