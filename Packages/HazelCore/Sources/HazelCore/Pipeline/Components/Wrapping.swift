public import HazelKernel

/// What follows a step that wraps it: call it to go on.
///
/// A step that does not call it answers itself. One that calls it again runs all that follows again,
/// which is how a request is retried.
public struct Next: Sendable {
  private let run: @Sendable () async throws -> Response

  package init(_ run: @escaping @Sendable () async throws -> Response) {
    self.run = run
  }

  /// Goes on.
  ///
  /// - Throws: what a step that follows throws. Middleware gets the answer to an error instead.
  public func callAsFunction() async throws -> Response {
    try await run()
  }
}

/// How a step that stands around others is called.
public enum WrappingCall: Sendable {
  /// Before what follows, and after it.
  case sync(
    before: @Sendable (RequestContext) throws -> Response?,
    after: @Sendable (Response, RequestContext) throws -> Response)
  /// Around what follows.
  case async(@Sendable (RequestContext, Next) async throws -> Response)
}
