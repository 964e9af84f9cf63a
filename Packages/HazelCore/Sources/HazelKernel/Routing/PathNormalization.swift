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

/// The normal form of a path: equal paths become equal bytes.
public enum PathNormalization {
  /// Brings a path into its normal form.
  ///
  /// Escapes of unreserved characters (letters, digits, `-._~`) are decoded, the digits of all
  /// others become upper case (RFC 3986, sections 6.2.2.1 and 6.2.2.2). Characters that may not
  /// stand in a path, but that some clients send as they are (``"<>[\]^`{|}``), become escapes.
  /// "%2F" stays as it is, so an escaped slash never separates segments. Nothing else changes: a
  /// segment may be ".." after this, as it may before, so whoever turns captured text into a file
  /// name has to look.
  ///
  /// - Parameter path: the path as it was sent.
  /// - Returns: the normalised path; nil when `path` is normal already.
  /// - Throws: ``MalformedEscapeError`` for a "%" without two hexadecimal digits behind it.
  public static func normalize(
    _ path: UnsafeBufferPointer<UInt8>
  ) throws(MalformedEscapeError) -> [UInt8]? {
    guard let start = path.baseAddress else { return nil }
    let count = path.count
    var position = firstSpecial(start, 0, count)
    while position < count {
      guard start[position] == 0x25, try escape(start, position, count).isNormal else {
        return try rewrite(start, from: position, count)
      }
      position = firstSpecial(start, position &+ 3, count)
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

  /// Whether a character may stand in a path as it is.
  @inline(__always)
  static func isPathCharacter(_ byte: UInt8) -> Bool {
    OctetSet.plainPath.contains(byte)
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
      let byte = path[position]
      guard byte == 0x25 else {
        if isPathCharacter(byte) {
          result.append(byte)
        } else {
          appendEscape(of: byte, to: &result)
        }
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

  /// The position of the next "%" or of the next byte that may not stand in a path, or `count`;
  /// eight bytes at a time, the last eight of which may have been seen before.
  private static func firstSpecial(
    _ path: UnsafePointer<UInt8>, _ start: Int, _ count: Int
  ) -> Int {
    var position = start
    let raw = UnsafeRawPointer(path)
    while position &+ 8 <= count {
      if !mayHoldSpecial(raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)) {
        position &+= 8
        continue
      }
      let end = position &+ 8
      while position < end {
        if !isPathCharacter(path[position]) { return position }
        position &+= 1
      }
    }
    if position < count, count >= 8,
      !mayHoldSpecial(raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
    {
      return count
    }
    while position < count {
      if !isPathCharacter(path[position]) { return position }
      position &+= 1
    }
    return count
  }

  /// Whether one of eight bytes is "%" or may not stand in a path. It also says so of some that may
  /// (`!`, `=`, `~`): that costs time and changes nothing.
  @inline(__always)
  private static func mayHoldSpecial(_ word: UInt64) -> Bool {
    // What is beyond ASCII, DEL, controls, the space and the three characters behind it.
    var found = word | (word &+ 0x0101_0101_0101_0101) | (word &- 0x2424_2424_2424_2424)
    found |= zeros(word ^ 0x2525_2525_2525_2525)
    // < = > ?
    found |= zeros((word & 0xfcfc_fcfc_fcfc_fcfc) ^ 0x3c3c_3c3c_3c3c_3c3c)
    found |= zeros(word ^ 0x6060_6060_6060_6060)
    // [ \ ] ^ and { | } ~ stand behind the letters: their lower five bits are 27 to 30, to which 5
    // is added, so that bit 5 says "27 or more" and bit 2 "31". Bit 6 tells them from digits.
    let carried = (word & 0x1f1f_1f1f_1f1f_1f1f) &+ 0x0505_0505_0505_0505
    found |= (carried << 2) & ~(carried << 5) & (word << 1)
    return found & 0x8080_8080_8080_8080 != 0
  }

  /// Sets the high bit of at least the first byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }
}
