#if !hasFeature(Embedded)
  extension Duration: JSONEncodable, JSONDecodable, JSONSchemaProviding {
    /// Writes the numbers with their units: "1h30m".
    public func writeJSON(to writer: inout JSONWriter) { writer.string(UnitText.text(of: self)) }

    /// Reads a string with units.
    public static func readJSON(
      from reader: inout ValidatingReader
    ) throws(JSONError) -> Duration? {
      guard let text = try String.readJSON(from: &reader) else { return nil }
      if let value = UnitText.duration(text) { return value }
      reader.violations.add(code: "invalid_value", message: "must be a duration, such as 30s")
      return nil
    }

    /// A string with an example.
    public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
      var schema = JSONSchema(type: "string")
      schema["title"] = "a duration"
      schema["examples"] = ["30s"]
      return schema
    }

    /// The name in longer names.
    public static var jsonSchemaName: String { "Duration" }
  }
#endif
