/// Writes numbers with hexadecimal digits.
package enum Hexadecimal {
  /// The 16 digits of a number, in lower case.
  package static func string(_ value: UInt64) -> String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for position in 0..<16 {
        let nibble = UInt8(truncatingIfNeeded: value &>> UInt64(60 &- 4 &* position)) & 15
        digits[position] = nibble < 10 ? nibble &+ 0x30 : nibble &+ 0x57
      }
      return 16
    }
  }
}
