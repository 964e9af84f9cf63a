import HazelTestSupport
import Synchronization
import Testing

@testable import HazelCore

/// Runs what follows again when it fails: what calling `next` twice is for.
private struct RetryInterceptor: AsyncInterceptor {
  func intercept(_ context: RequestContext, _ next: Next) async throws -> Response {
    do {
      return try await next()
    } catch is StepError {
      return try await next()
    }
  }
}

private struct RetryMiddleware: AsyncMiddleware {
  func handle(_ context: RequestContext, _ next: Next) async throws -> Response {
    let response = try await next()
    return response.status.code >= 500 ? try await next() : response
  }
}

private struct FallbackInterceptor: AsyncInterceptor {
  func intercept(_ context: RequestContext, _ next: Next) async throws -> Response {
    do {
      return try await next()
    } catch {
      return Response("instead")
    }
  }
}

private enum CountKey: ContextKey { typealias Value = Int }

private struct CountGuard: Guard {
  func canActivate(_ context: RequestContext) throws -> Bool {
    context[CountKey.self] = (context[CountKey.self] ?? 0) + 1
    return true
  }
}

@Suite("Steps around others")
struct WrappingTests {
  /// Fails at every odd call.
  private final class Flaky: Sendable {
    let calls: Atomic<Int> = Atomic(0)

    func answer() throws -> String {
      let call = calls.add(1, ordering: .relaxed).newValue
      guard call.isMultiple(of: 2) else { throw StepError(place: "call \(call)") }
      return "call \(call)"
    }
  }

  @Test("Calling next again runs what follows again, with the whole content")
  func twice() async throws {
    let flaky = Flaky()
    let app = makeApp { app in
      app.post("/retry", .interceptors(RetryInterceptor())) { request in
        "\(try flaky.answer()): \(try request.body.text)"
      }
      app.post("/again", .middleware(RetryMiddleware())) { request in
        "\(try flaky.answer()): \(try request.body.text)"
      }
    }
    try await withClient(of: app) { client in
      let rest = " HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
      let retried = try await client.exchange("POST /retry" + rest)
      #expect(retried.text == "call 2: abc")
      let again = try await client.exchange("POST /again" + rest)
      #expect(again.text == "call 4: abc")
    }
  }

  @Test("An interceptor that waits may answer in place of an error")
  func fallback() async throws {
    let app = makeApp { app in
      app.get("/", .interceptors(FallbackInterceptor(), LoggingInterceptor(level: "inner"))) {
        _ -> String in
        throw StepError(place: "handler")
      }
    }
    #expect(try await app.respond(.get, "/").text == "instead")
  }

  @Test("Values of the context reach all that follows, and no other request")
  func context() async throws {
    let app = makeApp { app in
      app.get("/", .guards(CountGuard(), CountGuard()), .interceptors(CountInterceptor())) { _ in
        "counted"
      }
    }
    for _ in 0..<2 {
      #expect(try await app.respond(.get, "/").headers["X-Count"]?.text == "2")
    }
  }

  private struct CountInterceptor: Interceptor {
    func after(_ response: Response, _ context: RequestContext) throws -> Response {
      var response = response
      response.headers["X-Count"] = HeaderValue(context[CountKey.self] ?? 0)
      return response
    }
  }

  @Test("Chains that do not wait stay on the event loop, one that waits does not")
  func kinds() async throws {
    func isSync(_ traits: RouteTrait...) async throws -> Bool {
      let app = makeApp { $0.register(.init(.get, "/", handler: Handler { _ in "" }), traits) }
      let plan = try await app.plan(for: "/")
      if case .sync = plan.handler { return true }
      return false
    }
    #expect(try await isSync())
    #expect(try await isSync(.logging("route")))
    #expect(try await !isSync(.logging("route"), .guards(WaitingGuard(level: "route"))))
    #expect(try await !isSync(.middleware(WaitingMiddleware(level: "route"))))
    #expect(try await !isSync(.filters(WaitingFilter(level: "route"))))
    #expect(try await !isSync(.interceptors(WaitingInterceptor(level: "route"))))
  }

  @Test("Answers without a route pass the middleware and filters of the application")
  func unmatched() async throws {
    var configuration = HazelApp.Configuration()
    configuration.trailingSlash = .redirect
    for trait in [RouteTrait.logging("application"), .waiting("application")] {
      let app = makeApp(configuration: configuration) { app in
        app.use(trait)
        app.get("/books") { _ in "books" }
      }
      try await withClient(of: app) { client in
        for (line, status) in [
          ("GET /nope", 404), ("POST /books", 405), ("OPTIONS /books", 204),
          ("GET /books/", 308), ("GET /%zz", 400),
        ] {
          let id = "unmatched \(line) \(UInt64.random(in: 0...UInt64.max))"
          let response = try await client.exchange(
            "\(line) HTTP/1.1\r\nHost: a\r\nX-Log: \(id)\r\n\r\n")
          #expect(response.status == status)
          let filters = status >= 400 ? ["filter application http"] : []
          #expect(
            StepLog.take(id) == ["middleware application in"] + filters
              + ["middleware application out \(status)"])
        }
        let filtered = try await client.exchange(
          "GET /nope HTTP/1.1\r\nHost: a\r\nX-Filter: application\r\n\r\n")
        #expect(filtered.text == "filtered by application")
      }
    }
  }
}

extension HazelApp {
  /// The plan of a GET request.
  fileprivate func plan(for target: String) async throws -> RoutePlan {
    try await boot().table.plan(for: Request(target: target))
  }
}
