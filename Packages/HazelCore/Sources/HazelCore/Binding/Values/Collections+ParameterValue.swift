extension Optional: ParameterValue where Wrapped: ParameterValue {
  /// What the value is.
  public static var parameterExpectation: String { Wrapped.parameterExpectation }

  /// Reads a value.
  public init?(parameter text: ParameterText) {
    guard let value = Wrapped(parameter: text) else { return nil }
    self = value
  }

  /// Reads a value; without a text it is nil.
  @inlinable
  public static func read(_ texts: ParameterTexts) throws(ParameterMismatch) -> Self? {
    if texts.isEmpty { return .some(nil) }
    return .some(try Wrapped.read(texts))
  }
}

extension Array: ParameterValue where Element: ParameterValue {
  /// A list of what the elements are.
  public static var parameterExpectation: String { Element.parameterExpectation }

  /// Reads a list of one element.
  public init?(parameter text: ParameterText) {
    guard let element = Element(parameter: text) else { return nil }
    self = [element]
  }

  /// Reads an element of each text: `?tag=a&tag=b`. Without a text it is empty.
  public static func read(_ texts: ParameterTexts) throws(ParameterMismatch) -> Self? {
    var elements: [Element] = []
    for (index, text) in texts.all.enumerated() {
      guard let element = Element(parameter: text) else {
        throw .wrongType(
          parameterExpectation, text, at: texts.count > 1 ? index + 1 : nil)
      }
      elements.append(element)
    }
    return elements
  }
}

extension Set: ParameterValue where Element: ParameterValue {
  /// A list of what the elements are.
  public static var parameterExpectation: String { Element.parameterExpectation }

  /// Reads a set of one element.
  public init?(parameter text: ParameterText) {
    guard let element = Element(parameter: text) else { return nil }
    self = [element]
  }

  /// Reads an element of each text. Without a text it is empty.
  public static func read(_ texts: ParameterTexts) throws(ParameterMismatch) -> Self? {
    try [Element].read(texts).map { Set($0) }
  }
}
