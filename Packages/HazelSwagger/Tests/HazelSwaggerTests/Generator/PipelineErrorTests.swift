import HazelCore
import HazelKernel
import HazelSwagger
import Testing

@DTO private struct Note {
  var text: String
}

private struct SilentGuard: Guard {
  func canActivate(_ context: RequestContext) throws -> Bool { true }
}

private struct KeyGuard: Guard, SecurityDescribing {
  static let desk: SecurityScheme = .apiKey("desk", in: .header("X-Key"))

  static func security(of route: Route) -> [SecurityRequirement]? { [SecurityRequirement(desk)] }

  func canActivate(_ context: RequestContext) throws -> Bool {
    guard desk.token(in: context.request) != nil else { throw desk.challenge }
    return true
  }

  private var desk: SecurityScheme { Self.desk }
}

@Controller("/notes", .version("1", "2"))
private struct NoteController {
  /// Finds notes.
  ///
  /// - Parameter start: how they begin.
  @Get func find(@Query("starts_with") start: String?) -> [String] { [] }
  @Get("/open") func open() {}
  @Get("/guarded", .guards(SilentGuard())) func guarded() {}
  @Get("/keys", .guards(KeyGuard())) func keys() {}
  @Post("/json") func json(@Body note: Note) {}
  @Post("/form") func form(@Form(.all) note: Note) {}
  @Post("/fields") func fields(@Form text: String) {}
}

@Suite("Errors of the pipeline in documents")
struct PipelineErrorTests {
  private let shop = makeDocument(of: [NoteController.self])

  private func statuses(_ method: String, _ path: String) -> [String]? {
    shop.operation(method, "/v1/notes/" + path)["responses"]?.names
  }

  @Test("A guard that says nothing of itself may refuse everybody")
  func guards() {
    #expect(statuses("get", "open") == ["204", "default"])
    #expect(statuses("get", "guarded") == ["204", "403", "default"])
    #expect(statuses("get", "keys") == ["204", "401", "403", "default"])
    let refused = shop.response("401", of: shop.operation("get", "/v1/notes/keys"))
    #expect(refused["headers"]?["WWW-Authenticate"]?["required"] == true)
  }

  @Test("Fields of a form that stand alone are parameters, and break no rules of content")
  func forms() {
    #expect(statuses("post", "form") == ["204", "400", "413", "415", "422", "default"])
    #expect(statuses("post", "fields") == ["204", "400", "413", "415", "default"])
  }

  @Test("What is no JSON is told what is accepted")
  func accepted() {
    let refused = shop.response("415", of: shop.operation("post", "/v1/notes/json"))
    #expect(refused["headers"]?["Accept"] != nil)
  }

  @Test("Comments find a parameter by its name in the code")
  func labels() {
    let parameter = shop.operation("get", "/v1/notes").parameter("starts_with")
    #expect(parameter["description"] == "how they begin.")
  }

  @Test("An operation has the same id in the document of its version")
  func versions() {
    let second = makeDocument(of: [NoteController.self], OpenAPIOptions(), .version("2"))
    #expect(shop.operation("get", "/v2/notes")["operationId"] == "noteFindV2")
    #expect(second.operation("get", "/v2/notes")["operationId"] == "noteFindV2")
  }

  @Test("A method that OpenAPI has no word for is left out, with a warning")
  func methods() throws {
    let method = try #require(HTTPMethod("PURGE"))
    let shop = makeDocument { app in app.on(method, "/cache") { _ in } }
    #expect(shop.warnings.map(\.code) == ["HZ544"])
    #expect(shop.document.paths.isEmpty)
  }
}
