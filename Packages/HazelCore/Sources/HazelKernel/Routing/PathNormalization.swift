/// A percent escape in a path that is not "%" and two hexadecimal digits (RFC 3986, section 2.1).
///
/// It comes from the client: answer it with 400.
public struct MalformedEscapeError: Error, Sendable, Hashable {
  /// The stable name of this error.
  public var code: String { "malformed_escape" }
  /// The position of the "%" in the path, in bytes.
  public let position: Int

  package init(position: Int) {
    self.position = position
  }
}

extension MalformedEscapeError: CustomStringConvertible {
  /// What is wrong, where, and how to mend it.
  public var description: String {
    """
    malformed percent escape at byte \(position) of the path: "%" must be followed by two \
    hexadecimal digits; write "%25" for the character itself
    """
  }
}

/// The normal form of the escapes in a path: equal paths become equal bytes.
public enum PathNormalization {
  /// Brings the percent escapes of a path into their normal form.
  ///
  /// Escapes of unreserved characters (letters, digits, `-._~`) are decoded, the digits of all
  /// others become upper case (RFC 3986, sections 6.2.2.1 and 6.2.2.2). "%2F" stays as it is, so an
  /// escaped slash never separates segments. Nothing else changes: a segment may be ".." after
  /// this, as it may before, so whoever turns captured text into a file name has to look.
  ///
  /// - Parameter path: the path as it was sent.
  /// - Returns: the normalised path, never longer than `path`; nil when `path` is normal already.
  /// - Throws: ``MalformedEscapeError`` for a "%" without two hexadecimal digits behind it.
  public static func normalize(
    _ path: UnsafeBufferPointer<UInt8>
  ) throws(MalformedEscapeError) -> [UInt8]? {
    guard let start = path.baseAddress else { return nil }
    let count = path.count
    let first = firstPercent(start, 0, count)
    if first == count { return nil }
    var position = first
    while position < count {
      let escape = try self.escape(start, position, count)
      if !escape.isNormal {
        return try rewrite(start, from: position, count)
      }
      position = firstPercent(start, position &+ 3, count)
    }
    return nil
  }

  /// As the other function, for bytes in an array.
  public static func normalize(_ path: [UInt8]) throws(MalformedEscapeError) -> [UInt8]? {
    try path.withUnsafeBufferPointer { (bytes) throws(MalformedEscapeError) in
      try normalize(bytes)
    }
  }

  /// Whether a character needs no escape anywhere in a URI (RFC 3986, section 2.3).
  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x7e: true
    default: false
    }
  }

  /// Whether a character may stand in a path as it is: `pchar` or a slash (RFC 3986, section 3.3).
  static func isPathCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    // ! $ & ' ( ) * + , ; = : @ /
    case 0x21, 0x24, 0x26...0x2c, 0x3b, 0x3d, 0x3a, 0x40, 0x2f: true
    default: isUnreserved(byte)
    }
  }

  /// Appends the escape of a byte: "%C3".
  static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(0x25)
    bytes.append(hexDigit(byte &>> 4))
    bytes.append(hexDigit(byte & 15))
  }

  private static func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? nibble &+ 0x30 : nibble &+ 0x37
  }

  private struct Escape {
    let value: UInt8
    let isNormal: Bool
  }

  private static func escape(
    _ path: UnsafePointer<UInt8>, _ position: Int, _ count: Int
  ) throws(MalformedEscapeError) -> Escape {
    guard position &+ 2 < count, let high = ASCII.hexValue(path[position &+ 1]),
      let low = ASCII.hexValue(path[position &+ 2])
    else { throw MalformedEscapeError(position: position) }
    let value = high &<< 4 | low
    let hasLowerCase = path[position &+ 1] > 0x60 || path[position &+ 2] > 0x60
    return Escape(value: value, isNormal: !hasLowerCase && !isUnreserved(value))
  }

  private static func rewrite(
    _ path: UnsafePointer<UInt8>, from first: Int, _ count: Int
  ) throws(MalformedEscapeError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    result.append(contentsOf: UnsafeBufferPointer(start: path, count: first))
    var position = first
    while position < count {
      guard path[position] == 0x25 else {
        result.append(path[position])
        position &+= 1
        continue
      }
      let escape = try self.escape(path, position, count)
      if isUnreserved(escape.value) {
        result.append(escape.value)
      } else {
        appendEscape(of: escape.value, to: &result)
      }
      position &+= 3
    }
    return result
  }

  /// The position of the next "%", or `count`; eight bytes at a time.
  private static func firstPercent(
    _ path: UnsafePointer<UInt8>, _ start: Int, _ count: Int
  ) -> Int {
    var position = start
    let raw = UnsafeRawPointer(path)
    while position &+ 8 <= count {
      let word = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      // A byte that is "%" becomes zero; the lowest zero byte is found exactly.
      let difference = word ^ 0x2525_2525_2525_2525
      let zeros = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
      if zeros != 0 { return position &+ zeros.trailingZeroBitCount >> 3 }
      position &+= 8
    }
    while position < count {
      if path[position] == 0x25 { return position }
      position &+= 1
    }
    return count
  }
}
