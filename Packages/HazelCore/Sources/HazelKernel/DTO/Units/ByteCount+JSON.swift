#if !hasFeature(Embedded)
  extension ByteCount: JSONEncodable, JSONDecodable, JSONSchemaProviding {
    /// Writes the number with its unit: "10MiB".
    public func writeJSON(to writer: inout JSONWriter) { writer.string(UnitText.text(of: self)) }

    /// Reads a string with a unit, or a whole number of bytes.
    public static func readJSON(
      from reader: inout ValidatingReader
    ) throws(JSONError) -> ByteCount? {
      if try reader.reader.peekKind() == .number {
        if let number = try reader.reader.number(), let bytes = number.int(as: Int.self), bytes >= 0
        {
          return .bytes(bytes)
        }
      } else {
        guard let text = try String.readJSON(from: &reader) else { return nil }
        if let value = UnitText.byteCount(text) { return value }
      }
      reader.violations.add(
        code: "invalid_value", message: "must be a number of bytes, such as 10MB")
      return nil
    }

    /// A string with a unit, or a number of bytes.
    public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
      var schema = JSONSchema()
      schema["type"] = ["string", "integer"]
      schema["title"] = "a number of bytes"
      schema["examples"] = ["10MB"]
      return schema
    }

    /// The name in longer names.
    public static var jsonSchemaName: String { "ByteCount" }
  }
#endif
