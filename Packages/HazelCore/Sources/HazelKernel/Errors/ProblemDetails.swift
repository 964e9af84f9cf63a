/// An error as the content of a response: problem details (RFC 9457).
///
/// ```json
/// {"type":"about:blank","title":"Not Found","status":404,"code":"book_not_found",
///  "detail":"there is no book 42","instance":"/books/42","requestId":"…"}
/// ```
///
/// `code`, `requestId` and `errors` are extension members; `errors` lists every part of the request
/// that was refused, by JSON pointer or parameter, and never what was sent. An error may add members
/// of its own.
public struct ProblemDetails: Sendable {
  /// The error.
  public let error: HTTPError
  /// The path of the request, without its query, which may hold secrets.
  public let instance: String?
  /// The id of the request, by which it is found in the log.
  public let requestID: String?

  /// Makes problem details.
  public init(_ error: HTTPError, instance: String? = nil, requestID: String? = nil) {
    self.error = error
    self.instance = instance
    self.requestID = requestID
  }

  /// The response that carries them.
  public func response() -> Response {
    var response = Response(status: error.status, headers: error.headers)
    guard !error.status.forbidsContent else { return response }
    response.headers.set(.contentType, .problemJSON)
    response.body = .bytes(json())
    return response
  }

  private static var ownMembers: [String] {
    ["type", "title", "status", "code", "detail", "instance", "requestId", "errors"]
  }

  /// The JSON document.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("type")
    writer.string(error.type ?? "about:blank")
    writer.key("title")
    writer.string(error.status.reasonPhrase)
    writer.key("status")
    writer.int(error.status.code)
    writer.key("code")
    writer.string(error.code)
    if let detail = error.detail {
      writer.key("detail")
      writer.string(detail)
    }
    if let instance {
      writer.key("instance")
      writer.string(instance)
    }
    if let requestID {
      writer.key("requestId")
      writer.string(requestID)
    }
    if !error.violations.isEmpty {
      writer.key("errors")
      writer.beginArray()
      for violation in error.violations { violation.write(to: &writer) }
      writer.endArray()
    }
    var names = Self.ownMembers
    for (name, value) in error.members where !names.contains(name) {
      names.append(name)
      writer.key(escaping: name)
      writer.value(value)
    }
    writer.endObject()
    return writer.takeBytes()
  }
}

extension Violation {
  /// Writes the member of `errors`: a JSON pointer for the body, a name and a place for the rest.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch location {
    case .body(let pointer):
      writer.key("pointer")
      writer.string(pointer)
    case .query(let name): writeParameter(name, in: "query", to: &writer)
    case .path(let name): writeParameter(name, in: "path", to: &writer)
    case .header(let name): writeParameter(name, in: "header", to: &writer)
    case .cookie(let name): writeParameter(name, in: "cookie", to: &writer)
    }
    writer.key("code")
    writer.string(code)
    writer.key("message")
    writer.string(message)
    writer.endObject()
  }

  private func writeParameter(_ name: String, in place: String, to writer: inout JSONWriter) {
    writer.key("parameter")
    writer.string(name)
    writer.key("in")
    writer.string(place)
  }
}
