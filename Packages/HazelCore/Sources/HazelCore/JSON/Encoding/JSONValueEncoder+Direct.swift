import HazelKernel

extension JSONValueEncoder: DirectJSONEncoder {
  /// Has a DTO write itself where the encoder stands.
  func encodeDirectly<Value: JSONEncodable>(_ value: Value) throws -> Bool {
    try place.state.writeDirectly(value, at: place)
  }
}
