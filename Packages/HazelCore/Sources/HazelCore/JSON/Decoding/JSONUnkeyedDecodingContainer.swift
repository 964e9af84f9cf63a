/// What `init(from:)` reads the elements of an array from.
///
/// It has three words, so that existentials hold it without an allocation.
struct JSONUnkeyedDecodingContainer: UnkeyedDecodingContainer {
  private let state: JSONDecodingState
  private let index: Int32
  /// The entry of the next element.
  private var next: Int32
  private var position: Int32 = 0

  init(state: JSONDecodingState, index: Int) throws {
    try state.expect(.array, at: index)
    self.state = state
    self.index = Int32(truncatingIfNeeded: index)
    next = Int32(truncatingIfNeeded: index + 1)
  }

  var codingPath: [any CodingKey] { state.path(to: Int(index)) }

  var count: Int? { Int(state.entry(Int(index)).count) }

  var isAtEnd: Bool { position >= state.entry(Int(index)).count }

  var currentIndex: Int { Int(position) }

  /// Makes sure that there is another element, and gives its entry.
  @inline(__always)
  private func element(_ type: Any.Type) throws -> Int {
    if isAtEnd { throw atEnd(type) }
    return Int(next)
  }

  @inline(never)
  private func atEnd(_ type: Any.Type) -> DecodingError {
    .valueNotFound(
      type,
      DecodingError.Context(
        codingPath: codingPath,
        debugDescription: "expected more than \(currentIndex) elements, found no more"))
  }

  /// Steps to the next element. One that could not be read is not stepped over.
  @inline(__always)
  private mutating func advance() {
    next = Int32(truncatingIfNeeded: state.following(Int(next)))
    position &+= 1
  }

  mutating func decodeNil() throws -> Bool {
    guard state.entry(try element(Any?.self)).kind == .null else { return false }
    advance()
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try state.decode(type, at: try element(type))
    advance()
    return value
  }

  mutating func decodeIfPresent<Value: Decodable>(_ type: Value.Type) throws -> Value? {
    if try isAtEnd || decodeNil() { return nil }
    return try decode(type)
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    let element = try element(KeyedDecodingContainer<NestedKey>.self)
    let container = try JSONKeyedDecodingContainer<NestedKey>(state: state, index: element)
    advance()
    return KeyedDecodingContainer(container)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let element = try element((any UnkeyedDecodingContainer).self)
    let container = try JSONUnkeyedDecodingContainer(state: state, index: element)
    advance()
    return container
  }

  mutating func superDecoder() throws -> any Decoder {
    let decoder = JSONValueDecoder(state: state, index: try element((any Decoder).self))
    advance()
    return decoder
  }
}

// The types that Codable knows: each is read without a detour.
extension JSONUnkeyedDecodingContainer {
  mutating func decode(_ type: Bool.Type) throws -> Bool {
    let value = try state.bool(at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: String.Type) throws -> String {
    let value = try state.string(at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: Double.Type) throws -> Double {
    let value = try state.double(at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: Float.Type) throws -> Float {
    let value = try state.float(at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: Int.Type) throws -> Int {
    let value = try state.integer(type, at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: Int8.Type) throws -> Int8 {
    let value = try state.integer(type, at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: Int16.Type) throws -> Int16 {
    let value = try state.integer(type, at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: Int32.Type) throws -> Int32 {
    let value = try state.integer(type, at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: Int64.Type) throws -> Int64 {
    let value = try state.integer(type, at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: UInt.Type) throws -> UInt {
    let value = try state.integer(type, at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: UInt8.Type) throws -> UInt8 {
    let value = try state.integer(type, at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: UInt16.Type) throws -> UInt16 {
    let value = try state.integer(type, at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: UInt32.Type) throws -> UInt32 {
    let value = try state.integer(type, at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: UInt64.Type) throws -> UInt64 {
    let value = try state.integer(type, at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: Int128.Type) throws -> Int128 {
    let value = try state.wideInteger(type, at: try element(type))
    advance()
    return value
  }

  mutating func decode(_ type: UInt128.Type) throws -> UInt128 {
    let value = try state.wideInteger(type, at: try element(type))
    advance()
    return value
  }
}
