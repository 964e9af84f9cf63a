/// Checks UTF-8 an octet at a time (RFC 3629, section 4): no overlong forms, no surrogates, nothing
/// beyond U+10FFFF.
struct UTF8Scanner {
  private var missing: UInt8 = 0
  private var lower: UInt8 = 0x80
  private var upper: UInt8 = 0xbf

  /// Whether the octets so far end with a whole character.
  var isAtBoundary: Bool { missing == 0 }

  /// Takes the next octet.
  ///
  /// - Returns: false when no valid text goes on like this.
  mutating func accept(_ byte: UInt8) -> Bool {
    guard missing == 0 else { return acceptContinuation(byte) }
    switch byte {
    case 0x00...0x7f: break
    case 0xc2...0xdf: missing = 1
    case 0xe0: (missing, lower) = (2, 0xa0)
    case 0xe1...0xec, 0xee, 0xef: missing = 2
    case 0xed: (missing, upper) = (2, 0x9f)
    case 0xf0: (missing, lower) = (3, 0x90)
    case 0xf1...0xf3: missing = 3
    case 0xf4: (missing, upper) = (3, 0x8f)
    default: return false
    }
    return true
  }

  private mutating func acceptContinuation(_ byte: UInt8) -> Bool {
    guard byte >= lower && byte <= upper else { return false }
    missing &-= 1
    lower = 0x80
    upper = 0xbf
    return true
  }
}
