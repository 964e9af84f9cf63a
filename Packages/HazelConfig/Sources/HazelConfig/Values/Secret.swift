public import HazelKernel

/// A value that is never shown: not in descriptions, `dump`, string interpolation, messages or logs.
///
/// ```swift
/// var token: Secret<String>
/// let header = "Bearer \(config.token.reveal())"
/// ```
///
/// It is no `Encodable` and no `JSONEncodable`: what holds one can not be sent by mistake.
public struct Secret<Value: Sendable>: Sendable {
  private let value: Value

  /// Hides a value.
  public init(_ value: Value) {
    self.value = value
  }

  /// The value itself; the only way to it, so that a search for `reveal` finds every use.
  public func reveal() -> Value { value }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Nothing of the value.
  public var description: String { "<secret>" }
  /// Nothing of the value.
  public var debugDescription: String { "<secret>" }
  /// Nothing of the value: `dump` and debuggers that go by mirrors see no part.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Secret: Equatable where Value: Equatable {
  /// Compares the values; two texts in a time that says nothing about where they differ.
  public static func == (left: Secret, right: Secret) -> Bool {
    guard let first = left.value as? String, let second = right.value as? String else {
      return left.value == right.value
    }
    return isSame(Array(first.utf8), Array(second.utf8))
  }

  private static func isSame(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard first.count == second.count else { return false }
    var difference: UInt8 = 0
    for index in first.indices { difference |= first[index] ^ second[index] }
    return difference == 0
  }
}

extension Secret: ExpressibleByUnicodeScalarLiteral where Value == String {
  /// Hides a text, for tests and defaults of development.
  public init(unicodeScalarLiteral value: String) { self.init(value) }
}

extension Secret: ExpressibleByExtendedGraphemeClusterLiteral where Value == String {
  /// Hides a text, for tests and defaults of development.
  public init(extendedGraphemeClusterLiteral value: String) { self.init(value) }
}

extension Secret: ExpressibleByStringLiteral where Value == String {
  /// Hides a text, for tests and defaults of development.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Secret: Validatable where Value: Validatable {
  /// Checks the rules of the value.
  public func validateFields(into violations: inout Violations) {
    value.validateFields(into: &violations)
  }

  /// Checks further rules of the value.
  public func validate(into violations: inout Violations) {
    value.validate(into: &violations)
  }
}

extension Secret: JSONDecodable where Value: JSONDecodable {
  /// Reads a value.
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Secret? {
    guard let value = try Value.readJSON(from: &reader) else { return nil }
    return Secret(value)
  }
}

extension Secret: JSONSchemaProviding where Value: JSONSchemaProviding {
  /// The schema of the value.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    var schema = Value.jsonSchema(in: &definitions)
    schema["writeOnly"] = true
    return schema
  }

  /// The name in longer names.
  public static var jsonSchemaName: String { Value.jsonSchemaName }
}
