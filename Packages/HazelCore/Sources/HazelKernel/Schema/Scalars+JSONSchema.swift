extension Int8: JSONSchemaProviding {
  /// An integer within the bounds of the type.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .integer(from: -128, to: 127)
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "Int8" }
}

extension Int16: JSONSchemaProviding {
  /// An integer within the bounds of the type.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .integer(from: -32768, to: 32767)
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "Int16" }
}

extension Int32: JSONSchemaProviding {
  /// An integer within the bounds of the type.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .integer(from: -2_147_483_648, to: 2_147_483_647)
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "Int32" }
}

extension UInt8: JSONSchemaProviding {
  /// An integer within the bounds of the type.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .integer(from: 0, to: 255)
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "UInt8" }
}

extension UInt16: JSONSchemaProviding {
  /// An integer within the bounds of the type.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .integer(from: 0, to: 65535)
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "UInt16" }
}

extension UInt32: JSONSchemaProviding {
  /// An integer within the bounds of the type.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .integer(from: 0, to: 4_294_967_295)
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "UInt32" }
}

extension Int: JSONSchemaProviding {
  /// An integer of 64 bits.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .integer(format: "int64")
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "Int" }
}

extension Int64: JSONSchemaProviding {
  /// An integer of 64 bits.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .integer(format: "int64")
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "Int64" }
}

extension UInt: JSONSchemaProviding {
  /// An integer of 64 bits.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .integer(format: "uint64", from: 0)
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "UInt" }
}

extension UInt64: JSONSchemaProviding {
  /// An integer of 64 bits.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .integer(format: "uint64", from: 0)
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "UInt64" }
}

extension Double: JSONSchemaProviding {
  /// A number.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    var schema = JSONSchema(type: "number")
    schema["format"] = "double"
    return schema
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "Double" }
}

extension Float: JSONSchemaProviding {
  /// A number.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    var schema = JSONSchema(type: "number")
    schema["format"] = "float"
    return schema
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "Float" }
}

extension Bool: JSONSchemaProviding {
  /// A boolean.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    JSONSchema(type: "boolean")
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "Bool" }
}

extension String: JSONSchemaProviding {
  /// A string.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    JSONSchema(type: "string")
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "String" }
}

extension JSONValue: JSONSchemaProviding {
  /// Everything.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    JSONSchema()
  }
  /// The name in longer names.
  public static var jsonSchemaName: String { "JSONValue" }
}

extension JSONSchema {
  /// An integer with bounds or a format.
  static func integer(
    format: String? = nil, from minimum: Int64? = nil, to maximum: Int64? = nil
  ) -> JSONSchema {
    var schema = JSONSchema(type: "integer")
    if let format { schema["format"] = .string(format) }
    if let minimum { schema["minimum"] = .number(JSONNumber(minimum)) }
    if let maximum { schema["maximum"] = .number(JSONNumber(maximum)) }
    return schema
  }
}
