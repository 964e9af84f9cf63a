import HazelKernel

/// What `encode(to:)` writes the members of an object to.
struct JSONKeyedEncodingContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let place: JSONEncodingPlace

  private var state: JSONEncodingState { place.state }

  init(place: JSONEncodingPlace) {
    self.place = place
  }

  /// Begins the object; a failure, which this cannot throw, comes back with the first member.
  init(opening place: JSONEncodingPlace) {
    self.place = place
    try? place.state.open(place, isObject: true)
  }

  var codingPath: [any CodingKey] { place.codingPath }

  func encodeNil(forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.null()
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try state.encode(value, key, in: place)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    let place = state.placeOrStray(for: key, in: place)
    return KeyedEncodingContainer(JSONKeyedEncodingContainer<NestedKey>(opening: place))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    JSONUnkeyedEncodingContainer(opening: state.placeOrStray(for: key, in: place))
  }

  func superEncoder() -> any Encoder {
    JSONValueEncoder(place: state.placeOrStray(for: JSONCodingKey.super, in: place))
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    JSONValueEncoder(place: state.placeOrStray(for: key, in: place))
  }
}

// The types that Codable knows: each is written without a detour.
extension JSONKeyedEncodingContainer {
  func encode(_ value: Bool, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.bool(value)
  }

  func encode(_ value: String, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.string(value)
  }

  func encode(_ value: Int, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.int(value)
  }

  func encode(_ value: Int8, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.int(value)
  }

  func encode(_ value: Int16, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.int(value)
  }

  func encode(_ value: Int32, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.int(value)
  }

  func encode(_ value: Int64, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt8, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt16, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt32, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt64, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.int(value)
  }

  func encode(_ value: Int128, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt128, forKey key: Key) throws {
    try state.slot(for: key, in: place).pointee.writer.int(value)
  }

  func encode(_ value: Double, forKey key: Key) throws {
    let number = try state.finite(value, path: place.codingPath + [key])
    try state.slot(for: key, in: place).pointee.writer.double(number)
  }

  func encode(_ value: Float, forKey key: Key) throws {
    let number = try state.finite(value, path: place.codingPath + [key])
    try state.slot(for: key, in: place).pointee.writer.float(number)
  }
}
