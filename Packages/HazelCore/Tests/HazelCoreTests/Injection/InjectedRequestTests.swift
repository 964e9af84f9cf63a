import HazelCore
import HazelTestSupport
import Synchronization
import Testing

/// Remembers instances without keeping them.
private final class Registry: Sendable {
  private struct Weak: Sendable { weak let audit: Audit? }
  private let all: Mutex<[Weak]> = Mutex([])

  var made: Int { all.withLock { $0.count } }
  var alive: Int { all.withLock { $0.count { $0.audit != nil } } }

  func add(_ audit: Audit) { all.withLock { $0.append(Weak(audit: audit)) } }
}

private enum AuditKey: ContextKey { typealias Value = Audit }
private enum NameKey: ContextKey { typealias Value = String }

/// Keeps the request and its context for as long as it lives.
@Injectable(.request) private final class Audit {
  let request: Request
  let context: RequestContext

  init(request: Request, context: RequestContext, registry: Registry) {
    self.request = request
    self.context = context
    registry.add(self)
  }
}

/// Leaves the instance itself in the context.
@Injectable(.request) private struct AuditGuard: Guard {
  let audit: Audit

  func canActivate(_ context: RequestContext) throws -> Bool {
    context[AuditKey.self] = audit
    context[NameKey.self] = audit.request.headers["X-Name"] ?? "nobody"
    return audit.request.headers["X-Refuse"] == nil
  }
}

@Injectable private struct SlowGuard: AsyncGuard {
  func canActivate(_ context: RequestContext) async throws -> Bool {
    await Task.yield()
    return true
  }
}

@Controller("/audits", .guards(AuditGuard.self))
private struct AuditController {
  @Post("/:id") func show(id: Int, @Inject audit: Audit) throws -> String {
    let name = audit.context[NameKey.self] ?? "-"
    return
      "\(audit.request.rawPath) \(try audit.request.body.text) \(name) \(audit.context.route.path)"
  }

  @Post("/slow/:id", .guards(SlowGuard.self))
  func slow(id: Int, @Inject audit: Audit) async throws -> String {
    await Task.yield()
    let inner: String = try audit.request.parameters.require("id")
    return "\(inner) \(try audit.request.body.text)"
  }

  @Get("/stream") func stream(@Inject audit: Audit) -> AsyncStream<String> {
    AsyncStream { continuation in
      continuation.yield("a")
      continuation.yield(audit.request.rawPath)
      continuation.finish()
    }
  }
}

@Injectable private final class Captive { let request: Request }

@Injectable private final class Reacher {
  @Lazy var request: Request
}

@Controller("/reach")
private struct ReachController {
  let reacher: Reacher

  @Get func show() throws -> String { try reacher.request.rawPath }
}

@Suite("The request is injected into what belongs to it")
struct InjectedRequestTests {
  private let registry: Registry = Registry()
  private let app: HazelApp

  init() {
    let registry = registry
    app = makeApp(controllers: [AuditController.self, ReachController.self]) {
      Provider.value(registry)
      Audit.self
      Reacher.self
    }
  }

  @Test("It has head, content, parameters and context, also where the pipeline reads the content")
  func injected() async throws {
    let headers: HeaderFields = ["X-Name": "Ada"]
    #expect(
      try await app.respond(.post, "/audits/7", headers, body: "hi").text
        == "/audits/7 hi Ada /audits/:id")
    #expect(try await app.respond(.post, "/audits/slow/7", headers, body: "hi").text == "7 hi")
    #expect(registry.made == 2)
    #expect(registry.alive == 0)
  }

  @Test("A singleton reaches that of the current request")
  func later() async throws {
    #expect(try await app.respond(.get, "/reach").text == "/reach")
  }

  @Test("Nothing is kept on connections that go on, nor where a client goes away")
  func connections() async throws {
    let registry = registry
    let host = "HTTP/1.1\r\nHost: a\r\n"
    try await withClient(of: app) { client in
      for _ in 0..<20 {
        let answer = try await client.exchange(
          "POST /audits/1 \(host)Content-Length: 2\r\n\r\nhi")
        #expect(answer.text == "/audits/1 hi nobody /audits/:id")
        let slow = try await client.exchange(
          "POST /audits/slow/1 \(host)Content-Length: 2\r\n\r\nhi")
        #expect(slow.text == "1 hi")
      }
      let stream = try await client.exchange("GET /audits/stream \(host)\r\n")
      #expect(stream.text == "a/audits/stream")
      let refused = try await client.exchange("GET /audits/stream \(host)X-Refuse: 1\r\n\r\n")
      #expect(refused.status == 403)
      // While the connection is open, only what its last request made may still be there.
      #expect(await eventually { registry.alive <= 1 })
      // The head alone: the scope is made, and the content never comes.
      try await client.send("POST /audits/1 \(host)Content-Length: 20\r\n\r\nhi")
      #expect(await eventually { registry.made == 43 })
    }
    #expect(await eventually { registry.alive == 0 })
  }

  @Test("A singleton that takes it is a problem at start")
  func captive() throws {
    let app = makeApp(controllers: []) { Captive.self }
    let error = #expect(throws: BootError.self) { try app.validate() }
    #expect(error?.problems.map(\.code) == ["HZ203"])
    #expect(String(describing: error).contains("Request"))
  }

  @Test("A scope by hand takes a request, or leaves out what needs one")
  func byHand() async throws {
    let container = try await app.container
    let scope = try container.makeScope(for: try Request(target: "/here"))
    #expect(try scope.resolve(Audit.self).request.rawPath == "/here")
    let none = try container.makeScope()
    let error = #expect(throws: InjectionError.self) { try none.resolve(Audit.self) }
    #expect(error?.code == .noRequest)
  }
}
