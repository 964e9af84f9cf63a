import HazelKernel

/// What `encode(to:)` writes the elements of an array to.
struct JSONUnkeyedEncodingContainer: UnkeyedEncodingContainer {
  let place: JSONEncodingPlace

  private var state: JSONEncodingState { place.state }

  /// Begins the array; a failure, which this cannot throw, comes back with the first element.
  init(opening place: JSONEncodingPlace) {
    self.place = place
    try? place.state.open(place, isObject: false)
  }

  var codingPath: [any CodingKey] { place.codingPath }

  var count: Int { state.count(of: place) }

  func encodeNil() throws {
    try state.slot(forElementOf: place).pointee.writer.null()
  }

  func encode<Value: Encodable>(_ value: Value) throws {
    try state.encode(value, elementOf: place)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    let place = state.placeOrStray(forElementOf: place)
    return KeyedEncodingContainer(JSONKeyedEncodingContainer<NestedKey>(opening: place))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONUnkeyedEncodingContainer(opening: state.placeOrStray(forElementOf: place))
  }

  func superEncoder() -> any Encoder {
    JSONValueEncoder(place: state.placeOrStray(forElementOf: place))
  }
}

// The types that Codable knows: each is written without a detour.
extension JSONUnkeyedEncodingContainer {
  func encode(_ value: Bool) throws {
    try state.slot(forElementOf: place).pointee.writer.bool(value)
  }

  func encode(_ value: String) throws {
    try state.slot(forElementOf: place).pointee.writer.string(value)
  }

  func encode(_ value: Int) throws {
    try state.slot(forElementOf: place).pointee.writer.int(value)
  }

  func encode(_ value: Int8) throws {
    try state.slot(forElementOf: place).pointee.writer.int(value)
  }

  func encode(_ value: Int16) throws {
    try state.slot(forElementOf: place).pointee.writer.int(value)
  }

  func encode(_ value: Int32) throws {
    try state.slot(forElementOf: place).pointee.writer.int(value)
  }

  func encode(_ value: Int64) throws {
    try state.slot(forElementOf: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt) throws {
    try state.slot(forElementOf: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt8) throws {
    try state.slot(forElementOf: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt16) throws {
    try state.slot(forElementOf: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt32) throws {
    try state.slot(forElementOf: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt64) throws {
    try state.slot(forElementOf: place).pointee.writer.int(value)
  }

  func encode(_ value: Int128) throws {
    try state.slot(forElementOf: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt128) throws {
    try state.slot(forElementOf: place).pointee.writer.int(value)
  }

  func encode(_ value: Double) throws {
    let number = try state.finite(value, path: state.elementPath(place))
    try state.slot(forElementOf: place).pointee.writer.double(number)
  }

  func encode(_ value: Float) throws {
    let number = try state.finite(value, path: state.elementPath(place))
    try state.slot(forElementOf: place).pointee.writer.float(number)
  }
}
