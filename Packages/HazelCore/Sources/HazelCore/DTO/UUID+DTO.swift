public import FoundationEssentials
public import HazelKernel

extension UUID: JSONEncodable, JSONDecodable, JSONSchemaProviding {
  /// Writes the 32 digits in capitals, as Foundation does.
  public func writeJSON(to writer: inout JSONWriter) { writer.string(uuidString) }

  /// Reads 32 digits in the groups of RFC 9562.
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> UUID? {
    guard let text = try String.readJSON(from: &reader) else { return nil }
    if text.utf8.count == 36, let value = UUID(uuidString: text) { return value }
    reader.violations.add(code: "uuid")
    return nil
  }

  /// A string of the format `uuid`.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    var schema = JSONSchema(type: "string")
    schema["format"] = "uuid"
    schema["pattern"] = .string(
      "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$")
    return schema
  }
}
