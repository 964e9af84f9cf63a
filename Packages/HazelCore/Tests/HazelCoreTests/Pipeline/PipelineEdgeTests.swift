import HazelCore
import HazelTestSupport
import Synchronization
import Testing

@Injectable(.request) private final class Basket {
  let name: String = "basket"
}

/// A singleton that reaches what belongs to the request.
@Injectable private final class Till {
  @Lazy var basket: Basket

  /// The name, or what went wrong.
  var name: String {
    do { return try basket.name } catch { return "\(error)" }
  }
}

@Injectable private struct TillMiddleware: Middleware {
  let till: Till

  func before(_ context: RequestContext) throws -> Response? {
    context.request.headers["X-Answer"] == nil ? nil : Response(till.name)
  }

  func after(_ response: Response, _ context: RequestContext) throws -> Response {
    var response = response
    response.headers["X-Till"] = HeaderValue(unchecked: till.name)
    return response
  }
}

@Injectable private struct TillFilter: ExceptionFilter {
  let till: Till

  func handle(_ error: any Error, _ context: RequestContext) throws -> Response? {
    Response("filtered \(till.name)", status: .conflict)
  }
}

@Injectable private struct TillGuard: Guard {
  let till: Till

  func canActivate(_ context: RequestContext) throws -> Bool {
    context.request.headers["X-Refused"] == nil
  }
}

private struct Yielding: AsyncGuard {
  func canActivate(_ context: RequestContext) async throws -> Bool {
    await Task.yield()
    return true
  }
}

@Controller("/till")
@UseMiddleware(TillMiddleware.self)
@UseFilters(TillFilter.self)
@UseGuards(TillGuard.self)
private struct TillController {
  let till: Till

  @Get("/sync") func sync(@Query fails: Bool = false) throws -> String {
    if fails { throw HTTPError(.gone) }
    return till.name
  }
  @Get("/half") func half(@Query fails: Bool = false) async throws -> String {
    await Task.yield()
    return try sync(fails: fails)
  }
  @Get("/async", .guards(Yielding())) func waiting(@Query fails: Bool = false) throws -> String {
    try sync(fails: fails)
  }
  @Get("/stream") func stream() -> ServerSentEvents {
    ServerSentEvents { events in try await events.send(till.name) }
  }
  @Get("/later", .guards(Yielding())) func later() -> ServerSentEvents { stream() }
}

private struct TillModule: Module {
  var controllers: [any Controller.Type] { TillController.self }
  var providers: [Provider] {
    Basket.self
    Till.self
  }
}

/// Says that it ran, and answers in the place of the handler.
private struct Shelved: Interceptor {
  func before(_ context: RequestContext) throws -> Response? { Response("from the shelf") }
}

private enum NoteKey: ContextKey { typealias Value = String }

private struct NoteGuard: Guard {
  func canActivate(_ context: RequestContext) throws -> Bool {
    if let note = context.request.headers["X-Note"] { context[NoteKey.self] = note }
    return true
  }
}

private struct NoteInterceptor: Interceptor {
  func before(_ context: RequestContext) throws -> Response? {
    context[NoteKey.self].map { Response($0) }
  }
}

private final class KeptContexts: Sendable {
  private let contexts: Mutex<[RequestContext]> = Mutex([])

  var notes: [String?] { contexts.withLock { $0.map { $0[NoteKey.self] } } }

  func keep(_ context: RequestContext) { contexts.withLock { $0.append(context) } }
}

@Suite("The pipeline at its edges")
struct PipelineEdgeTests {
  @Test(
    "All parts reach what belongs to the request, also on the way out",
    arguments: ["/till/sync", "/till/half", "/till/async"])
  func scope(path: String) async throws {
    let app = makeApp(TillModule())
    let answer = try await app.respond(.get, path)
    #expect(try await answer.text == "basket")
    #expect(answer.headers["X-Till"] == "basket")
    let failed = try await app.respond(.get, "\(path)?fails=true")
    #expect(try await failed.text == "filtered basket")
    #expect(failed.headers["X-Till"] == "basket")
    let refused = try await app.respond(.get, path, ["X-Refused": "1"])
    #expect(try await refused.text == "filtered basket")
    #expect(refused.headers["X-Till"] == "basket")
    #expect(try await app.respond(.get, path, ["X-Answer": "1"]).text == "basket")
  }

  @Test(
    "A stream that outlives its handler still belongs to the request",
    arguments: ["/till/stream", "/till/later"])
  func stream(path: String) async throws {
    let app = makeApp(TillModule())
    #expect(try await app.respond(.get, path).text.contains("data: basket\n"))
    try await withClient(of: app) { client in
      let response = try await client.ask("GET", path)
      #expect(response.text.contains("data: basket\n"))
    }
  }

  @Test("Content that is too large is refused without asking interceptors")
  func tooLarge() async throws {
    let app = makeApp { app in
      app.post("/sync", .interceptors(Shelved())) { _ in "open" }
      app.post("/async", .interceptors(Shelved()), .guards(Yielding())) { _ in "open" }
    }
    for path in ["/sync", "/async"] {
      try await withClient(of: app) { client in
        try await client.send(
          "POST \(path) HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 2000000\r\n\r\n")
        let response = try await client.response(to: "POST")
        #expect(response.status == 413)
      }
      #expect(try await app.respond(.post, path, body: "x").text == "from the shelf")
    }
  }

  @Test("Nothing of a request is left for the next one, not even when its context is kept")
  func contexts() async throws {
    let kept = KeptContexts()
    let app = makeApp { app in
      app.use(.guards(NoteGuard()), .middleware(KeepingMiddleware { kept.keep($0) }))
      app.get("/note", .interceptors(NoteInterceptor())) { _ in "none" }
    }
    try await withClient(of: app) { client in
      let head = "GET /note HTTP/1.1\r\nHost: shop.example\r\n"
      // Pipelined, so that one begins as soon as the other has ended.
      try await client.send("\(head)X-Note: a\r\n\r\n\(head)\r\nHEAD" + head.dropFirst(3) + "\r\n")
      try await client.send("\(head)X-Note: b\r\n\r\n\(head)\r\n")
      #expect(try await client.response().text == "a")
      #expect(try await client.response().text == "none")
      #expect(try await client.response(to: "HEAD").body.isEmpty)
      #expect(try await client.response().text == "b")
      #expect(try await client.response().text == "none")
    }
    #expect(kept.notes == ["a", nil, nil, "b", nil])
  }
}

private struct KeepingMiddleware: Middleware {
  let keep: @Sendable (RequestContext) -> Void

  init(_ keep: @escaping @Sendable (RequestContext) -> Void) { self.keep = keep }

  func before(_ context: RequestContext) throws -> Response? {
    keep(context)
    return nil
  }
}
