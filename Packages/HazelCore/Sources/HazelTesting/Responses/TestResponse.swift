import HazelCore
public import HazelKernel

/// The answer to a request of a test.
public struct TestResponse: Sendable {
  /// The status.
  public let status: HTTPStatus
  /// The header fields.
  public let headers: HeaderFields
  /// The content.
  public let body: Bytes
  /// The method and target of the request, for messages.
  let request: String

  init(status: HTTPStatus, headers: HeaderFields, body: Bytes, request: String) {
    self.status = status
    self.headers = headers
    self.body = body
    self.request = request
  }

  /// The content as text.
  public var text: String { String(decoding: body) }

  /// The text of a header field; nil when there is none.
  public func header(_ name: HeaderName) -> String? { headers[name]?.text }

  /// The content as a value.
  ///
  /// - Parameter type: the type of the value.
  /// - Throws: ``TestError`` that shows the content when it is no such value.
  public func json<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
    do {
      return try HazelJSONDecoder().decode(type, from: body)
    } catch {
      throw TestError("the content of \(self) is no \(type): \(error)")
    }
  }

  /// The content as JSON of any form.
  ///
  /// - Throws: ``TestError`` that shows the content when it is no JSON.
  public func json() throws -> JSONValue {
    try json(as: JSONValue.self)
  }
}

extension TestResponse: CustomStringConvertible {
  /// The request, the status and the beginning of the content.
  public var description: String {
    let text = text
    let shown = text.count > 500 ? text.prefix(500) + "…" : text[...]
    return "\(request) -> \(status.code) \(shown)"
  }
}
