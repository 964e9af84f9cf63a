public import HazelKernel

extension Response {
  /// Makes a response of a value, written as JSON (`application/json`).
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - status: the status; 200 by default.
  ///   - encoder: how JSON is written.
  /// - Throws: what encoding the value throws.
  public init(
    encoding value: some Encodable, status: HTTPStatus = .ok,
    using encoder: HazelJSONEncoder = HazelJSONEncoder()
  ) throws {
    self.init(json: try encoder.encode(value), status: status)
  }
}
