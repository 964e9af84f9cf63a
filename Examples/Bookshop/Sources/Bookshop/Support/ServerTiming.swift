import HazelCore

/// Tells clients how long the handler took: `Server-Timing: handler;dur=0.3`, in milliseconds.
struct ServerTiming: Interceptor {
  private enum Start: ContextKey { typealias Value = ContinuousClock.Instant }

  func before(_ context: RequestContext) -> Response? {
    context[Start.self] = .now
    return nil
  }

  func after(_ response: Response, _ context: RequestContext) throws -> Response {
    guard let start = context[Start.self] else { return response }
    let milliseconds = (ContinuousClock.now - start) / Duration.milliseconds(1)
    var response = response
    response.headers["Server-Timing"] = try HeaderValue("handler;dur=\(milliseconds)")
    return response
  }
}
