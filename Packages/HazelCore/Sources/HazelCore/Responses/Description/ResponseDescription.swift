public import HazelKernel

/// One answer that a handler may give, for documents.
public struct ResponseDescription: Sendable {
  /// The status; nil when only the program knows it.
  public var status: HTTPStatus?
  /// What the answer means, in a few words; nil when nothing was said.
  public var summary: String?
  /// The content in each of its media types; empty for none.
  public var content: [ContentDescription]
  /// The header fields beside `Content-Type`.
  public var headers: [HeaderDescription]

  /// Describes an answer.
  ///
  /// - Parameters:
  ///   - status: the status; nil when only the program knows it.
  ///   - summary: what the answer means; nil, the default, for nothing.
  ///   - content: the content in each of its media types; none by default.
  ///   - headers: the header fields beside `Content-Type`; none by default.
  public init(
    _ status: HTTPStatus?, _ summary: String? = nil, content: [ContentDescription] = [],
    headers: [HeaderDescription] = []
  ) {
    self.status = status
    self.summary = summary
    self.content = content
    self.headers = headers
  }
}
