public import HazelKernel

extension Response: ResponseConvertible {
  /// The response itself.
  @inlinable
  public func response(to request: Request) -> Response { self }
}

extension String: ResponseConvertible {
  /// The text as `text/plain; charset=utf-8`.
  @inlinable
  public func response(to request: Request) -> Response { Response(self) }

  /// 200 with text.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.add(.ok, ContentDescription(.plainText, String.self))
  }
}

extension HTTPStatus: ResponseConvertible {
  /// The status without content.
  @inlinable
  public func response(to request: Request) -> Response { Response(status: self) }
}

extension Optional: ResponseConvertible where Wrapped: ResponseConvertible {
  /// The response of the value.
  ///
  /// - Throws: ``HTTPError`` (404) when there is none.
  @inlinable
  public func response(to request: Request) throws -> Response {
    guard let self else { throw HTTPError(.notFound) }
    return try self.response(to: request)
  }

  /// The answers of the value, and 404.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    describeWrapped(&responses)
  }
}

extension ResponseConvertible where Self: Encodable {
  /// The value as JSON.
  ///
  /// - Throws: what encoding it throws.
  public func response(to request: Request) throws -> Response {
    try Response(encoding: self)
  }
}

extension Array: ResponseConvertible where Element: Encodable {}

extension Dictionary: ResponseConvertible where Key == String, Value: Encodable {}
