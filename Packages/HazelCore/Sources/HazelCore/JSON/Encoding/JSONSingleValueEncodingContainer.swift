import HazelKernel

/// What `encode(to:)` writes a single value to.
struct JSONSingleValueEncodingContainer: SingleValueEncodingContainer {
  let place: JSONEncodingPlace

  private var state: JSONEncodingState { place.state }

  var codingPath: [any CodingKey] { place.codingPath }

  func encodeNil() throws {
    try state.slot(at: place).pointee.writer.null()
  }

  func encode<Value: Encodable>(_ value: Value) throws {
    try state.encode(value, at: place)
  }
}

// The types that Codable knows: each is written without a detour.
extension JSONSingleValueEncodingContainer {
  func encode(_ value: Bool) throws {
    try state.slot(at: place).pointee.writer.bool(value)
  }

  func encode(_ value: String) throws {
    try state.slot(at: place).pointee.writer.string(value)
  }

  func encode(_ value: Int) throws {
    try state.slot(at: place).pointee.writer.int(value)
  }

  func encode(_ value: Int8) throws {
    try state.slot(at: place).pointee.writer.int(value)
  }

  func encode(_ value: Int16) throws {
    try state.slot(at: place).pointee.writer.int(value)
  }

  func encode(_ value: Int32) throws {
    try state.slot(at: place).pointee.writer.int(value)
  }

  func encode(_ value: Int64) throws {
    try state.slot(at: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt) throws {
    try state.slot(at: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt8) throws {
    try state.slot(at: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt16) throws {
    try state.slot(at: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt32) throws {
    try state.slot(at: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt64) throws {
    try state.slot(at: place).pointee.writer.int(value)
  }

  func encode(_ value: Int128) throws {
    try state.slot(at: place).pointee.writer.int(value)
  }

  func encode(_ value: UInt128) throws {
    try state.slot(at: place).pointee.writer.int(value)
  }

  func encode(_ value: Double) throws {
    let number = try state.finite(value, path: place.codingPath)
    try state.slot(at: place).pointee.writer.double(number)
  }

  func encode(_ value: Float) throws {
    let number = try state.finite(value, path: place.codingPath)
    try state.slot(at: place).pointee.writer.float(number)
  }
}
