import HazelCore
import HazelKernel
import HazelOpenAPI
import HazelSwagger
import HazelTesting
import Testing

@Controller("/books")
private struct ServedController {
  @Get(.version("1")) func list() -> [String] { [] }
  @Get("/new", .version("2")) func news() -> String? { nil }
}

private struct StageModule: Module {
  let environment: String

  func configure(_ plugins: inout Plugins) {
    let environment = environment
    plugins.prepare { $0.environment = environment }
  }
}

private struct KeyGuard: Guard {
  func canActivate(_ context: RequestContext) throws -> Bool {
    // As guards of whole applications do.
    if context.route.isPublic { return true }
    return context.request.headers["X-Key"] == "right"
  }
}

@Suite("Documents that are served")
struct ServedDocumentTests {
  private func shop(
    _ options: SwaggerOptions = SwaggerOptions(), environment: String = "development"
  ) -> TestApp {
    var configuration = HazelApp.Configuration()
    configuration.versioning = .header(default: "1")
    let module = ShopOfControllers(
      listed: [ServedController.self],
      others: [StageModule(environment: environment), SwaggerModule(options)])
    return TestApp(module, configuration: configuration)
  }

  @Test("JSON and YAML are the document of the application")
  func formats() async throws {
    let shop = shop()
    let json = try await shop.get("/openapi.json").expect(.ok)
    #expect(json.header(.contentType) == "application/json")
    #expect(try json.json() == shop.app.openAPIDocument().jsonValue)
    let yaml = try await shop.get("/openapi.yaml").expect(.ok)
    #expect(yaml.header(.contentType) == "application/yaml")
    #expect(try OpenAPIDocument(parsing: Array(yaml.text.utf8)).jsonValue == json.json())
    try await shop.get("/openapi.xml").expect(.notFound)
  }

  @Test("The document says nothing of itself and its pages")
  func itself() async throws {
    let paths = try await shop().get("/openapi.json").json()["paths"]
    #expect(paths?.names == ["/books", "/books/new"])
  }

  @Test("Tools that know only 3.0 get it, and other versions are refused")
  func versions30() async throws {
    let shop = shop()
    let old = try await shop.get("/openapi.json?openapi=3.0").expect(.ok).json()
    #expect(old["openapi"]?.string?.hasPrefix("3.0") == true)
    let yaml = try await shop.get("/openapi.yaml?openapi=3.0").expect(.ok).text
    #expect(yaml.contains("openapi: 3.0") || yaml.contains("openapi: \"3.0"))
    let new = try await shop.get("/openapi.json?openapi=3.1").expect(.ok).json()
    #expect(new["openapi"]?.string?.hasPrefix("3.1") == true)
    try await shop.get("/openapi.json?openapi=2.0")
      .expectProblem(.badRequest, code: "invalid_parameters", parameter: "openapi")
  }

  @Test("Each version has a document; of others there is none")
  func versions() async throws {
    let shop = shop()
    let second = try await shop.get("/openapi/2.json").expect(.ok).json()
    #expect(second["paths"]?.names == ["/books/new"])
    let first = try await shop.get("/openapi/1.json?openapi=3.0").expect(.ok).json()
    #expect(first["paths"]?.names == ["/books"])
    try await shop.get("/openapi/1.yaml").expect(.ok)
    for name in ["3.json", "2", "2.xml", ".json", "2.json.json"] {
      try await shop.get("/openapi/\(name)").expect(.notFound)
    }
  }

  @Test("Who has the document gets 304")
  func caching() async throws {
    let shop = shop()
    let first = try await shop.get("/openapi.json").expect(.ok)
    let tag = try #require(first.header(.etag))
    let again = try await shop.get("/openapi.json", headers: [.ifNoneMatch: HeaderValue(tag)])
    again.expect(.notModified)
    #expect(again.text.isEmpty)
    let other = try await shop.get("/openapi/2.json", headers: [.ifNoneMatch: HeaderValue(tag)])
    other.expect(.ok)
    let head = try await shop.head("/openapi.json").expect(.ok)
    #expect(head.text.isEmpty)
    #expect(head.header(.etag) == tag)
  }

  @Test("Many may ask at once, also the first time")
  func atOnce() async throws {
    let shop = shop()
    let tags = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<16 {
        group.addTask { try await shop.get("/openapi.json").expect(.ok).header(.etag) }
      }
      return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
    }
    #expect(tags.count == 1)
  }

  @Test("Pages are there, and name every document")
  func pages() async throws {
    let shop = shop()
    let page = try await shop.get("/docs").expect(.ok)
    #expect(page.text.contains("openapi/1.json"))
    #expect(page.text.contains("openapi/2.json"))
    try await shop.get("/docs/read").expect(.ok)
  }

  @Test("Paths are options")
  func paths() async throws {
    var options = SwaggerOptions()
    options.path = "/help"
    options.documentPath = "/api"
    let shop = shop(options)
    try await shop.get("/help").expect(.ok)
    try await shop.get("/api.json").expect(.ok)
    try await shop.get("/api/2.json").expect(.ok)
    try await shop.get("/openapi.json").expect(.notFound)
    try await shop.get("/docs").expect(.notFound)
  }

  @Test(
    "In production nothing is served unless options say so",
    arguments: [
      (SwaggerOptions.Availability.exceptInProduction, "production", false),
      (.exceptInProduction, "staging", true), (.always, "production", true),
      (.never, "development", false),
    ])
  func availability(
    availability: SwaggerOptions.Availability, environment: String, isServed: Bool
  ) async throws {
    var options = SwaggerOptions()
    options.availability = availability
    let shop = shop(options, environment: environment)
    for path in ["/openapi.json", "/openapi.yaml", "/openapi/1.json", "/docs", "/docs/read"] {
      try await shop.get(path).expect(isServed ? .ok : .notFound)
    }
  }

  @Test("Guards keep documents and pages from others")
  func guards() async throws {
    var options = SwaggerOptions()
    options.traits = [.guards(KeyGuard())]
    let shop = shop(options)
    for path in ["/openapi.json", "/openapi/2.yaml", "/docs", "/docs/read"] {
      try await shop.get(path).expect(.forbidden)
      try await shop.get(path, headers: ["X-Key": "right"]).expect(.ok)
    }
    try await shop.get("/books").expect(.ok)
  }

  @Test("Warnings are logged once")
  func warnings() async throws {
    var options = SwaggerOptions()
    options.responseChecks = .off
    let shop = TestApp(ShopOfControllers(listed: [], others: [SwaggerModule(options)]))
    shop.app.get("/books/:id(int)") { _ in "" }
    shop.app.get("/books/:slug(slug)") { _ in "" }
    for _ in 0..<2 { try await shop.get("/openapi.json").expect(.ok) }
    #expect(shop.logs.messages(at: .warning).filter { $0.contains("HZ540") }.count == 1)
  }
}
