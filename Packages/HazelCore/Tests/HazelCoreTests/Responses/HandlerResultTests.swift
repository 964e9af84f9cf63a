import HazelCore
import HazelTestSupport
import Testing

private struct Plain: Encodable, Sendable {
  let title: String
}

private struct Stopped: Error {}

@Controller("/results", .responseHeader("X-Shop", "books"))
private struct ResultController {
  @Get("/void") func void() {}
  @Get("/text") func text() -> String { "text" }
  @Get("/encodable") func encodable() -> Plain { Plain(title: "Emma") }
  @Get("/list") func list() -> [Plain] { [Plain(title: "Emma")] }
  @Get("/map") func map() -> [String: Plain] { ["a": Plain(title: "Emma")] }
  @Get("/some") func some() -> Plain? { Plain(title: "Emma") }
  @Get("/nil") func none() -> Plain? { nil }
  @Get("/no-list") func noList() -> [Plain]? { nil }
  @Get("/number") func number() -> Int { 7 }
  @Get("/response") func response() -> Response { Response("raw", status: HTTPStatus(418)) }
  @Get("/status") func status() -> HTTPStatus { .gone }
  @Get("/success") func success() -> Result<Plain, Stopped> { .success(Plain(title: "Emma")) }
  @Get("/failure") func failure() -> Result<String, HTTPError> { .failure(HTTPError(.conflict)) }
  @Get("/done") func done() -> Result<Void, HTTPError> { .success(()) }
  @Get("/accepted") func accepted() -> Accepted { Accepted(at: "/jobs/1") }
  @Get("/no-content") func noContent() -> NoContent { NoContent() }
  @Get("/moved") func moved() -> Redirect { .permanent("/new") }
  @Get("/for-now") func forNow() -> Redirect { .temporary("/new") }
  @Get("/other") func other(@Query to: String) -> Redirect { .seeOther(to) }
  @Get("/html") func html(@Query name: String) -> HTML {
    let link: HTML = "<a>"
    return "<p title='\(name)'>\(link)\(1)</p>"
  }
  @Get("/lines") func lines() -> AsyncStream<Plain> {
    AsyncStream { continuation in
      continuation.yield(Plain(title: "Emma"))
      continuation.yield(Plain(title: "Persuasion"))
      continuation.finish()
    }
  }
  @Get("/texts") func texts() -> AsyncStream<String> {
    AsyncStream { continuation in
      continuation.yield("a")
      continuation.yield("b")
      continuation.finish()
    }
  }
  @Get("/file") func file() -> FileResponse {
    FileResponse(path: "/nowhere", contentType: "text/csv", downloadAs: "café \"1\".csv")
  }
  @Post("/created", .status(.created)) func created() -> Plain { Plain(title: "Emma") }
  @Post("/made") func made() -> Created<Plain> { Created(Plain(title: "Emma"), at: "/books/1") }
  @Post("/stacked") @Status(.accepted) @ResponseHeader("X-Job", "1") func stacked() {}
  @Post("/untouched") @Status(.accepted) func untouched() -> Response { Response("raw") }
}

@Suite("Results of handlers")
struct HandlerResultTests {
  private let app: HazelApp = makeApp(controllers: [ResultController.self]) {}

  @Test(
    "Each kind of result has its response",
    arguments: [
      ("void", 204, ""), ("text", 200, "text"), ("encodable", 200, #"{"title":"Emma"}"#),
      ("list", 200, #"[{"title":"Emma"}]"#), ("map", 200, #"{"a":{"title":"Emma"}}"#),
      ("some", 200, #"{"title":"Emma"}"#), ("number", 200, "7"), ("response", 418, "raw"),
      ("status", 410, ""), ("success", 200, #"{"title":"Emma"}"#), ("done", 204, ""),
      ("accepted", 202, ""), ("no-content", 204, ""), ("texts", 200, "ab"),
      ("lines", 200, "{\"title\":\"Emma\"}\n{\"title\":\"Persuasion\"}\n"),
      ("html?name=%3Cb%3E%27%26%22", 200, "<p title='&lt;b&gt;&#39;&amp;&quot;'><a>1</p>"),
    ])
  func result(path: String, status: Int, text: String) async throws {
    let response = try await app.respond(.get, "/results/" + path)
    #expect(response.status.code == status)
    #expect(try await response.text == text)
  }

  @Test("Nothing where something is asked for is 404, and a failure is its error")
  func problems() async throws {
    #expect(try await app.respond(.get, "/results/nil").status == .notFound)
    #expect(try await app.respond(.get, "/results/no-list").status == .notFound)
    #expect(try await app.respond(.get, "/results/failure").status == .conflict)
  }

  @Test(
    "Redirects say where to",
    arguments: [("moved", 308, "/new"), ("for-now", 307, "/new"), ("other?to=/a", 303, "/a")])
  func redirect(path: String, status: Int, location: String) async throws {
    let response = try await app.respond(.get, "/results/" + path)
    #expect(response.status.code == status)
    #expect(response.headers[.location]?.text == location)
  }

  @Test("A location can not write header fields")
  func splitting() async throws {
    let response = try await app.respond(.get, "/results/other?to=/a%0d%0aSet-Cookie:%20a=b")
    #expect(response.status == .internalServerError)
    #expect(response.headers[.location] == nil)
  }

  @Test("Types of content")
  func types() async throws {
    func type(_ path: String) async throws -> String? {
      try await app.respond(.get, "/results/" + path).headers[.contentType]?.text
    }
    #expect(try await type("encodable") == "application/json")
    #expect(try await type("lines") == "application/x-ndjson")
    #expect(try await type("texts") == "text/plain; charset=utf-8")
    #expect(try await type("html?name=x") == "text/html; charset=utf-8")
    let file = try await app.respond(.get, "/results/file")
    #expect(
      file.headers[.contentDisposition] == "attachment; filename*=UTF-8''caf%C3%A9%20%221%22.csv")
  }

  @Test("Traits shape every result but a Response")
  func shape() async throws {
    let created = try await app.respond(.post, "/results/created")
    #expect(created.status == .created)
    #expect(created.headers["X-Shop"] == "books")
    let made = try await app.respond(.post, "/results/made")
    #expect(made.status == .created && made.headers[.location] == "/books/1")
    #expect(try await made.text == #"{"title":"Emma"}"#)
    let stacked = try await app.respond(.post, "/results/stacked")
    #expect(stacked.status == .accepted)
    #expect(stacked.headers["X-Job"] == "1")
    let untouched = try await app.respond(.post, "/results/untouched")
    #expect(untouched.status == .ok)
    #expect(untouched.headers["X-Shop"] == nil)
  }
}
