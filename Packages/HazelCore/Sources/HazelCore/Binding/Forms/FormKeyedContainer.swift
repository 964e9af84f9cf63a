import HazelKernel

/// The members of an object of a query or a form.
struct FormKeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: FormValueDecoder

  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] {
    (decoder.value.members ?? []).compactMap { Key(stringValue: $0.name) }
  }

  func contains(_ key: Key) -> Bool { decoder.value[key.stringValue] != nil }

  // A form has no null: a name is there or it is not.
  func decodeNil(forKey key: Key) -> Bool { !contains(key) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try member(key).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try member(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try member(key).unkeyedContainer()
  }

  func superDecoder() -> any Decoder { decoder }

  func superDecoder(forKey key: Key) throws -> any Decoder { try member(key) }

  fileprivate func member(_ key: Key) throws -> FormValueDecoder {
    let path = decoder.path + [key.stringValue]
    guard let value = decoder.value[key.stringValue] else {
      throw FormDecodingFailure(
        path, ParameterMismatch(code: "missing", message: "expected a value, received nothing"))
    }
    return FormValueDecoder(value, path: path)
  }
}

extension FormKeyedContainer {
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try member(key).read(type)
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try member(key).read(type)
  }

  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try member(key).read(type)
  }

  func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
    try member(key).read(type)
  }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    try member(key).read(type)
  }

  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 {
    try member(key).read(type)
  }

  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 {
    try member(key).read(type)
  }

  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 {
    try member(key).read(type)
  }

  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 {
    try member(key).read(type)
  }

  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt {
    try member(key).read(type)
  }

  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 {
    try member(key).read(type)
  }

  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 {
    try member(key).read(type)
  }

  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 {
    try member(key).read(type)
  }

  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 {
    try member(key).read(type)
  }
}
