public import HazelKernel

/// A type whose values can be read from the text of a path, a query, a header field, a cookie or a
/// form.
///
/// Texts, numbers, `Bool`, `UUID`, `Date`, `URL`, `Decimal` and `Duration` are, and so are arrays
/// and optionals of them. An enum with raw values, and any type that is `LosslessStringConvertible`,
/// becomes one by naming the protocol:
///
/// ```swift
/// enum Genre: String, CaseIterable, ParameterValue { case novel, poetry }
/// ```
public protocol ParameterValue {
  /// What is expected, with an article: "an integer".
  static var parameterExpectation: String { get }

  /// Reads one text; nil when it is no such value.
  init?(parameter text: ParameterText)

  /// Reads all texts under a name: one, unless the type says otherwise.
  ///
  /// - Returns: nil when there is none and one is required.
  /// - Throws: why the texts are no such value.
  static func read(_ texts: ParameterTexts) throws(ParameterMismatch) -> Self?

  /// The schema of the text, for documents; it has a default.
  ///
  /// - Parameter definitions: where schemas are kept that are referred to.
  static func parameterSchema(in definitions: inout SchemaDefinitions) -> JSONSchema
}

extension ParameterValue {
  /// "a value of type …".
  public static var parameterExpectation: String { "a value of type \(Self.self)" }

  /// Reads exactly one text.
  @inlinable
  public static func read(_ texts: ParameterTexts) throws(ParameterMismatch) -> Self? {
    guard let text = texts.first else { return nil }
    guard texts.count == 1 else { throw .repeated(parameterExpectation, count: texts.count) }
    guard let value = Self(parameter: text) else { throw .wrongType(parameterExpectation, text) }
    return value
  }
}

extension ParameterValue where Self: RawRepresentable, RawValue: ParameterValue {
  /// What the raw value is.
  public static var parameterExpectation: String { RawValue.parameterExpectation }

  /// Reads a raw value.
  public init?(parameter text: ParameterText) {
    guard let raw = RawValue(parameter: text) else { return nil }
    self.init(rawValue: raw)
  }
}

extension ParameterValue where Self: RawRepresentable & CaseIterable, RawValue: ParameterValue {
  /// The raw values of all cases: "one of novel, poetry".
  public static var parameterExpectation: String {
    "one of " + allCases.map { "\($0.rawValue)" }.joined(separator: ", ")
  }
}

extension ParameterValue where Self: LosslessStringConvertible {
  /// Reads the description of a value.
  public init?(parameter text: ParameterText) {
    self.init(text.string)
  }
}

extension ParameterValue
where Self: LosslessStringConvertible & RawRepresentable, RawValue: ParameterValue {
  /// Reads a raw value.
  public init?(parameter text: ParameterText) {
    guard let raw = RawValue(parameter: text) else { return nil }
    self.init(rawValue: raw)
  }
}
