import HazelCore
import HazelTestSupport
import Synchronization

/// What the parts of a pipeline did, by the id that a request carries in `X-Log`.
enum StepLog {
  /// In a class, for the thread sanitizer does not see the lock of a global one.
  private final class Steps: Sendable {
    let all: Mutex<[String: [String]]> = Mutex([:])
  }

  private static let steps: Steps = Steps()

  static func note(_ step: String, _ context: RequestContext) {
    guard let id = context.request.headers["X-Log"] else { return }
    steps.all.withLock { $0[id, default: []].append(step) }
  }

  /// Takes what was noted under an id.
  static func take(_ id: String) -> [String] {
    steps.all.withLock { $0.removeValue(forKey: id) ?? [] }
  }
}

/// An error that only tests throw.
struct StepError: Error, Equatable {
  let place: String
}

struct LoggingMiddleware: Middleware {
  let level: String

  func before(_ context: RequestContext) throws -> Response? {
    StepLog.note("middleware \(level) in", context)
    if context.request.headers["X-Answer"] == "middleware \(level)" { return Response("early") }
    if context.request.headers["X-Fail"] == "middleware \(level)" { throw StepError(place: level) }
    return nil
  }

  func after(_ response: Response, _ context: RequestContext) throws -> Response {
    StepLog.note("middleware \(level) out \(response.status.code)", context)
    if context.request.headers["X-Fail"] == "middleware \(level) out" {
      throw StepError(place: level)
    }
    return response
  }
}

struct WaitingMiddleware: AsyncMiddleware {
  let level: String

  func handle(_ context: RequestContext, _ next: Next) async throws -> Response {
    StepLog.note("middleware \(level) in", context)
    await Task.yield()
    if context.request.headers["X-Answer"] == "middleware \(level)" { return Response("early") }
    if context.request.headers["X-Fail"] == "middleware \(level)" { throw StepError(place: level) }
    let response = try await next()
    StepLog.note("middleware \(level) out \(response.status.code)", context)
    if context.request.headers["X-Fail"] == "middleware \(level) out" {
      throw StepError(place: level)
    }
    return response
  }
}

struct LoggingGuard: Guard {
  let level: String

  func canActivate(_ context: RequestContext) throws -> Bool {
    StepLog.note("guard \(level)", context)
    if context.request.headers["X-Fail"] == "guard \(level)" { throw StepError(place: level) }
    return context.request.headers["X-Refuse"] != level
  }
}

struct WaitingGuard: AsyncGuard {
  let level: String

  func canActivate(_ context: RequestContext) async throws -> Bool {
    await Task.yield()
    return try LoggingGuard(level: level).canActivate(context)
  }
}

struct LoggingInterceptor: Interceptor {
  let level: String

  func before(_ context: RequestContext) throws -> Response? {
    StepLog.note("interceptor \(level) in", context)
    return context.request.headers["X-Answer"] == "interceptor \(level)" ? Response("early") : nil
  }

  func after(_ response: Response, _ context: RequestContext) throws -> Response {
    StepLog.note("interceptor \(level) out", context)
    return response
  }
}

struct WaitingInterceptor: AsyncInterceptor {
  let level: String

  func intercept(_ context: RequestContext, _ next: Next) async throws -> Response {
    StepLog.note("interceptor \(level) in", context)
    if context.request.headers["X-Answer"] == "interceptor \(level)" { return Response("early") }
    let response = try await next()
    StepLog.note("interceptor \(level) out", context)
    return response
  }
}

struct LoggingPipe: Pipe {
  let level: String

  func transform<Value>(_ value: Value, of argument: PipeArgument) throws -> Value {
    StepLog.note("pipe \(level) \(argument.source) \(argument.name)", argument.context)
    if argument.context.request.headers["X-Refuse"] == "pipe" {
      throw argument.refusal("must be known", code: "unknown")
    }
    return value
  }
}

struct LoggingFilter: ExceptionFilter {
  let level: String

  func handle(_ error: any Error, _ context: RequestContext) throws -> Response? {
    StepLog.note("filter \(level) \(error is HTTPError ? "http" : "other")", context)
    if context.request.headers["X-Rethrow"] == level { throw HTTPError(.conflict) }
    guard context.request.headers["X-Filter"] == level else { return nil }
    return Response("filtered by \(level)", status: .gone)
  }
}

struct WaitingFilter: AsyncExceptionFilter {
  let level: String

  func handle(_ error: any Error, _ context: RequestContext) async throws -> Response? {
    await Task.yield()
    return try LoggingFilter(level: level).handle(error, context)
  }
}

extension RouteTrait {
  /// One logging part of each kind.
  static func logging(_ level: String) -> RouteTrait {
    .traits(
      .middleware(LoggingMiddleware(level: level)), .guards(LoggingGuard(level: level)),
      .interceptors(LoggingInterceptor(level: level)), .pipes(LoggingPipe(level: level)),
      .filters(LoggingFilter(level: level)))
  }

  /// The same, of parts that wait.
  static func waiting(_ level: String) -> RouteTrait {
    .traits(
      .middleware(WaitingMiddleware(level: level)), .guards(WaitingGuard(level: level)),
      .interceptors(WaitingInterceptor(level: level)), .pipes(LoggingPipe(level: level)),
      .filters(WaitingFilter(level: level)))
  }
}
