#if !hasFeature(Embedded)
  extension JSONValue: Codable {
    /// Reads a value of any kind.
    ///
    /// From ``HazelJSONDecoder`` it comes without loss. Other decoders do not show the digits of a
    /// number: there it is read as an integer if it is one, and else as a `Double`.
    public init(from decoder: any Decoder) throws {
      if let container = try? decoder.container(keyedBy: JSONCodingKey.self) {
        var object = JSONObject()
        for key in container.allKeys {
          object[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
        }
        self = .object(object)
        return
      }
      if var container = try? decoder.unkeyedContainer() {
        var elements: [JSONValue] = []
        while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
        self = .array(elements)
        return
      }
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let value = try? container.decode(Bool.self) {
        self = .bool(value)
      } else if let value = try? container.decode(Int64.self) {
        self = .number(JSONNumber(value))
      } else if let value = try? container.decode(UInt64.self) {
        self = .number(JSONNumber(value))
      } else if let value = try? container.decode(Double.self), let number = JSONNumber(value) {
        self = .number(number)
      } else {
        self = .string(try container.decode(String.self))
      }
    }

    /// Writes a value of any kind.
    ///
    /// To ``HazelJSONEncoder`` it goes without loss. Other encoders are given numbers as an integer
    /// if they are one, and else as a `Double`.
    public func encode(to encoder: any Encoder) throws {
      switch self {
      case .object(let object):
        var container = encoder.container(keyedBy: JSONCodingKey.self)
        for member in object.members {
          try container.encode(member.value, forKey: JSONCodingKey(stringValue: member.name))
        }
      case .array(let elements):
        var container = encoder.unkeyedContainer()
        for element in elements { try container.encode(element) }
      case .null:
        var container = encoder.singleValueContainer()
        try container.encodeNil()
      case .bool(let value):
        var container = encoder.singleValueContainer()
        try container.encode(value)
      case .string(let value):
        var container = encoder.singleValueContainer()
        try container.encode(value)
      case .number(let number):
        try Self.encode(number, to: encoder)
      }
    }

    private static func encode(_ number: JSONNumber, to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if let value = number.int(as: Int64.self) {
        try container.encode(value)
      } else if let value = number.int(as: UInt64.self) {
        try container.encode(value)
      } else if let value = number.double {
        try container.encode(value)
      } else {
        throw EncodingError.invalidValue(
          number,
          EncodingError.Context(
            codingPath: encoder.codingPath,
            debugDescription: "expected a number within the range of Double, found a larger one"))
      }
    }
  }
#endif
