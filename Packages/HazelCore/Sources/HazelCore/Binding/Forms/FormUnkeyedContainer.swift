import HazelKernel

/// The elements of a list of a query or a form.
struct FormUnkeyedContainer: UnkeyedDecodingContainer {
  let elements: [FormValue]
  let path: [String]
  private(set) var currentIndex: Int = 0

  init(elements: [FormValue], path: [String]) {
    self.elements = elements
    self.path = path
  }

  var codingPath: [any CodingKey] { path.map { FormKey($0) } }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().decode(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try next() }

  fileprivate mutating func next() throws -> FormValueDecoder {
    let path = self.path + ["\(currentIndex)"]
    guard !isAtEnd else {
      throw FormDecodingFailure(
        path, ParameterMismatch(code: "missing", message: "expected a value, received nothing"))
    }
    defer { currentIndex += 1 }
    return FormValueDecoder(elements[currentIndex], path: path, isElement: true)
  }
}

extension FormUnkeyedContainer {
  mutating func decode(_ type: Bool.Type) throws -> Bool { try next().read(type) }
  mutating func decode(_ type: String.Type) throws -> String { try next().read(type) }
  mutating func decode(_ type: Double.Type) throws -> Double { try next().read(type) }
  mutating func decode(_ type: Float.Type) throws -> Float { try next().read(type) }
  mutating func decode(_ type: Int.Type) throws -> Int { try next().read(type) }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try next().read(type) }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try next().read(type) }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try next().read(type) }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try next().read(type) }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try next().read(type) }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next().read(type) }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next().read(type) }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next().read(type) }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next().read(type) }
}
