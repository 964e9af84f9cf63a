public import HazelKernel

extension ParameterValue {
  /// The schema of the text: that of the value in JSON where there is one, the raw values of an
  /// enum, and a string of which nothing is known else.
  public static func parameterSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    if let type = self as? any JSONSchemaProviding.Type {
      return type.jsonSchema(in: &definitions)
    }
    if let type = self as? any RawRepresentable.Type {
      return schema(ofRawValuesOf: type, in: &definitions)
    }
    return JSONSchema(type: "string")
  }

  private static func schema<Value: RawRepresentable>(
    ofRawValuesOf type: Value.Type, in definitions: inout SchemaDefinitions
  ) -> JSONSchema {
    var schema =
      (Value.RawValue.self as? any ParameterValue.Type)?.parameterSchema(in: &definitions)
      ?? JSONSchema(type: "string")
    if let cases = type as? any CaseIterable.Type {
      let values = rawValues(of: cases)
      if !values.isEmpty {
        // The values say more than the range of the integer in which they are kept.
        for keyword in ["minimum", "maximum", "format"] { schema[keyword] = nil }
        schema["enum"] = .array(values)
      }
    }
    return schema
  }

  private static func rawValues<Value: CaseIterable>(of type: Value.Type) -> [JSONValue] {
    type.allCases.compactMap { value in
      (value as? any RawRepresentable).flatMap { JSONValue(describing: $0.rawValue) }
    }
  }
}

extension ParameterValue where Self: JSONSchemaProviding {
  /// The schema of the value in JSON.
  public static func parameterSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    jsonSchema(in: &definitions)
  }
}
