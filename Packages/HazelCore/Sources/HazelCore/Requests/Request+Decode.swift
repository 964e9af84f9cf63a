public import HazelKernel

extension Request {
  /// Reads the content as JSON into a value.
  ///
  /// - Parameter type: the type of the value.
  /// - Throws: ``HTTPError``.
  public func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws(HTTPError) -> Value {
    throw HTTPError(.notImplemented)
  }
}
