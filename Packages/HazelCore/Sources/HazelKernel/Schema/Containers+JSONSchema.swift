extension Optional: JSONSchemaProviding where Wrapped: JSONSchemaProviding {
  /// The schema of the value, or `null`.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    Wrapped.jsonSchema(in: &definitions).nullable()
  }

  /// The name in longer names.
  public static var jsonSchemaName: String { Wrapped.jsonSchemaName }
}

extension Array: JSONSchemaProviding where Element: JSONSchemaProviding {
  /// An array of the schema of the elements.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .array(of: Element.jsonSchema(in: &definitions))
  }

  /// The name in longer names.
  public static var jsonSchemaName: String { Element.jsonSchemaName + "_list" }
}

extension Set: JSONSchemaProviding where Element: JSONSchemaProviding {
  /// An array of the schema of the elements, which all differ.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    var schema = JSONSchema.array(of: Element.jsonSchema(in: &definitions))
    schema["uniqueItems"] = true
    return schema
  }

  /// The name in longer names.
  public static var jsonSchemaName: String { Element.jsonSchemaName + "_set" }
}

extension Dictionary: JSONSchemaProviding where Key == String, Value: JSONSchemaProviding {
  /// An object whose values all have the schema of the value.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    var schema = JSONSchema(type: "object")
    schema["additionalProperties"] = Value.jsonSchema(in: &definitions).value
    return schema
  }

  /// The name in longer names.
  public static var jsonSchemaName: String { Value.jsonSchemaName + "_map" }
}
