public import HazelKernel

/// An error that a handler may be answered with, for documents.
public struct HTTPErrorDescription: Hashable, Sendable {
  /// The status.
  public let status: HTTPStatus
  /// What went wrong, in a form that does not change: "isbn_taken".
  public let code: String
  /// What clients are told, with "{by}" where a value stands; nil for nothing.
  public let detail: String?
  /// The header fields of the answer.
  public let headers: [HeaderName]
  /// The URI that names the kind of problem; nil for "about:blank".
  public let type: String?

  /// Describes an error.
  ///
  /// - Parameters:
  ///   - status: the status.
  ///   - code: a stable name; by default made from the status, as that of an ``HTTPError`` is.
  ///   - detail: what clients are told; nil, the default, for nothing.
  ///   - headers: the header fields of the answer; none by default.
  ///   - type: the URI that names the kind of problem; nil, the default, for "about:blank".
  public init(
    _ status: HTTPStatus, code: String? = nil, detail: String? = nil, headers: [HeaderName] = [],
    type: String? = nil
  ) {
    self.status = status
    self.code = code ?? HTTPError(status).code
    self.detail = detail
    self.headers = headers
    self.type = type
  }

  /// Describes an error by one that is thrown.
  public init(_ error: HTTPError) {
    self.init(
      error.status, code: error.code, detail: error.detail, headers: error.headers.map(\.name),
      type: error.type)
  }

  /// The errors that a type of errors describes; nil when nothing is known of it.
  ///
  /// - Parameter type: a type that is ``HTTPErrorDescribing``, or ``HTTPErrorConvertible`` and
  ///   `CaseIterable`.
  public static func all(of type: any Any.Type) -> [HTTPErrorDescription]? {
    if let type = type as? any HTTPErrorDescribing.Type { return type.httpErrors }
    if let type = type as? any (HTTPErrorConvertible & CaseIterable).Type { return cases(of: type) }
    return nil
  }

  private static func cases<Failure: HTTPErrorConvertible & CaseIterable>(
    of type: Failure.Type
  ) -> [HTTPErrorDescription] {
    type.allCases.map { HTTPErrorDescription($0.httpError) }
  }
}
