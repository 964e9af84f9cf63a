/// A binary floating-point format: `Double` or `Float`.
struct JSONFloatFormat {
  /// The bits of the significand, with the leading one.
  let precision: Int
  /// The exponent of the last bit of the smallest values.
  let minimumExponent: Int
  /// The bits of infinity.
  let infinity: UInt64

  static var double: JSONFloatFormat {
    JSONFloatFormat(precision: 53, minimumExponent: -1074, infinity: 0x7ff0_0000_0000_0000)
  }

  static var float: JSONFloatFormat {
    JSONFloatFormat(precision: 24, minimumExponent: -149, infinity: 0x7f80_0000)
  }

  /// The bits of `significand * 2^exponent`; nil where that is too large.
  ///
  /// A leading one adds to the exponent field, and so does a carry out of the significand.
  func bits(_ significand: UInt64, exponent: Int) -> UInt64? {
    let bits = UInt64(exponent - minimumExponent) << UInt64(precision - 1) + significand
    return bits < infinity ? bits : nil
  }
}

/// What the first 19 digits tell about the nearest value.
enum JSONRounding {
  /// The bits of the nearest value.
  case exactly(UInt64)
  /// No finite value is that large.
  case outOfRange
  /// The value lies between `significand * 2^exponent` and the next, too near to the middle.
  case undecided(significand: UInt64, exponent: Int)
}

extension JSONDecimal {
  /// Rounds `significand * 10^exponent` to the nearest value of a format, ties to even.
  ///
  /// The significand is multiplied with the power of ten to 128 bits, rounded down. The product is
  /// below the true value by a known amount at the most: if the middle between two neighbours is
  /// not within that amount, it decides.
  ///
  /// - Parameters:
  ///   - significand: up to 19 digits.
  ///   - exponent: the power of ten.
  ///   - isTruncated: whether further digits follow, not all of them 0.
  ///   - format: the format to round to.
  static func round(
    _ significand: UInt64, exponent: Int64, isTruncated: Bool, to format: JSONFloatFormat
  ) -> JSONRounding {
    // Below 10^-342 even 19 digits are nearer to 0 than to the smallest value.
    if significand == 0 || exponent < -342 { return .exactly(0) }
    if exponent > 308 { return .outOfRange }
    let power = Int(exponent)
    let (powerHigh, powerLow) = powerOfTenBits(power)
    let leadingZeros = significand.leadingZeroBitCount
    let factor = significand << UInt64(leadingZeros)
    let upper = factor.multipliedFullWidth(by: powerHigh)
    let lower = factor.multipliedFullWidth(by: powerLow)
    let (middle, carry) = upper.low.addingReportingOverflow(lower.high)
    let high = upper.high + (carry ? 1 : 0)

    // The value is (high, middle) * 2^scale, and a little more.
    let scale = binaryExponent(power) + 1 - 64 - leadingZeros
    let topBit = high >> 63 == 1 ? 127 : 126
    let exponent = Swift.max(scale + topBit - (format.precision - 1), format.minimumExponent)
    let dropped = exponent - scale
    guard dropped < 129 else { return dropped == 129 ? lowest(high, exponent) : .exactly(0) }
    let (whole, rest) = split(high, middle, at: dropped)
    let half = Wide.bit(dropped - 1)

    let isExact = power >= 0 && power <= 55 && !isTruncated
    if isExact, lower.low == 0, rest == half {
      return finished(whole + (whole & 1), exponent, format)
    }
    if rest >= half { return finished(whole + 1, exponent, format) }
    if isExact { return finished(whole, exponent, format) }
    let uncertainty = isTruncated ? Wide(high: 32, low: 0) : Wide(high: 0, low: 2)
    if half - rest > uncertainty { return finished(whole, exponent, format) }
    return .undecided(significand: whole, exponent: exponent)
  }

  /// Half of the smallest value, or less.
  private static func lowest(_ high: UInt64, _ exponent: Int) -> JSONRounding {
    high < UInt64.max - 64 ? .exactly(0) : .undecided(significand: 0, exponent: exponent)
  }

  private static func finished(
    _ significand: UInt64, _ exponent: Int, _ format: JSONFloatFormat
  ) -> JSONRounding {
    guard let bits = format.bits(significand, exponent: exponent) else { return .outOfRange }
    return .exactly(bits)
  }

  /// Divides 128 bits by a power of two from 2^1 to 2^128.
  private static func split(
    _ high: UInt64, _ low: UInt64, at position: Int
  ) -> (whole: UInt64, rest: Wide) {
    if position >= 64 {
      let shift = UInt64(position - 64)
      let whole = position == 128 ? 0 : high >> shift
      let mask = position == 128 ? UInt64.max : (1 << shift) - 1
      return (whole, Wide(high: high & mask, low: low))
    }
    let shift = UInt64(position)
    return (high << (64 - shift) | low >> shift, Wide(high: 0, low: low & ((1 << shift) - 1)))
  }

  /// An unsigned number of 128 bits.
  private struct Wide: Equatable {
    let high: UInt64
    let low: UInt64

    static func bit(_ position: Int) -> Wide {
      position >= 64
        ? Wide(high: 1 << UInt64(position - 64), low: 0) : Wide(high: 0, low: 1 << UInt64(position))
    }

    static func >= (left: Wide, right: Wide) -> Bool {
      left.high != right.high ? left.high > right.high : left.low >= right.low
    }

    static func > (left: Wide, right: Wide) -> Bool {
      left.high != right.high ? left.high > right.high : left.low > right.low
    }

    static func - (left: Wide, right: Wide) -> Wide {
      let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
      return Wide(high: left.high &- right.high &- (borrow ? 1 : 0), low: low)
    }
  }
}

extension JSONDecimal {
  /// The bits of the nearest value of a format; nil where no finite value is that large.
  func bits(_ format: JSONFloatFormat) -> UInt64? {
    let rounding = Self.round(
      significand, exponent: exponent, isTruncated: isTruncated, to: format)
    switch rounding {
    case .exactly(let bits): return bits
    case .outOfRange: return nil
    case .undecided(let lower, let exponent):
      let order = comparedToMiddle(above: lower, exponent: exponent)
      let roundsUp = order > 0 || order == 0 && lower & 1 == 1
      return format.bits(roundsUp ? lower + 1 : lower, exponent: exponent)
    }
  }
}
