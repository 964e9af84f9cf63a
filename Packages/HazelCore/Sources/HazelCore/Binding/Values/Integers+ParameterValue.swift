extension ParameterValue where Self: FixedWidthInteger {
  /// "an integer", with the range where it is small or without a sign.
  public static var parameterExpectation: String {
    if Self.bitWidth < 64 { return "an integer from \(Self.min) to \(Self.max)" }
    return Self.isSigned ? "an integer" : "an integer that is not negative"
  }

  /// Takes decimal digits, with "-" in front of negative numbers; zeros in front are let through.
  @inlinable
  public init?(parameter text: ParameterText) {
    let value: Self? = text.withUTF8 { bytes in
      let isNegative = bytes.first == 0x2d
      var position = isNegative ? 1 : 0
      guard position < bytes.count else { return nil }
      var value: Self = 0
      while position < bytes.count {
        let digit = bytes[position] &- 0x30
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

extension Int: ParameterValue {}
extension Int8: ParameterValue {}
extension Int16: ParameterValue {}
extension Int32: ParameterValue {}
extension Int64: ParameterValue {}
extension UInt: ParameterValue {}
extension UInt8: ParameterValue {}
extension UInt16: ParameterValue {}
extension UInt32: ParameterValue {}
extension UInt64: ParameterValue {}
