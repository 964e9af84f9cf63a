import HazelCore

/// What came of reading some text: the value as text again, or what is wrong with it.
func outcome<Value: DTO>(
  _ type: Value.Type, _ json: String, in context: ValidationContext = ValidationContext()
) -> String {
  do throws(DTOError) {
    let value = try Value.decode(json: Array(json.utf8), context: context)
    return written(value)
  } catch {
    switch error {
    case .malformed(let error): return "malformed: \(error.code) \(error.pointer)"
    case .invalid(let violations):
      return violations.issues.map { "\($0.pointer) \($0.code)" }.joined(separator: ", ")
    }
  }
}

/// A value as JSON text.
func written(_ value: some JSONEncodable) -> String {
  (try? value.json()).map { String(decoding: $0, as: UTF8.self) } ?? "not written"
}
