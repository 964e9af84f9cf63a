/// Character classes and case folding of ASCII, on bytes.
package enum ASCII {
  /// Whether a byte may stand in a token (RFC 9110, section 5.6.2).
  @inlinable @inline(__always)
  package static func isTokenCharacter(_ byte: UInt8) -> Bool {
    // One bit for each character: ! # $ % & ' * + - . ^ _ ` | ~, digits and letters.
    let low: UInt64 = 0x03ff_6cfa_0000_0000
    let high: UInt64 = 0x57ff_ffff_c7ff_fffe
    let word = byte < 64 ? low : high
    return byte < 128 && (word >> UInt64(byte & 63)) & 1 == 1
  }

  /// The lower-case form of a letter; every other byte as it is.
  @inlinable @inline(__always)
  package static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The value of a hexadecimal digit, or nil.
  @inlinable @inline(__always)
  package static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte &- 0x30
    case 0x41...0x46: byte &- 0x37
    case 0x61...0x66: byte &- 0x57
    default: nil
    }
  }

  /// Compares two runs of bytes of the same length without regard to the case of ASCII letters.
  @inlinable
  package static func equalsIgnoringCase(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int
  ) -> Bool {
    var position = 0
    while position < count {
      let a = left[position]
      let b = right[position]
      if a != b && lowercased(a) != lowercased(b) { return false }
      position &+= 1
    }
    return true
  }

  /// Compares two strings without regard to the case of ASCII letters.
  package static func equalsIgnoringCase(_ left: String, _ right: String) -> Bool {
    let a = left.utf8
    let b = right.utf8
    guard a.count == b.count else { return false }
    var other = b.makeIterator()
    for byte in a where lowercased(byte) != lowercased(other.next() ?? 0) {
      return false
    }
    return true
  }
}
