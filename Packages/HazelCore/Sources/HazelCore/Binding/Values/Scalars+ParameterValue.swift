import HazelKernel

extension String: ParameterValue {
  /// "a text".
  public static var parameterExpectation: String { "a text" }

  /// Takes every text.
  public init?(parameter text: ParameterText) {
    self = text.string
  }
}

extension Bool: ParameterValue {
  /// "true or false".
  public static var parameterExpectation: String { Self.expectation }

  /// Takes "true", "1" and "on", "false", "0" and "off", without regard to case.
  public init?(parameter text: ParameterText) {
    self.init(formText: text.string)
  }
}

extension Double: ParameterValue {
  /// "a number".
  public static var parameterExpectation: String { Self.expectation }

  /// Takes a number as JSON writes it; one beyond the largest is refused.
  public init?(parameter text: ParameterText) {
    self.init(formText: text.string)
  }
}

extension Float: ParameterValue {
  /// "a number".
  public static var parameterExpectation: String { Double.expectation }

  /// Takes a number as JSON writes it; one beyond the largest is refused.
  public init?(parameter text: ParameterText) {
    guard let number = Double(parameter: text), Float(number).isFinite else { return nil }
    self = Float(number)
  }
}

extension Duration: ParameterValue {
  /// "a duration such as 90s, 250ms, 5m or 2h".
  public static var parameterExpectation: String { "a duration such as 90s, 250ms, 5m or 2h" }

  /// Takes a whole number and a unit: "ms", "s", "m" or "h".
  public init?(parameter text: ParameterText) {
    let string = text.string
    let digits = string.prefix { $0.isASCII && $0.isNumber }
    // Far beyond what anybody waits for, and far from an overflow.
    guard let count = Int64(digits), count <= 31_536_000_000 else { return nil }
    switch string.dropFirst(digits.count) {
    case "ms": self = .milliseconds(count)
    case "s": self = .seconds(count)
    case "m": self = .seconds(count * 60)
    case "h": self = .seconds(count * 3600)
    default: return nil
    }
  }
}
