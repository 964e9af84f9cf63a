import HazelCore
import Testing

@Suite("Verbs")
struct VerbTests {
  @Test("Each verb registers its own method")
  func methods() async throws {
    let app = makeApp { app in
      app.get("/books") { _ in "get" }
      app.head("/books") { _ in Response(headers: ["X-Verb": "head"]) }
      app.post("/books") { _ in "post" }
      app.put("/books") { _ in "put" }
      app.patch("/books") { _ in "patch" }
      app.delete("/books") { _ in "delete" }
      app.options("/books") { _ in "options" }
      app.on(.trace, "/books") { _ in "trace" }
      app.all("/books") { request in "all \(request.method)" }
    }
    let methods: [HTTPMethod] = [.get, .post, .put, .patch, .delete, .options, .trace]
    for method in methods {
      let text = try await app.respond(method, "/books").text
      #expect(text == method.name.lowercased())
    }
    #expect(try await app.respond(.head, "/books").headers["X-Verb"] == "head")
    let purge = try #require(HTTPMethod("PURGE"))
    #expect(try await app.respond(purge, "/books").text == "all PURGE")
  }

  @Test("A method without a name of its own can be registered")
  func extensionMethod() async throws {
    let purge = try #require(HTTPMethod("PURGE"))
    let app = makeApp { app in
      app.on(purge, "/books/:id") { request in try request.parameters.require("id") }
    }
    #expect(try await app.respond(purge, "/books/7").text == "7")
    let refused = try await app.respond(.get, "/books/7")
    #expect(refused.status == .methodNotAllowed)
    #expect(refused.headers[.allow]?.text == "OPTIONS, PURGE")
  }

  @Test("A closure with an await is asynchronous, one without is not")
  func kinds() throws {
    let recorder = Registrations()
    recorder.get("/") { _ in "now" }
    recorder.get("/") { _ in await later() }
    recorder.get("/") { _ in }
    recorder.get("/") { _ in _ = await later() }
    recorder.on(.get, "/") { _ in "now" }
    recorder.on(.get, "/") { _ in await later() }
    recorder.on(.get, "/") { _ in }
    recorder.on(.get, "/") { _ in _ = await later() }
    let kinds = recorder.routes.map { route in
      if case .sync = route.handler { "sync" } else { "async" }
    }
    #expect(kinds == ["sync", "async", "sync", "async", "sync", "async", "sync", "async"])
  }

  @Test("A handler may throw in its middle, return early, or be a function of its own")
  func shapes() async throws {
    let app = makeApp { app in
      app.get("/early") { request in
        guard request.rawQuery == nil else { return "early" }
        let text = await later()
        return text
      }
      app.get("/function", answer)
      app.get("/throws") { _ in throw HTTPError(.gone) }
    }
    #expect(try await app.respond(.get, "/early?").text == "early")
    #expect(try await app.respond(.get, "/early").text == "later")
    #expect(try await app.respond(.get, "/function").text == "answer")
    #expect(try await app.respond(.get, "/throws").status == .gone)
  }

  @Test("The body policy and the place of a route are kept")
  func bodyAndLocation() {
    let recorder = Registrations()
    recorder.post("/covers", body: .stream) { _ in "" }
    let line = #line - 1
    recorder.on(.post, "/covers", body: .ignore) { _ in "" }
    #expect(recorder.routes[0].body == .stream)
    #expect(recorder.routes[0].location == SourceLocation(file: #fileID, line: line))
    #expect(recorder.routes[1].body == .ignore)
    #expect(recorder.routes[1].location == SourceLocation(file: #fileID, line: line + 2))
  }
}

private func later() async -> String { "later" }

private func answer(_ request: Request) -> String { "answer" }

/// Keeps what is registered.
final class Registrations: RouteRegistering {
  private(set) var routes: [RouteDefinition] = []

  func register(_ route: RouteDefinition, _ traits: [RouteTrait]) {
    routes.append(route)
  }
}
