/// A field of a partial update: left alone, cleared, or set.
///
/// In JSON, a member that is not there leaves the field alone, and `null` clears it.
public enum Patch<Value> {
  /// The member is not there.
  case absent
  /// The member is `null`.
  case null
  /// The member has a value.
  case value(Value)
}

extension Patch {
  /// The value that is set; nil when the field is left alone or cleared.
  public var newValue: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Whether the member is not there.
  public var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  /// What becomes of a field that must have a value.
  ///
  /// - Parameter old: its value before.
  public func applied(to old: Value) -> Value {
    if case .value(let value) = self { value } else { old }
  }

  /// What becomes of a field that may have no value.
  ///
  /// - Parameter old: its value before.
  public func applied(to old: Value?) -> Value? {
    switch self {
    case .absent: old
    case .null: nil
    case .value(let value): value
    }
  }
}

extension Patch: Sendable where Value: Sendable {}
extension Patch: Equatable where Value: Equatable {}

extension Patch: JSONEncodable where Value: JSONEncodable {
  /// Writes the value, or `null`; `@DTO` leaves out a member that is absent.
  @inlinable
  public func writeJSON(to writer: inout JSONWriter) {
    if case .value(let value) = self { value.writeJSON(to: &writer) } else { writer.null() }
  }
}

extension Patch: Validatable where Value: Validatable {
  /// Checks the rules of the value, if there is one.
  @inlinable
  public func validateFields(into violations: inout Violations) {
    guard case .value(let value) = self else { return }
    value.validateFields(into: &violations)
    value.validate(into: &violations)
  }
}

extension Patch: JSONDecodable where Value: JSONDecodable {
  /// Reads `null` or a value.
  @inlinable
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Patch? {
    if try reader.reader.null() { return .null }
    guard let value = try Value.readJSON(from: &reader) else { return nil }
    return .value(value)
  }
}

extension Patch: JSONSchemaProviding where Value: JSONSchemaProviding {
  /// The schema of the value, or `null`.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    Value.jsonSchema(in: &definitions).nullable()
  }
}
