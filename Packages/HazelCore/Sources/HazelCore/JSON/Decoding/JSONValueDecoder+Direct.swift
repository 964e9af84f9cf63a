import HazelKernel

extension JSONValueDecoder: DirectJSONDecoder {
  /// Reads a DTO from the text itself.
  func decodeDirectly<Value: JSONDecodable>(_ type: Value.Type) throws -> Value {
    try state.decodeDirectly(type, at: index)
  }
}

extension JSONDecodingState {
  /// Reads a DTO from the text of an entry; its violations are located in the whole document.
  fileprivate func decodeDirectly<Value: JSONDecodable>(
    _ type: Value.Type, at index: Int
  ) throws -> Value {
    var reader = ValidatingReader(reader(at: entry(index)), violations: Violations())
    let value = try type.readJSON(from: &reader)
    if let value, reader.violations.isEmpty { return value }
    for step in path(to: index).reversed() {
      if let position = step.intValue {
        reader.violations.locate(index: position, since: 0)
      } else {
        reader.violations.locate(key: step.stringValue, since: 0)
      }
    }
    throw DTOError.invalid(reader.violations)
  }
}
