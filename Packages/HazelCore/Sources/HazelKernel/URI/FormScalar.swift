/// A type of which one value can be read from the text of a field.
///
/// The rules are strict: no white space, no "+" in front of numbers, nothing behind the value.
public protocol FormScalar: Sendable {
  /// What is expected, in words with an article: "an integer".
  static var expectation: String { get }

  /// Reads the text of a field.
  ///
  /// - Parameter text: the decoded text.
  /// - Returns: nil when the text is no such value.
  init?(formText text: String)
}

extension String: FormScalar {
  /// "a text".
  public static var expectation: String { "a text" }

  /// Takes every text.
  public init?(formText text: String) {
    self = text
  }
}

extension Bool: FormScalar {
  /// "true or false".
  public static var expectation: String { "true or false" }

  /// Takes "true", "1" and "on" (what a browser sends for a checked box), "false", "0" and "off",
  /// without regard to case.
  public init?(formText text: String) {
    let value: Bool? = text.withOctets { octets in
      let all = 0..<octets.count
      let isTrue =
        octets.matches(all, lowercased: "true") || octets.matches(all, lowercased: "on")
        || (octets.count == 1 && octets[0] == 0x31)
      let isFalse =
        octets.matches(all, lowercased: "false") || octets.matches(all, lowercased: "off")
        || (octets.count == 1 && octets[0] == 0x30)
      return isTrue ? true : isFalse ? false : nil
    }
    guard let value else { return nil }
    self = value
  }
}

extension FixedWidthInteger {
  /// Decimal digits, with "-" in front of negative numbers; zeros in front are let through.
  init?(strictDecimal text: String) {
    let value: Self? = text.withOctets { octets in
      var position = 0
      let isNegative = octets.first == 0x2d
      if isNegative { position = 1 }
      guard position < octets.count else { return nil }
      var value: Self = 0
      while position < octets.count {
        let digit = octets[position] &- 0x30
        guard digit < 10 else { return nil }
        let (shifted, isTooLarge) = value.multipliedReportingOverflow(by: 10)
        let (next, isBeyond) =
          isNegative
          ? shifted.subtractingReportingOverflow(Self(digit))
          : shifted.addingReportingOverflow(Self(digit))
        if isTooLarge || isBeyond { return nil }
        value = next
        position &+= 1
      }
      return value
    }
    guard let value else { return nil }
    self = value
  }
}

extension Int: FormScalar {
  /// "an integer".
  public static var expectation: String { "an integer" }

  /// Takes decimal digits, with "-" in front of negative numbers.
  public init?(formText text: String) {
    self.init(strictDecimal: text)
  }
}

extension Int32: FormScalar {
  /// "an integer of 32 bits".
  public static var expectation: String { "an integer of 32 bits" }

  /// Takes decimal digits, with "-" in front of negative numbers.
  public init?(formText text: String) {
    self.init(strictDecimal: text)
  }
}

extension Int64: FormScalar {
  /// "an integer of 64 bits".
  public static var expectation: String { "an integer of 64 bits" }

  /// Takes decimal digits, with "-" in front of negative numbers.
  public init?(formText text: String) {
    self.init(strictDecimal: text)
  }
}

extension UInt: FormScalar {
  /// "an integer that is not negative".
  public static var expectation: String { "an integer that is not negative" }

  /// Takes decimal digits.
  public init?(formText text: String) {
    self.init(strictDecimal: text)
  }
}

extension Double: FormScalar {
  /// "a number".
  public static var expectation: String { "a number" }

  /// Takes a number as JSON writes it: "1.5", "-2e3", not "007", ".5", "inf" or "nan". The result
  /// is the nearest value; a number beyond the largest one is refused.
  public init?(formText text: String) {
    guard let value = JSONNumber(text)?.double else { return nil }
    self = value
  }
}
