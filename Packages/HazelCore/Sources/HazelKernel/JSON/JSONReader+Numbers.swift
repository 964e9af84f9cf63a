extension JSONReader {
  /// Reads an integer of any width up to 64 bits, without loss.
  ///
  /// A number counts as an integer by its value, not by its spelling: `1.0` and `1e2` are 1 and
  /// 100, as JSON Schema has it (draft 2020-12, Core, section 4.2.3). This is worked out on the
  /// digits, never through a `Double`. `-0` is 0.
  ///
  /// - Parameter type: the type of the integer; `Int` by default.
  /// - Returns: the value; nil where another value stands, a number with a fraction, or one that
  ///   does not fit. It stays to be read then.
  /// - Throws: where the text is malformed.
  @inlinable
  public mutating func int<Value: FixedWidthInteger>(
    as type: Value.Type = Int.self
  ) throws(JSONError) -> Value? {
    let mark = self.offset
    if Value.isSigned {
      guard let wide = try int64() else { return nil }
      if let value = Value(exactly: wide) { return value }
    } else {
      guard let wide = try uint64() else { return nil }
      if let value = Value(exactly: wide) { return value }
    }
    refuse(mark)
    return nil
  }

  /// Goes back to a number that does not fit into a narrow type.
  @usableFromInline
  mutating func refuse(_ mark: Int) {
    refuse(mark, .outOfRange)
  }

  private mutating func refuse(_ mark: Int, _ problem: NumberProblem) {
    position = mark
    skipWhitespace()
    numberProblem = (position, problem)
  }

  @usableFromInline
  mutating func int64() throws(JSONError) -> Int64? {
    guard let number = try integer() else { return nil }
    if number.isNegative {
      if number.magnitude <= Int64.max.magnitude + 1 {
        return Int64(truncatingIfNeeded: 0 &- number.magnitude)
      }
    } else if let value = Int64(exactly: number.magnitude) {
      return value
    }
    refuse(number.start)
    return nil
  }

  @usableFromInline
  mutating func uint64() throws(JSONError) -> UInt64? {
    guard let number = try integer() else { return nil }
    if !number.isNegative || number.magnitude == 0 { return number.magnitude }
    refuse(number.start)
    return nil
  }

  private struct Integer {
    let start: Int
    let isNegative: Bool
    let magnitude: UInt64
  }

  /// Reads a number as sign and magnitude.
  @inline(__always)
  private mutating func integer() throws(JSONError) -> Integer? {
    let byte = try firstByte()
    guard byte == 0x2d || byte &- 0x30 <= 9 else {
      _ = try peekKind()
      return nil
    }
    let number = try scanNumber()
    let magnitude: UInt64
    if number.isPlain {
      magnitude = number.significand
    } else {
      switch JSONDecimal(base, from: number.digitsStart, to: number.end).integer() {
      case .value(let value): magnitude = value
      case .problem(let problem):
        refuse(number.start, problem)
        return nil
      }
    }
    return Integer(start: number.start, isNegative: number.isNegative, magnitude: magnitude)
  }

  /// Reads a number as the nearest `Double`.
  ///
  /// The result is correctly rounded (to nearest, ties to even), however many digits there are.
  /// What is too small becomes 0, with its sign; `-0` is negative zero. What is too large for a
  /// finite value is not taken for infinity: it is out of range.
  ///
  /// - Returns: the value; nil where another value stands or the number is out of range. It stays
  ///   to be read then.
  /// - Throws: where the text is malformed.
  public mutating func double() throws(JSONError) -> Double? {
    let byte = try firstByte()
    guard byte == 0x2d || byte &- 0x30 <= 9 else {
      _ = try peekKind()
      return nil
    }
    let number = try scanNumber()
    if let value = double(of: number) { return value }
    refuse(number.start)
    return nil
  }

  /// Reads a number as the nearest `Float`, rounded once.
  ///
  /// - Returns: the value; nil where another value stands or the number is out of range. It stays
  ///   to be read then.
  /// - Throws: where the text is malformed.
  public mutating func float() throws(JSONError) -> Float? {
    let byte = try firstByte()
    guard byte == 0x2d || byte &- 0x30 <= 9 else {
      _ = try peekKind()
      return nil
    }
    let number = try scanNumber()
    if let value = float(of: number) { return value }
    refuse(number.start)
    return nil
  }

  /// Reads a number as it is written.
  ///
  /// - Returns: the number; nil where another value stands, which stays to be read.
  /// - Throws: where the text is malformed.
  public mutating func number() throws(JSONError) -> JSONNumber? {
    let byte = try firstByte()
    guard byte == 0x2d || byte &- 0x30 <= 9 else {
      _ = try peekKind()
      return nil
    }
    let number = try scanNumber()
    let digits = UnsafeBufferPointer(start: base + number.start, count: number.end - number.start)
    return JSONNumber(validated: String(decoding: digits, as: UTF8.self))
  }

  /// The value of a number that was scanned; nil where it is out of range.
  @inline(__always)
  package func double(of number: NumberSpan) -> Double? {
    // Both factors are exact, so that the one operation rounds correctly.
    if number.hasWholeSignificand, number.significand <= 1 &<< 53,
      number.exponent >= -22, number.exponent <= 22
    {
      let significand = Double(number.significand)
      let magnitude =
        number.exponent < 0
        ? significand / JSONDecimal.powerOfTen(Int(-number.exponent))
        : significand * JSONDecimal.powerOfTen(Int(number.exponent))
      return number.isNegative ? -magnitude : magnitude
    }
    guard let bits = bits(of: number, as: .double) else { return nil }
    return Double(bitPattern: number.isNegative ? bits | 1 &<< 63 : bits)
  }

  /// The value of a number that was scanned; nil where it is out of range.
  package func float(of number: NumberSpan) -> Float? {
    guard let bits = bits(of: number, as: .float) else { return nil }
    let pattern = UInt32(truncatingIfNeeded: bits)
    return Float(bitPattern: number.isNegative ? pattern | 1 &<< 31 : pattern)
  }

  /// The bits of the nearest value without its sign; nil where it is out of range.
  @inline(never)
  private func bits(of number: NumberSpan, as format: JSONFloatFormat) -> UInt64? {
    if number.hasWholeSignificand {
      let rounding = JSONDecimal.round(
        number.significand, exponent: number.exponent, isTruncated: false, to: format)
      if case .exactly(let bits) = rounding { return bits }
    }
    return JSONDecimal(base, from: number.digitsStart, to: number.end).bits(format)
  }
}
