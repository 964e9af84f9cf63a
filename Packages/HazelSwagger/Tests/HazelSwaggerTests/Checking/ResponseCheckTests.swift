import HazelCore
import HazelKernel
import HazelSwagger
import HazelTesting
import Testing

@DTO private struct Price {
  @Range(0...1000) var cents: Int
}

/// It says that it answers JSON with a price.
private struct Wrong: ResponseConvertible {
  let make: @Sendable () -> Response

  static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.add(.ok, ContentDescription(.json, Price.self))
  }

  func response(to request: Request) -> Response { make() }
}

@Controller("/prices")
private struct PriceController {
  @Get("/good") func good() -> Price { Price(cents: 5) }
  @Get("/broken") func broken() -> Price { Price(cents: -1) }
  @Get("/missing") func missing() -> Price? { nil }
  @Get("/status") func status() -> Wrong { Wrong { Response(status: .accepted) } }
  @Get("/type") func type() -> Wrong { Wrong { Response("a price") } }
  @Get("/syntax") func syntax() -> Wrong {
    Wrong { Response(headers: [.contentType: .json], body: .string("{")) }
  }
  @Get("/content") func content() -> NoContent { NoContent() }
  @Get("/open") func open(@Query page: Int = 1) -> Response { Response("anything") }
  @Get("/lines") func lines() -> AsyncStream<Price> {
    AsyncStream { continuation in
      continuation.yield(Price(cents: -1))
      continuation.finish()
    }
  }
  @Get("/redirect") func redirect() -> Redirect { .seeOther("/prices/good") }
}

/// Says where the application runs.
private struct EnvironmentModule: Module {
  let name: String

  func configure(_ plugins: inout Plugins) {
    plugins.prepare { $0.environment = name }
  }
}

@Suite("Answers that are compared with the document")
struct ResponseCheckTests {
  private func shop(_ checks: SwaggerOptions.ResponseChecks) -> TestApp {
    var options = SwaggerOptions()
    options.responseChecks = checks
    return TestApp(
      ShopOfControllers(listed: [PriceController.self], others: [SwaggerModule(options)]))
  }

  @Test(
    "What is not as the document says fails, and says why",
    arguments: [
      ("broken", "breaks the schema"), ("status", "answered with 202"),
      ("type", "text/plain"), ("syntax", "is no JSON"),
    ])
  func fail(path: String, reason: String) async throws {
    let shop = shop(.fail)
    let response = try await shop.get("/prices/\(path)")
    response.expectProblem(.internalServerError, code: "response_not_documented")
    let errors = shop.logs.messages(at: .error)
    #expect(errors.contains { $0.contains("GET /prices/\(path)") && $0.contains(reason) })
  }

  @Test("Where it is only logged, clients get the answer")
  func log() async throws {
    let shop = shop(.log)
    let response = try await shop.get("/prices/broken").expect(.ok)
    #expect(try response.json() == ["cents": -1])
    let errors = shop.logs.messages(at: .error)
    #expect(errors.count == 1)
    #expect(errors.first?.contains("/cents") == true)
  }

  @Test(
    "What is as the document says passes, and so does what it says nothing of",
    arguments: [
      ("good", 200), ("missing", 404), ("content", 204), ("open", 200), ("open?page=x", 400),
      ("lines", 200), ("redirect", 303), ("nowhere", 404),
    ])
  func pass(path: String, status: Int) async throws {
    let shop = shop(.fail)
    let response = try await shop.get("/prices/\(path)")
    #expect(response.status.code == status)
    #expect(shop.logs.messages(at: .error).isEmpty)
  }

  @Test("Off, nobody looks")
  func off() async throws {
    let shop = shop(.off)
    try await shop.get("/prices/broken").expect(.ok)
    #expect(shop.logs.messages(at: .error).isEmpty)
  }

  @Test(
    "Where nothing is said, they are looked at in development only",
    arguments: [("development", 1), ("staging", 0)])
  func development(environment: String, count: Int) async throws {
    let shop = TestApp(
      ShopOfControllers(
        listed: [PriceController.self],
        others: [SwaggerModule(), EnvironmentModule(name: environment)]))
    try await shop.get("/prices/broken").expect(.ok)
    #expect(shop.logs.messages(at: .error).count == count)
  }

  @Test("The documents and their pages pass")
  func itself() async throws {
    let shop = shop(.fail)
    for path in ["/openapi.json", "/openapi.yaml", "/docs", "/docs/read"] {
      try await shop.get(path).expect(.ok)
    }
  }
}
