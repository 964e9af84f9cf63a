extension JSONValue {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - options: limits and policies.
  /// - Throws: the first problem.
  public init(
    parsing bytes: [UInt8], options: JSONReader.Options = JSONReader.Options()
  ) throws(JSONError) {
    self = try JSONReader.read(bytes, options: options) { reader throws(JSONError) in
      try reader.value()
    }
  }

  /// Reads a document from a view.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - options: limits and policies.
  /// - Throws: the first problem.
  public init(
    parsing bytes: Bytes, options: JSONReader.Options = JSONReader.Options()
  ) throws(JSONError) {
    self = try JSONReader.read(bytes, options: options) { reader throws(JSONError) in
      try reader.value()
    }
  }
}

extension JSONReader {
  /// Reads a value of any kind as a tree.
  ///
  /// - Returns: the value.
  /// - Throws: where the text is malformed.
  public mutating func value() throws(JSONError) -> JSONValue {
    switch try firstByte() {
    case 0x22: return .string(string(of: try scanString()))
    case 0x7b:
      try enter()
      var object = ObjectCursor()
      var members = JSONObject()
      while let name = try nextKey(&object) { members.append(name.string, try value()) }
      if !rejectsDuplicateKeys { members.removeDuplicates() }
      return .object(members)
    case 0x5b:
      try enter()
      var array = ArrayCursor()
      var elements: [JSONValue] = []
      while try nextElement(&array) { elements.append(try value()) }
      return .array(elements)
    case 0x74:
      try scanLiteral("true")
      return .bool(true)
    case 0x66:
      try scanLiteral("false")
      return .bool(false)
    case 0x6e:
      try scanLiteral("null")
      return .null
    default:
      guard let number = try number() else {
        throw failure(.unexpectedCharacter, expected: "a value")
      }
      return .number(number)
    }
  }
}
