/// The inside of JSON strings: finding the bytes that matter, and resolving escapes.
package enum JSONString {
  /// Marks the first byte of a word of eight that ends a run of plain ASCII.
  ///
  /// Such bytes are control characters, the quote, the backslash, and everything above ASCII. The
  /// high bit of the first such byte is set, bits of later bytes may be set by mistake: only the
  /// lowest may be used.
  @inlinable @inline(__always)
  package static func specialBytes(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = word &- ones &* 0x20
    let quotes = (word ^ ones &* 0x22) &- ones
    let backslashes = (word ^ ones &* 0x5c) &- ones
    return (word | controls | quotes | backslashes) & (ones &* 0x80)
  }

  /// Reads eight bytes, the first of them into the lowest byte of the word.
  @inlinable @inline(__always)
  package static func word(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
  }

  /// The length of the well-formed UTF-8 sequence above ASCII at a position, or 0 (RFC 3629).
  ///
  /// Overlong forms, surrogates and what lies above U+10FFFF are not well-formed.
  static func sequenceLength(
    _ base: UnsafePointer<UInt8>, at position: Int, end: Int
  ) -> Int {
    let lead = base[position]
    let left = end &- position
    guard lead >= 0xc2, lead <= 0xf4, left >= 2 else { return 0 }
    let second = base[position &+ 1]
    guard second & 0xc0 == 0x80 else { return 0 }
    if lead < 0xe0 { return 2 }
    guard left >= 3, base[position &+ 2] & 0xc0 == 0x80 else { return 0 }
    if lead < 0xf0 {
      if lead == 0xe0, second < 0xa0 { return 0 }
      if lead == 0xed, second > 0x9f { return 0 }
      return 3
    }
    guard left >= 4, base[position &+ 3] & 0xc0 == 0x80 else { return 0 }
    if lead == 0xf0, second < 0x90 { return 0 }
    if lead == 0xf4, second > 0x8f { return 0 }
    return 4
  }

  /// The value of four hexadecimal digits, or nil.
  static func hexValue(_ digits: UnsafePointer<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    for position in 0..<4 {
      guard let digit = ASCII.hexValue(digits[position]) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Resolves the escapes of a string.
  ///
  /// What is no escape is copied as it is, so that this is total; the reader refuses such text
  /// before it comes here.
  ///
  /// - Parameters:
  ///   - source: the bytes between the quotes.
  ///   - target: room for as many bytes as `source` has; the result is never longer.
  /// - Returns: the number of bytes written.
  static func unescape(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    guard let base = source.baseAddress else { return 0 }
    var read = 0
    var written = 0
    while read < source.count {
      let byte = base[read]
      guard byte == 0x5c, read &+ 1 < source.count else {
        target[written] = byte
        read &+= 1
        written &+= 1
        continue
      }
      let escape = base[read &+ 1]
      if escape == 0x75 {
        let (scalar, length) = escapedScalar(base + read, count: source.count &- read)
        guard length > 0 else {
          target[written] = byte
          read &+= 1
          written &+= 1
          continue
        }
        written &+= encode(scalar, into: target + written)
        read &+= length
        continue
      }
      target[written] =
        switch escape {
        case 0x62: 0x08
        case 0x66: 0x0c
        case 0x6e: 0x0a
        case 0x72: 0x0d
        case 0x74: 0x09
        default: escape
        }
      read &+= 2
      written &+= 1
    }
    return written
  }

  /// The scalar that `\uXXXX`, or a pair of them, stands for, and the length of the escape.
  ///
  /// The length is 0 where digits are missing or half of a surrogate pair stands alone.
  private static func escapedScalar(
    _ pointer: UnsafePointer<UInt8>, count: Int
  ) -> (scalar: UInt32, length: Int) {
    guard count >= 6, let first = hexValue(pointer + 2) else { return (0, 0) }
    guard first & 0xf800 == 0xd800 else { return (first, 6) }
    guard first < 0xdc00, count >= 12, pointer[6] == 0x5c, pointer[7] == 0x75,
      let second = hexValue(pointer + 8), second & 0xfc00 == 0xdc00
    else { return (0, 0) }
    return (0x10000 + ((first & 0x3ff) << 10 | second & 0x3ff), 12)
  }

  /// Writes a scalar as UTF-8 and returns the number of bytes.
  private static func encode(
    _ scalar: UInt32, into target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    func byte(_ lead: UInt32, _ shift: UInt32, _ mask: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: lead | scalar >> shift & mask)
    }
    if scalar < 0x80 {
      target[0] = byte(0, 0, 0x7f)
      return 1
    }
    if scalar < 0x800 {
      target[0] = byte(0xc0, 6, 0x1f)
      target[1] = byte(0x80, 0, 0x3f)
      return 2
    }
    if scalar < 0x10000 {
      target[0] = byte(0xe0, 12, 0x0f)
      target[1] = byte(0x80, 6, 0x3f)
      target[2] = byte(0x80, 0, 0x3f)
      return 3
    }
    target[0] = byte(0xf0, 18, 0x07)
    target[1] = byte(0x80, 12, 0x3f)
    target[2] = byte(0x80, 6, 0x3f)
    target[3] = byte(0x80, 0, 0x3f)
    return 4
  }

  /// The bytes between the quotes as a string, with escapes resolved.
  package static func decoded(_ source: UnsafeBufferPointer<UInt8>) -> String {
    if source.isEmpty { return "" }
    return String(unsafeUninitializedCapacity: source.count) { target in
      guard let base = target.baseAddress else { return 0 }
      return unescape(source, into: base)
    }
  }

  /// A literal as a string.
  static func text(of literal: StaticString) -> String {
    literal.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  }
}
