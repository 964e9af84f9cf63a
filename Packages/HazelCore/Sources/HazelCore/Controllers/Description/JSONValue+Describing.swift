import HazelKernel

extension JSONValue {
  /// A value of the program as JSON, for documents; nil for what has none, and for nothing.
  init?(describing value: Any) {
    if let value = value as? any JSONEncodable {
      guard let bytes = try? value.json(), let json = try? JSONValue(parsing: bytes) else {
        return nil
      }
      self = json
    } else if let value = value as? any RawRepresentable {
      self.init(rawValueOf: value)
    } else if let value = value as? any Encodable {
      guard let bytes = try? HazelJSONEncoder().encode(value),
        let json = try? JSONValue(parsing: bytes)
      else { return nil }
      self = json
    } else {
      return nil
    }
    if isNull { return nil }
  }

  private init?<Value: RawRepresentable>(rawValueOf value: Value) {
    self.init(describing: value.rawValue)
  }
}
