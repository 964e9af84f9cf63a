/// Why a member of a nested query or form is no value of its type.
struct FormDecodingFailure: Error {
  let path: [String]
  let mismatch: ParameterMismatch

  init(_ path: [String], _ mismatch: ParameterMismatch) {
    self.path = path
    self.mismatch = mismatch
  }

  /// What a type's own `init(from:)` threw; its words may repeat the value, so they are not told.
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(
        Self.names(context.codingPath) + [key.stringValue],
        ParameterMismatch(code: "missing", message: "expected a value, received nothing"))
    case .valueNotFound(_, let context):
      self.init(
        Self.names(context.codingPath),
        ParameterMismatch(code: "missing", message: "expected a value, received nothing"))
    case .typeMismatch(_, let context), .dataCorrupted(let context):
      self.init(
        Self.names(context.codingPath),
        ParameterMismatch(code: "wrong_type", message: "the value is none of those allowed"))
    @unknown default:
      self.init([], ParameterMismatch(code: "wrong_type", message: "the value is not allowed"))
    }
  }

  private static func names(_ path: [any CodingKey]) -> [String] { path.map { $0.stringValue } }

  /// The name as a form writes it: "filter[author]".
  var name: String {
    guard let first = path.first else { return "" }
    return first + path.dropFirst().map { "[\($0)]" }.joined()
  }
}
