public import HazelKernel

/// What a server asks for each request: its only tie to whatever is built on top of it.
public struct Dispatcher: Sendable {
  /// Picks what is to be done for a request, of which the head is there. Called on an event loop.
  public var plan: @Sendable (Request) -> RoutePlan
  /// Makes the answer for an error. The request is nil when its head could not be read.
  public var recover: @Sendable (any Error, Request?) -> Response
  /// Told of every answered request, when set: for request logs and metrics. Called on an event
  /// loop once the answer is written or handed to the socket.
  public var completed: (@Sendable (Request, RequestOutcome) -> Void)?

  /// Makes a dispatcher.
  ///
  /// - Parameters:
  ///   - completed: told of every answered request.
  ///   - recover: makes the answer for an error; problem details (RFC 9457) by default.
  ///   - plan: picks what is to be done for a request.
  public init(
    completed: (@Sendable (Request, RequestOutcome) -> Void)? = nil,
    recover: @escaping @Sendable (any Error, Request?) -> Response = Dispatcher.problem,
    plan: @escaping @Sendable (Request) -> RoutePlan
  ) {
    self.plan = plan
    self.recover = recover
    self.completed = completed
  }

  /// Answers an ``HTTPError`` with its problem details, and every other error with a bare 500.
  public static let problem: @Sendable (any Error, Request?) -> Response = { error, request in
    let error = error as? HTTPError ?? HTTPError(.internalServerError)
    return ProblemDetails(error, instance: request?.rawPath, requestID: request?.id).response()
  }
}

/// How a request ended.
public struct RequestOutcome: Sendable {
  /// The status that was sent.
  public let status: HTTPStatus
  /// The time from the end of the request's head to the end of the answer.
  public let duration: Duration
  /// The number of bytes of content; nil when it was not known beforehand.
  public let contentLength: Int?
  /// Whether the answer was sent to its end.
  public let isComplete: Bool

  package init(status: HTTPStatus, duration: Duration, contentLength: Int?, isComplete: Bool) {
    self.status = status
    self.duration = duration
    self.contentLength = contentLength
    self.isComplete = isComplete
  }
}
