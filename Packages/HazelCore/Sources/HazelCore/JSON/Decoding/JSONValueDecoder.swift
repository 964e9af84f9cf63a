/// What `init(from:)` of a type is given: a value of the document.
///
/// It has two words, so that existentials hold it without an allocation.
struct JSONValueDecoder: Decoder {
  let state: JSONDecodingState
  let index: Int

  var codingPath: [any CodingKey] { state.path(to: index) }

  var userInfo: [CodingUserInfoKey: Any] { state.options.userInfo }

  func container<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try JSONKeyedDecodingContainer<Key>(state: state, index: index))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try JSONUnkeyedDecodingContainer(state: state, index: index)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    JSONSingleValueDecodingContainer(state: state, index: index)
  }
}

extension JSONDecodingState {
  /// Makes sure that an object or array stands at an entry.
  func expect(_ kind: JSONTape.Kind, at index: Int) throws {
    let entry = entry(index)
    guard entry.kind != kind else { return }
    let expected = kind == .object ? "an object" : "an array"
    let type: Any.Type = kind == .object ? [String: Any].self : [Any].self
    let context = DecodingError.Context(
      codingPath: path(to: index),
      debugDescription: "expected \(expected), found \(entry.description)")
    throw entry.kind == .null
      ? DecodingError.valueNotFound(type, context) : DecodingError.typeMismatch(type, context)
  }
}
