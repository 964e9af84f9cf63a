#if !hasFeature(Embedded)
  /// A decoder that has JSON text before it: DTOs read themselves from it, without Codable.
  package protocol DirectJSONDecoder {
    /// Reads a value from the text; violations become an error.
    func decodeDirectly<Value: JSONDecodable>(_ type: Value.Type) throws -> Value
  }

  /// An encoder that writes JSON text: DTOs write themselves to it, without Codable.
  package protocol DirectJSONEncoder {
    /// Writes a value; false where the encoder is set to a form that only Codable can give.
    func encodeDirectly<Value: JSONEncodable>(_ value: Value) throws -> Bool
  }

  /// What the Codable conformance of a DTO does.
  public enum DTOCoding {
    /// Reads a value from any decoder, and checks its rules.
    ///
    /// - Parameters:
    ///   - type: the type of the value.
    ///   - decoder: what it is read from.
    /// - Throws: ``DTOError`` with everything that is wrong, and what the decoder throws.
    public static func decode<Value: JSONDecodable>(
      _ type: Value.Type = Value.self, from decoder: any Decoder
    ) throws -> Value {
      if let direct = decoder as? any DirectJSONDecoder {
        return try direct.decodeDirectly(type)
      }
      return try type.decode(json: try JSONValue(from: decoder).bytes())
    }

    /// Writes a value to any encoder.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - encoder: where it is written.
    public static func encode(_ value: some JSONEncodable, to encoder: any Encoder) throws {
      if let direct = encoder as? any DirectJSONEncoder, try direct.encodeDirectly(value) {
        return
      }
      try JSONValue(parsing: try value.json()).encode(to: encoder)
    }
  }
#endif
