public import HazelKernel

/// All answers that a handler may give, as far as its type says them: for documents.
///
/// A type that a handler returns adds its own with ``ResponseConvertible/describeResponses(_:)``.
/// Nothing of it happens while requests are answered.
public struct ResponseDescriptions: Sendable {
  /// The answers of the handler, each status once.
  public private(set) var responses: [ResponseDescription] = []
  /// The errors that its types name; there may be others.
  public private(set) var errors: [HTTPErrorDescription] = []
  /// Whether there may be answers of which nothing is known, as with a plain ``Response``.
  public private(set) var isOpen: Bool = false
  /// How deep types were taken apart: a type of nested wrappers is finite, a faulty one may not be.
  var depth: Int = 0

  /// Makes a description without answers.
  public init() {}

  /// Adds an answer; one of the same status gets its content and its header fields as well.
  public mutating func add(_ response: ResponseDescription) {
    guard let index = responses.firstIndex(where: { $0.status == response.status }) else {
      responses.append(response)
      return
    }
    responses[index].summary = responses[index].summary ?? response.summary
    for content in response.content
    where !responses[index].content.contains(where: { $0.mediaType == content.mediaType }) {
      responses[index].content.append(content)
    }
    for header in response.headers
    where !responses[index].headers.contains(where: { $0.name == header.name }) {
      responses[index].headers.append(header)
    }
  }

  /// Adds an answer.
  ///
  /// - Parameters:
  ///   - status: the status.
  ///   - content: the content; nil, the default, for none.
  ///   - headers: the header fields beside `Content-Type`; none by default.
  public mutating func add(
    _ status: HTTPStatus, _ content: ContentDescription? = nil, headers: [HeaderDescription] = []
  ) {
    add(ResponseDescription(status, content: content.map { [$0] } ?? [], headers: headers))
  }

  /// Adds an answer in JSON.
  ///
  /// - Parameters:
  ///   - type: the type of the value; its schema is that of the content.
  ///   - status: the status; 200 by default.
  public mutating func add(json type: any Any.Type, _ status: HTTPStatus = .ok) {
    add(status, ContentDescription(.json, type))
  }

  /// Adds an error that the handler answers with.
  public mutating func add(_ error: HTTPErrorDescription) {
    if !errors.contains(error) { errors.append(error) }
  }

  /// Adds everything that another description holds.
  public mutating func add(_ other: ResponseDescriptions) {
    for response in other.responses { add(response) }
    for error in other.errors { add(error) }
    isOpen = isOpen || other.isOpen
  }

  /// Notes that there may be answers of which nothing is known.
  public mutating func addUnknown() {
    isOpen = true
  }

  /// Changes all answers: those of a wrapper that sets the status, say.
  ///
  /// - Parameter change: changes one answer.
  public mutating func change(_ change: (inout ResponseDescription) -> Void) {
    let old = responses
    responses = []
    for var response in old {
      change(&response)
      add(response)
    }
  }
}
