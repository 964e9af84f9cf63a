extension JSONDecimal {
  /// Compares the number with the middle between two neighbouring floating-point values.
  ///
  /// Both sides are made integers by multiplication, so that this is exact. It is needed for about
  /// one in fifty numbers of 20 and more digits, and for exact ties.
  ///
  /// - Parameters:
  ///   - lower: the significand of the smaller neighbour.
  ///   - exponent: its power of two.
  /// - Returns: below 0, 0 or above 0.
  func comparedToMiddle(above lower: UInt64, exponent: Int) -> Int {
    // A middle has at most 768 significant digits: digits beyond that can only break a tie.
    let limit = 800
    var number = JSONBigInteger(0)
    var chunk: UInt32 = 0
    var chunkScale: UInt32 = 1
    var count = 0
    var dropped: Int64 = 0
    var isInexact = false
    forEachDigit { digit in
      if count == 0, digit == 0 { return }
      guard count < limit else {
        dropped += 1
        if digit != 0 { isInexact = true }
        return
      }
      count += 1
      chunk = chunk * 10 + UInt32(digit)
      chunkScale *= 10
      if chunkScale == 1_000_000_000 {
        number.multiply(by: chunkScale, adding: chunk)
        chunk = 0
        chunkScale = 1
      }
    }
    if chunkScale > 1 { number.multiply(by: chunkScale, adding: chunk) }

    // number * 10^power against (2 * lower + 1) * 2^(exponent - 1)
    let power = Int(lastDigitPower + dropped)
    var middle = JSONBigInteger(2 * lower + 1)
    if power >= 0 {
      number.multiplyByPowerOfFive(power)
    } else {
      middle.multiplyByPowerOfFive(-power)
    }
    let shift = power - (exponent - 1)
    if shift >= 0 {
      number.shiftLeft(shift)
    } else {
      middle.shiftLeft(-shift)
    }
    let order = number.compare(middle)
    return order == 0 && isInexact ? 1 : order
  }
}

/// A non-negative integer of any size, with the few operations that rounding needs.
struct JSONBigInteger {
  /// From the lowest; the last one is not 0.
  private var words: [UInt32] = []

  init(_ value: UInt64) {
    words = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    trim()
  }

  private mutating func trim() {
    while let last = words.last, last == 0 { words.removeLast() }
  }

  mutating func multiply(by factor: UInt32, adding summand: UInt32 = 0) {
    var carry = UInt64(summand)
    for position in words.indices {
      let product = UInt64(words[position]) * UInt64(factor) + carry
      words[position] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry > 0 { words.append(UInt32(truncatingIfNeeded: carry)) }
  }

  mutating func multiplyByPowerOfFive(_ power: Int) {
    var left = power
    // 5^13 is the largest power below 2^32.
    while left >= 13 {
      multiply(by: 1_220_703_125)
      left -= 13
    }
    var factor: UInt32 = 1
    while left > 0 {
      factor *= 5
      left -= 1
    }
    multiply(by: factor)
  }

  mutating func shiftLeft(_ count: Int) {
    guard !words.isEmpty else { return }
    multiply(by: 1 << UInt32(count % 32))
    words.insert(contentsOf: repeatElement(0, count: count / 32), at: 0)
  }

  /// Below 0, 0 or above 0.
  func compare(_ other: JSONBigInteger) -> Int {
    if words.count != other.words.count { return words.count < other.words.count ? -1 : 1 }
    var position = words.count - 1
    while position >= 0 {
      if words[position] != other.words[position] {
        return words[position] < other.words[position] ? -1 : 1
      }
      position -= 1
    }
    return 0
  }
}
