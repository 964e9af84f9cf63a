/// An error that says which response it is.
///
/// ```swift
/// throw HTTPError(.notFound, detail: "there is no book 42")
/// ```
///
/// A client receives it as problem details (RFC 9457): `status`, a stable `code` that programs can
/// compare, and a `detail` for people.
public struct HTTPError: Error, Sendable {
  /// The status of the response.
  public var status: HTTPStatus
  /// What went wrong, in a form that does not change: `book_not_found`. The default is the reason
  /// phrase of the status in snake case.
  public var code: String
  /// What went wrong, for the reader of this response. It is sent to the client: no secrets.
  public var detail: String?
  /// Header fields of the response: `WWW-Authenticate`, `Retry-After`, `Allow`.
  public var headers: HeaderFields
  /// The parts of the request that were refused, all of them.
  public var violations: [Violation]
  /// A URI that names the kind of problem, best one that leads to a page about it; nil for
  /// "about:blank", which says no more than the status (RFC 9457, section 4.2.1).
  public var type: String?
  /// Further members of the problem details, for programs: "balance" of a purse that holds too
  /// little (RFC 9457, section 3.2). A name that the details have already is passed over.
  public var members: [(name: String, value: JSONValue)] = []

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - status: the status of the response.
  ///   - code: a stable name; by default made from the status.
  ///   - detail: a sentence for the client.
  ///   - headers: header fields for the response.
  ///   - violations: the parts of the request that were refused.
  ///   - type: a URI that names the kind of problem; nil, the default, for "about:blank".
  ///   - members: further members of the problem details.
  public init(
    _ status: HTTPStatus,
    code: String? = nil,
    detail: String? = nil,
    headers: HeaderFields = HeaderFields(),
    violations: [Violation] = [],
    type: String? = nil,
    members: [(name: String, value: JSONValue)] = []
  ) {
    self.status = status
    self.code = code ?? Self.defaultCode(of: status)
    self.detail = detail
    self.headers = headers
    self.violations = violations
    self.type = type
    self.members = members
  }

  private static func defaultCode(of status: HTTPStatus) -> String {
    var code: [UInt8] = []
    for byte in status.reasonPhrase.utf8 {
      code.append(byte == 0x20 || byte == 0x2d ? 0x5f : ASCII.lowercased(byte))
    }
    return String(decoding: code, as: UTF8.self)
  }
}

extension HTTPError: CustomStringConvertible {
  /// The status, the code and the detail in one line.
  public var description: String {
    var text = "\(status.code) \(code)"
    if let detail { text += ": \(detail)" }
    for violation in violations {
      text += "; \(violation.location): \(violation.message)"
    }
    return text
  }
}
