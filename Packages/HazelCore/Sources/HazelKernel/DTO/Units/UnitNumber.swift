#if !hasFeature(Embedded)
  /// A number and a unit, as "1.5GiB" or "10 s" are written, in whole numbers and thus without loss.
  struct UnitNumber {
    /// The digits before and after the point, as one number.
    let digits: Int
    /// By what the number is to be divided: 10 for every digit after the point.
    let divisor: Int
    /// The letters behind.
    let unit: String

    /// Reads a text: digits with `_` between them, a fraction, spaces, letters.
    init?(_ text: some StringProtocol) {
      var rest = Substring(text)
      guard let (whole, _) = Self.number(&rest) else { return nil }
      var digits = whole
      var divisor = 1
      if rest.first == "." {
        rest.removeFirst()
        guard var (fraction, count) = Self.number(&rest), count <= 9 else { return nil }
        while count > 0, fraction % 10 == 0 {
          fraction /= 10
          count -= 1
        }
        for _ in 0..<count { divisor *= 10 }
        let (scaled, isTooLarge) = digits.multipliedReportingOverflow(by: divisor)
        let (sum, isAbove) = scaled.addingReportingOverflow(fraction)
        guard !isTooLarge, !isAbove else { return nil }
        digits = sum
      }
      while rest.first == " " { rest.removeFirst() }
      guard rest.utf8.allSatisfy({ Self.isUnit($0) }) else { return nil }
      self.digits = digits
      self.divisor = divisor
      unit = String(rest)
    }

    /// The number times a unit; nil where it is too large, or no whole number.
    func times(_ unit: Int) -> Int? {
      // In twice the width: what is divided afterwards may fit again.
      let product = digits.magnitude.multipliedFullWidth(by: unit.magnitude)
      guard product.high < divisor.magnitude else { return nil }
      let (count, rest) = divisor.magnitude.dividingFullWidth(product)
      return rest == 0 ? Int(exactly: count) : nil
    }

    private static func isUnit(_ byte: UInt8) -> Bool {
      switch byte {
      // Letters, and those of "µs" in UTF-8.
      case 0x41...0x5a, 0x61...0x7a, 0xc2, 0xb5: true
      default: false
      }
    }

    /// Takes digits from the front; underscores stand between digits only.
    private static func number(_ text: inout Substring) -> (value: Int, count: Int)? {
      var value = 0
      var count = 0
      var isBehindDigit = false
      while let byte = text.utf8.first {
        if byte == 0x5f {
          guard isBehindDigit else { return nil }
          isBehindDigit = false
        } else if (0x30...0x39).contains(byte) {
          let (scaled, isTooLarge) = value.multipliedReportingOverflow(by: 10)
          let (sum, isAbove) = scaled.addingReportingOverflow(Int(byte - 0x30))
          guard !isTooLarge, !isAbove else { return nil }
          value = sum
          count += 1
          isBehindDigit = true
        } else {
          break
        }
        text = Substring(text.utf8.dropFirst())
      }
      return isBehindDigit ? (value, count) : nil
    }
  }
#endif
