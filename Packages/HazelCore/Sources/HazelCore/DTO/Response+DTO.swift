public import HazelKernel

extension Response {
  /// Makes a response of a value, written as JSON (`application/json`) without Codable.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - status: the status; 200 by default.
  /// - Throws: ``JSONError`` for infinity and not-a-number.
  public init(_ value: some DTO, status: HTTPStatus = .ok) throws(JSONError) {
    self.init(json: try value.json(), status: status)
  }
}

extension ResponseConvertible where Self: DTO {
  /// The value as JSON.
  ///
  /// - Throws: ``JSONError`` for infinity and not-a-number.
  public func response(to request: Request) throws -> Response {
    try Response(self)
  }
}
