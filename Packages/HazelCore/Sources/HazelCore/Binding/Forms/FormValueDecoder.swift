import HazelKernel

/// Makes values of the tree of a query or a form.
struct FormValueDecoder: Decoder {
  let value: FormValue
  let path: [String]
  /// Whether it stands in a list: one text there is no list again, or a type that tries lists first
  /// would find one in it for ever.
  let isElement: Bool

  init(_ value: FormValue, path: [String], isElement: Bool = false) {
    self.value = value
    self.path = path
    self.isElement = isElement
  }

  var codingPath: [any CodingKey] { path.map { FormKey($0) } }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object = value else { throw mismatch("an object: names in brackets") }
    return KeyedDecodingContainer(FormKeyedContainer<Key>(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    if isElement, case .text = value { throw mismatch("a list") }
    guard let elements = value.elements else { throw mismatch("a list") }
    return FormUnkeyedContainer(elements: elements, path: path)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    FormSingleValueContainer(decoder: self)
  }

  /// Reads one value; what is read from one text anywhere is read so here too.
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let scalar = type as? any (ParameterValue & FormScalarType).Type {
      // The type was opened from Value itself, so it is Value.
      return try read(scalar) as! Value
    }
    return try Value(from: self)
  }

  func read<Value: ParameterValue>(_ type: Value.Type) throws -> Value {
    guard case .text(let text) = value else { throw mismatch(Value.parameterExpectation) }
    guard let value = Value(parameter: ParameterText(text)) else {
      throw FormDecodingFailure(
        path, .wrongType(Value.parameterExpectation, ParameterText(text)))
    }
    return value
  }

  func mismatch(_ expectation: String) -> FormDecodingFailure {
    let shape =
      switch value {
      case .text(let text): ParameterText(text).shape
      case .list(let elements): "a list of \(elements.count)"
      case .object: "an object"
      }
    return FormDecodingFailure(
      path,
      ParameterMismatch(
        code: "wrong_type", message: "expected \(expectation), received \(shape)"))
  }
}

/// The name of a member, or the place of an element.
struct FormKey: CodingKey {
  let stringValue: String
  var intValue: Int? { Int(stringValue) }

  init(_ name: String) { stringValue = name }
  init(stringValue: String) { self.stringValue = stringValue }
  init(intValue: Int) { stringValue = "\(intValue)" }
}
