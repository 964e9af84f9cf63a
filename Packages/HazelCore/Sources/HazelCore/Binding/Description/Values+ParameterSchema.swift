public import HazelKernel

// Essentials has Date; Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Optional where Wrapped: ParameterValue {
  /// The schema of the value: in a text, nothing is no value but is left out.
  public static func parameterSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    Wrapped.parameterSchema(in: &definitions)
  }
}

extension Array where Element: ParameterValue {
  /// An array of the schema of the elements.
  public static func parameterSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .array(of: Element.parameterSchema(in: &definitions))
  }
}

extension Set where Element: ParameterValue {
  /// An array of the schema of the elements. They may repeat: what does counts once.
  public static func parameterSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .array(of: Element.parameterSchema(in: &definitions))
  }
}

extension CommaSeparated {
  /// An array of the schema of the elements.
  public static func parameterSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    .array(of: Element.parameterSchema(in: &definitions))
  }
}

extension Date {
  /// A string: an instant, or a day.
  public static func parameterSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    var day = JSONSchema()
    day["format"] = "date"
    var instant = JSONSchema()
    instant["format"] = "date-time"
    var schema = JSONSchema(type: "string")
    schema["anyOf"] = .array([instant.value, day.value])
    return schema
  }
}

extension Duration {
  /// A string: a number and a unit.
  public static func parameterSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    var schema = JSONSchema(type: "string")
    schema["pattern"] = "^[0-9]+(ms|s|m|h)$"
    schema["examples"] = ["30s"]
    return schema
  }
}
