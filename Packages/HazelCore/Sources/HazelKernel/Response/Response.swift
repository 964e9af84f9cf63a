/// An HTTP response: a status, header fields and content.
///
/// ```swift
/// Response("Hello")                                  // 200, text/plain
/// Response(status: .noContent)
/// Response(status: .created, headers: [.location: "/books/42"], body: .string(text))
/// ```
///
/// `Content-Length`, `Date`, `Connection` and `Transfer-Encoding` are the server's: it writes them
/// and drops those that are set here.
public struct Response: Sendable {
  /// The status.
  public var status: HTTPStatus
  /// The header fields.
  public var headers: HeaderFields
  /// The content.
  public var body: ResponseBody

  /// Makes a response.
  ///
  /// - Parameters:
  ///   - status: the status; 200 by default.
  ///   - headers: the header fields; none by default.
  ///   - body: the content; empty by default.
  @inlinable
  public init(
    status: HTTPStatus = .ok,
    headers: HeaderFields = HeaderFields(),
    body: ResponseBody = .empty
  ) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

extension Response {
  /// Makes a response of plain text (`text/plain; charset=utf-8`).
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - status: the status; 200 by default.
  @inlinable
  public init(_ text: String, status: HTTPStatus = .ok) {
    self.init(status: status, body: .string(text))
    headers.set(.contentType, .plainText)
  }

  /// Makes a response of a literal, which is sent from where it stands in the program.
  ///
  /// - Parameters:
  ///   - text: the literal.
  ///   - contentType: the value of `Content-Type`; `text/plain; charset=utf-8` by default.
  ///   - status: the status; 200 by default.
  @inlinable
  public init(
    literal text: StaticString, contentType: HeaderValue = .plainText, status: HTTPStatus = .ok
  ) {
    self.init(status: status, body: .literal(text))
    headers.set(.contentType, contentType)
  }

  /// Makes a response of JSON that is written already (`application/json`).
  ///
  /// - Parameters:
  ///   - json: the document.
  ///   - status: the status; 200 by default.
  @inlinable
  public init(json: [UInt8], status: HTTPStatus = .ok) {
    self.init(status: status, body: .bytes(json))
    headers.set(.contentType, .json)
  }
}

extension HeaderValue {
  /// `text/plain; charset=utf-8`.
  @inlinable public static var plainText: HeaderValue {
    HeaderValue(unchecked: "text/plain; charset=utf-8")
  }
  /// `text/html; charset=utf-8`.
  @inlinable public static var html: HeaderValue {
    HeaderValue(unchecked: "text/html; charset=utf-8")
  }
  /// `application/json`.
  @inlinable public static var json: HeaderValue { HeaderValue(unchecked: "application/json") }
  /// `application/problem+json` (RFC 9457).
  @inlinable public static var problemJSON: HeaderValue {
    HeaderValue(unchecked: "application/problem+json")
  }
  /// `application/octet-stream`.
  @inlinable public static var octetStream: HeaderValue {
    HeaderValue(unchecked: "application/octet-stream")
  }
}
