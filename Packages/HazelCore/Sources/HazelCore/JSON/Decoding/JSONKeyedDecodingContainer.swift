/// What `init(from:)` reads the members of an object from.
struct JSONKeyedDecodingContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let state: JSONDecodingState
  private let index: Int

  init(state: JSONDecodingState, index: Int) throws {
    try state.expect(.object, at: index)
    self.state = state
    self.index = index
  }

  var codingPath: [any CodingKey] { state.path(to: index) }

  var allKeys: [Key] { state.allNames(of: index).compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool {
    state.find(key.stringValue, in: index) != nil
  }

  /// The entry of the value with a name.
  @inline(__always)
  private func value(_ key: some CodingKey) throws -> Int {
    guard let value = state.find(key.stringValue, in: index) else { throw missing(key) }
    return value
  }

  /// The entry of the value with a name, if there is one and it is not null.
  @inline(__always)
  private func present(_ key: Key) -> Int? {
    guard let value = state.find(key.stringValue, in: index), state.entry(value).kind != .null
    else { return nil }
    return value
  }

  @inline(never)
  private func missing(_ key: some CodingKey) -> DecodingError {
    .keyNotFound(
      key,
      DecodingError.Context(
        codingPath: codingPath,
        debugDescription: "expected a member \"\(key.stringValue)\", found none"))
  }

  func decodeNil(forKey key: Key) throws -> Bool {
    state.entry(try value(key)).kind == .null
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try state.decode(type, at: try value(key))
  }

  func decodeIfPresent<Value: Decodable>(
    _ type: Value.Type, forKey key: Key
  ) throws -> Value? {
    guard let value = present(key) else { return nil }
    return try state.decode(type, at: value)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    let value = try value(key)
    return KeyedDecodingContainer(
      try JSONKeyedDecodingContainer<NestedKey>(state: state, index: value))
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try JSONUnkeyedDecodingContainer(state: state, index: try value(key))
  }

  func superDecoder() throws -> any Decoder {
    JSONValueDecoder(state: state, index: try value(JSONCodingKey.super))
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    JSONValueDecoder(state: state, index: try value(key))
  }
}

// The types that Codable knows: each is read without a detour.
extension JSONKeyedDecodingContainer {
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try state.bool(at: try value(key))
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try state.string(at: try value(key))
  }

  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try state.double(at: try value(key))
  }

  func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
    try state.float(at: try value(key))
  }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    try state.integer(type, at: try value(key))
  }

  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 {
    try state.integer(type, at: try value(key))
  }

  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 {
    try state.integer(type, at: try value(key))
  }

  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 {
    try state.integer(type, at: try value(key))
  }

  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 {
    try state.integer(type, at: try value(key))
  }

  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt {
    try state.integer(type, at: try value(key))
  }

  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 {
    try state.integer(type, at: try value(key))
  }

  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 {
    try state.integer(type, at: try value(key))
  }

  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 {
    try state.integer(type, at: try value(key))
  }

  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 {
    try state.integer(type, at: try value(key))
  }

  func decode(_ type: Int128.Type, forKey key: Key) throws -> Int128 {
    try state.wideInteger(type, at: try value(key))
  }

  func decode(_ type: UInt128.Type, forKey key: Key) throws -> UInt128 {
    try state.wideInteger(type, at: try value(key))
  }
}

// The same, for members that may be missing or null: they are looked for once, not three times.
extension JSONKeyedDecodingContainer {
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    guard let value = present(key) else { return nil }
    return try state.bool(at: value)
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    guard let value = present(key) else { return nil }
    return try state.string(at: value)
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    guard let value = present(key) else { return nil }
    return try state.double(at: value)
  }

  func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? {
    guard let value = present(key) else { return nil }
    return try state.float(at: value)
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    guard let value = present(key) else { return nil }
    return try state.integer(type, at: value)
  }

  func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? {
    guard let value = present(key) else { return nil }
    return try state.integer(type, at: value)
  }

  func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? {
    guard let value = present(key) else { return nil }
    return try state.integer(type, at: value)
  }

  func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? {
    guard let value = present(key) else { return nil }
    return try state.integer(type, at: value)
  }

  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
    guard let value = present(key) else { return nil }
    return try state.integer(type, at: value)
  }

  func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? {
    guard let value = present(key) else { return nil }
    return try state.integer(type, at: value)
  }

  func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? {
    guard let value = present(key) else { return nil }
    return try state.integer(type, at: value)
  }

  func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? {
    guard let value = present(key) else { return nil }
    return try state.integer(type, at: value)
  }

  func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? {
    guard let value = present(key) else { return nil }
    return try state.integer(type, at: value)
  }

  func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? {
    guard let value = present(key) else { return nil }
    return try state.integer(type, at: value)
  }

  func decodeIfPresent(_ type: Int128.Type, forKey key: Key) throws -> Int128? {
    guard let value = present(key) else { return nil }
    return try state.wideInteger(type, at: value)
  }

  func decodeIfPresent(_ type: UInt128.Type, forKey key: Key) throws -> UInt128? {
    guard let value = present(key) else { return nil }
    return try state.wideInteger(type, at: value)
  }
}
