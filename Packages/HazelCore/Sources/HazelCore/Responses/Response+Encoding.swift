public import HazelKernel

extension Response {
  /// Makes a response of a value, written as JSON (`application/json`).
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - status: the status; 200 by default.
  /// - Throws: what encoding the value throws.
  public init(encoding value: some Encodable, status: HTTPStatus = .ok) throws {
    throw HTTPError(.notImplemented)
  }
}
