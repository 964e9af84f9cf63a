/// The digits of a JSON number, for the conversions that the fast path cannot do.
struct JSONDecimal {
  /// The significant digits, as far as they fit: at most 19.
  let significand: UInt64
  /// The power of ten that `significand` is multiplied by.
  let exponent: Int64
  /// Whether digits other than 0 were left out of `significand`.
  let isTruncated: Bool
  /// The bytes after the sign.
  private let base: UnsafePointer<UInt8>
  private let start: Int
  private let end: Int
  /// The power of ten of the last digit before the exponent letter.
  let lastDigitPower: Int64

  /// Exponents are counted up to here; every number with a larger one is zero or out of range.
  static let largestExponent: Int64 = 1 << 56

  /// Goes through the digits of a well-formed number.
  ///
  /// - Parameters:
  ///   - base: the text.
  ///   - start: where the digits begin, after the sign.
  ///   - end: where the number ends.
  @inline(never)
  init(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) {
    self.base = base
    self.start = start
    self.end = end
    var significand: UInt64 = 0
    var count = 0
    var dropped: Int64 = 0
    var isTruncated = false
    var fraction: Int64 = 0
    var isInFraction = false
    var position = start
    while position < end {
      let byte = base[position]
      if byte == 0x2e {
        isInFraction = true
      } else {
        let digit = byte &- 0x30
        guard digit <= 9 else { break }
        if isInFraction { fraction += 1 }
        if count < 19 {
          significand = significand * 10 + UInt64(digit)
          if significand > 0 { count += 1 }
        } else {
          dropped += 1
          if digit != 0 { isTruncated = true }
        }
      }
      position += 1
    }
    let last = Self.exponent(base, from: position, to: end) - fraction
    self.significand = significand
    self.exponent = last + dropped
    self.isTruncated = isTruncated
    self.lastDigitPower = last
  }

  /// The value of the exponent part, or 0 where there is none.
  private static func exponent(_ base: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int64 {
    var position = from + 1
    guard position < end else { return 0 }
    let isNegative = base[position] == 0x2d
    if isNegative || base[position] == 0x2b { position += 1 }
    var exponent: Int64 = 0
    while position < end, exponent < largestExponent {
      exponent = exponent * 10 + Int64(base[position] &- 0x30)
      position += 1
    }
    return isNegative ? -exponent : exponent
  }

  /// Calls `body` with each digit, from the left.
  func forEachDigit(_ body: (UInt8) -> Void) {
    for position in start..<end {
      let byte = base[position]
      if byte == 0x2e { continue }
      let digit = byte &- 0x30
      guard digit <= 9 else { return }
      body(digit)
    }
  }

  /// The digits without zeros at either end, and the power of ten of the last; none for zero.
  func canonicalDigits() -> (digits: [UInt8], exponent: Int64) {
    var digits: [UInt8] = []
    forEachDigit { digit in
      if digit != 0 || !digits.isEmpty { digits.append(digit) }
    }
    var exponent = lastDigitPower
    while let last = digits.last, last == 0 {
      digits.removeLast()
      exponent += 1
    }
    return digits.isEmpty ? ([], 0) : (digits, exponent)
  }
}

extension JSONDecimal {
  /// An integer, or why there is none.
  enum IntegerResult {
    case value(UInt64)
    case problem(NumberProblem)
  }

  /// The magnitude as an integer.
  func integer() -> IntegerResult {
    var value: UInt64 = 0
    var zeros: Int64 = 0
    var overflows = false
    func shift(_ digit: UInt8) {
      let (product, high) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      overflows = overflows || high || carry
      value = sum
    }
    // Zeros wait until a digit follows, so that those at the end can meet the exponent.
    forEachDigit { digit in
      if digit == 0 {
        zeros += 1
      } else if !overflows {
        var waiting = value == 0 ? 0 : zeros
        while waiting > 0, !overflows {
          shift(0)
          waiting -= 1
        }
        shift(digit)
        zeros = 0
      } else {
        zeros = 0
      }
    }
    if value == 0, !overflows { return .value(0) }
    var power = lastDigitPower + zeros
    guard power >= 0 else { return .problem(.notAnInteger) }
    while power > 0, !overflows {
      shift(0)
      power -= 1
    }
    return overflows ? .problem(.outOfRange) : .value(value)
  }
}
