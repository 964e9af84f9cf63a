extension JSONReader {
  /// A number that was scanned: where it stands, and its value where that is easy to tell.
  package struct NumberSpan {
    package let start: Int
    package let end: Int
    /// The first 64 bits of the digits; right only if `hasWholeSignificand`.
    package let significand: UInt64
    /// The power of ten that the significand is multiplied by; right only if
    /// `hasWholeSignificand`.
    package let exponent: Int64
    package let isNegative: Bool
    /// Whether there are at most 19 digits.
    package let hasWholeSignificand: Bool
    /// Whether there is neither a fraction nor an exponent, and at most 19 digits.
    package let isPlain: Bool

    /// Where the digits begin, after the sign.
    package var digitsStart: Int { isNegative ? start &+ 1 : start }
  }

  /// Steps over a number and makes sure that it is well-formed (RFC 8259, section 6).
  ///
  /// The reader must stand at a minus sign or a digit.
  @inline(__always)
  package mutating func scanNumber() throws(JSONError) -> NumberSpan {
    let start = position
    var current = start
    let isNegative = base[current] == 0x2d
    if isNegative { current &+= 1 }
    let digits = current
    var significand: UInt64 = 0
    while current < end {
      let digit = base[current] &- 0x30
      guard digit <= 9 else { break }
      significand = significand &* 10 &+ UInt64(digit)
      current &+= 1
    }
    guard current > digits else {
      throw failure(.invalidNumber, at: current, expected: "a digit after '-'")
    }
    if current &- digits > 1, base[digits] == 0x30 {
      throw failure(.invalidNumber, at: digits &+ 1, expected: "no digit after a leading zero")
    }
    var digitCount = current &- digits
    guard current < end, base[current] == 0x2e || base[current] | 0x20 == 0x65 else {
      position = current
      return NumberSpan(
        start: start, end: current, significand: significand, exponent: 0,
        isNegative: isNegative, hasWholeSignificand: digitCount <= 19, isPlain: digitCount <= 19)
    }
    var exponent: Int64 = 0
    if base[current] == 0x2e {
      current &+= 1
      let fraction = current
      while current < end {
        let digit = base[current] &- 0x30
        guard digit <= 9 else { break }
        significand = significand &* 10 &+ UInt64(digit)
        current &+= 1
      }
      guard current > fraction else {
        throw failure(.invalidNumber, at: current, expected: "a digit after '.'")
      }
      digitCount &+= current &- fraction
      exponent = Int64(fraction &- current)
    }
    if current < end, base[current] | 0x20 == 0x65 {
      exponent &+= try scanExponent(&current)
    }
    position = current
    return NumberSpan(
      start: start, end: current, significand: significand, exponent: exponent,
      isNegative: isNegative, hasWholeSignificand: digitCount <= 19, isPlain: false)
  }

  /// Steps over the letter, the sign and the digits of an exponent.
  private func scanExponent(_ current: inout Int) throws(JSONError) -> Int64 {
    current &+= 1
    var isNegative = false
    if current < end, base[current] == 0x2b || base[current] == 0x2d {
      isNegative = base[current] == 0x2d
      current &+= 1
    }
    let digits = current
    var exponent: Int64 = 0
    while current < end {
      let digit = base[current] &- 0x30
      guard digit <= 9 else { break }
      // Beyond any number of digits in memory: the value is zero or out of range.
      if exponent < JSONDecimal.largestExponent { exponent = exponent &* 10 &+ Int64(digit) }
      current &+= 1
    }
    guard current > digits else {
      throw failure(.invalidNumber, at: current, expected: "a digit in an exponent")
    }
    return isNegative ? -exponent : exponent
  }
}
