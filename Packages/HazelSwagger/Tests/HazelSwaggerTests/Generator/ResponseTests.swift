import HazelCore
import HazelKernel
import HazelSwagger
import Testing

@DTO private struct Title { var text: String }

@HTTPErrors private enum ShelfError: Error {
  @Problem(.conflict, "shelf {0} is full") case full(Int)
  @Problem(.conflict) case locked
  @Problem(.serviceUnavailable, headers: [.retryAfter: "60"]) case busy
}

private struct Prices: MediaContent {
  static let contentType: HeaderValue = "text/csv; charset=utf-8"
  func content(for request: Request) -> ResponseBody { .string("") }
}

@Controller("/titles")
private struct ResponseController {
  /// - Returns: the title on the cover.
  @Get("/value") func value() -> Title { Title(text: "") }
  @Get("/list") func list() -> [Title] { [] }
  @Get("/map") func map() -> [String: Title] { [:] }
  @Get("/optional") func optional() -> Title? { nil }
  @Get("/status") @Status(.accepted) @ResponseHeader(.cacheControl, "no-store")
  func status() -> Title { Title(text: "") }
  @Post("/created") func created() -> Created<Title> { Created(Title(text: ""), at: "/titles/1") }
  @Get("/accepted") func accepted() -> Accepted { Accepted(at: "/jobs/1") }
  @Get("/nothing") func nothing() {}
  @Get("/none") func none() -> NoContent { NoContent() }
  @Get("/redirect") func redirect() -> Redirect { .seeOther("/") }
  @Get("/html") func html() -> HTML { "<p>" }
  @Get("/text") func text() -> String { "" }
  @Get("/csv") func csv() -> Prices { Prices() }
  @Get("/file") func file() throws -> FileResponse { throw HTTPError(.notFound) }
  @Get("/lines") func lines() -> AsyncStream<Title> { AsyncStream { $0.finish() } }
  @Sse("/events") func events() -> AsyncStream<Title> { AsyncStream { $0.finish() } }
  @Get("/open") func open(@Query page: Int = 1) -> Response { Response("") }
  @Get("/result") func result() -> Result<Title, ShelfError> { .failure(.locked) }
  @Get("/typed") func typed() throws(ShelfError) -> Title { throw .busy }
  @Get("/declared", .mayThrow(ShelfError.self)) func declared() throws -> Title {
    throw ShelfError.busy
  }
  @Get("/slow", .timeout(.seconds(1))) func slow() async -> Title { Title(text: "") }
}

@Suite("Responses of documents")
struct DocumentResponseTests {
  private let shop: GeneratedDocument = makeDocument(of: [ResponseController.self])
  private let title: JSONValue = ["$ref": "#/components/schemas/Title"]

  private func operation(_ name: String, _ method: String = "get") -> JSONValue {
    shop.operation(method, "/titles/\(name)")
  }

  private func statuses(_ name: String, _ method: String = "get") -> [String] {
    operation(name, method)["responses"]?.names.filter { $0 != "default" } ?? []
  }

  @Test("Values are JSON, described by the comment")
  func values() {
    #expect(operation("value").content("200")["schema"] == title)
    #expect(
      operation("value")["responses"]?["200"]?["description"] == "the title on the cover.")
    #expect(operation("list")["responses"]?["200"]?["description"] == "OK")
    #expect(operation("list").content("200")["schema"] == ["type": "array", "items": title])
    #expect(operation("map").content("200")["schema"]?["additionalProperties"] == title)
    #expect(
      operation("value")["responses"]?["default"]?["$ref"] == "#/components/responses/Problem")
  }

  @Test("Optionals may be missing")
  func missing() {
    #expect(statuses("optional") == ["200", "404"])
    let response = shop.response("404", of: operation("optional"))
    #expect(response["description"] == "Not Found")
    let problem = response["content"]?["application/problem+json"]
    #expect(problem?["schema"] == ["$ref": "#/components/schemas/Problem"])
    #expect(operation("optional").content("200")["schema"] == title)
  }

  @Test("Statuses and header fields are those of the answer")
  func fields() {
    #expect(statuses("status") == ["202"])
    let field = operation("status")["responses"]?["202"]?["headers"]?["Cache-Control"]
    #expect(field?["schema"]?["const"] == "no-store")
    #expect(field?["required"] == true)
    #expect(statuses("created", "post") == ["201"])
    let created = operation("created", "post")["responses"]?["201"]
    #expect(created?["headers"]?.names == ["Location"])
    #expect(created?["content"]?["application/json"]?["schema"] == title)
    #expect(statuses("accepted") == ["202"])
    #expect(statuses("redirect") == ["303", "307", "308"])
  }

  @Test("Nothing has no content")
  func nothing() {
    for name in ["nothing", "none"] {
      #expect(statuses(name) == ["204"])
      #expect(operation(name)["responses"]?["204"]?["content"] == nil)
    }
  }

  @Test("Other content has its media type")
  func media() {
    #expect(operation("html").content("200", "text/html")["schema"]?["type"] == "string")
    #expect(operation("text").content("200", "text/plain")["schema"]?["type"] == "string")
    #expect(operation("csv").content("200", "text/csv")["schema"]?["type"] == "string")
    #expect(operation("file")["responses"]?["200"]?["content"]?.names == ["*/*"])
    #expect(
      operation("lines").content("200", "application/x-ndjson")["x-item-schema"] == title)
    #expect(operation("events").content("200", "text/event-stream")["x-item-schema"] == title)
  }

  @Test("A handler that returns a response may answer anything")
  func open() {
    #expect(statuses("open") == ["2XX", "400"])
    #expect(operation("open")["responses"]?["2XX"]?["content"]?.names == ["*/*"])
  }

  @Test(
    "Errors are those of typed throws, results and traits",
    arguments: [
      "result", "typed", "declared",
    ])
  func errors(name: String) {
    #expect(statuses(name) == ["200", "409", "503"])
    let conflict = operation(name).content("409", "application/problem+json")
    #expect(conflict.value(at: "/schema/allOf/0/$ref") == "#/components/schemas/Problem")
    #expect(conflict.value(at: "/schema/allOf/1/properties/code/enum") == ["full", "locked"])
    #expect(conflict["examples"]?["full"]?["value"]?["detail"] == "shelf {0} is full")
    #expect(conflict["examples"]?["full"]?["value"]?["status"] == 409)
    let busy = operation(name)["responses"]?["503"]
    #expect(busy?["headers"]?["Retry-After"]?["required"] == true)
  }

  @Test("A time limit may be reached")
  func timeout() {
    #expect(statuses("slow") == ["200", "503"])
  }

  @Test("Problems are what the application answers")
  func problem() {
    let problem = shop.schema("Problem")
    #expect(problem["required"] == ["type", "title", "status", "code"])
    #expect(problem["properties"]?.names.contains("requestId") == true)
    let media = shop.json.value(at: "/components/responses/Problem/content")
    #expect(media?.names == ["application/problem+json"])
  }
}
