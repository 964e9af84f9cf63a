import HazelCore
import HazelKernel
import HazelOpenAPI
import HazelSwagger
import Testing

/// Books over HTTP.
///
/// Everybody may look.
@Controller("/books", .tags("books", "catalog"))
private struct TaggedController {
  @Get func list() -> String { "" }
  @Get("/new") @Tags("news") func news() -> String { "" }
}

/// Books as they were.
@Controller("/old")
private struct OldBookController {
  @Get("/:id") func show(id: Int) -> String { "" }
  @Get("/other/:id?") func other(id: Int?) -> String { "" }
}

private struct CatalogModule: Module {
  var controllers: [any Controller.Type] {
    TaggedController.self
    OldBookController.self
  }
}

private struct DeskModule: Module {
  func configure(_ plugins: inout Plugins) {
    plugins.routes.get("/desk") { _ in "" }
  }
}

private struct RootModule: Module {
  var imports: [any Module] {
    CatalogModule()
    DeskModule()
  }
}

@Suite("Tags, operation ids and the head of documents")
struct DocumentNamingTests {
  private func shop(_ options: OpenAPIOptions = OpenAPIOptions()) -> GeneratedDocument {
    HazelApp(RootModule(), name: "bookshop").interface.openAPI(options)
  }

  @Test("Routes have the tags that they name, or those of their controllers and modules")
  func tags() {
    let shop = shop()
    #expect(shop.operation("get", "/books")["tags"] == ["books", "catalog"])
    #expect(shop.operation("get", "/books/new")["tags"]?.strings.contains("news") == true)
    #expect(shop.operation("get", "/old/{id}")["tags"] == ["old book"])
    #expect(shop.operation("get", "/desk")["tags"] == ["desk"])
  }

  @Test("Tags are described by the comments of controllers, and grouped by modules")
  func descriptions() {
    let shop = shop()
    let tags = shop.json["tags"]?.array ?? []
    #expect(tags.first?["name"] == "books")
    #expect(tags.first?["description"] == "Books over HTTP.\n\nEverybody may look.")
    #expect(tags.first { $0["name"] == "old book" }?["description"] == "Books as they were.")
    #expect(tags.first { $0["name"] == "catalog" }?["description"] == nil)
    let groups = shop.json["x-tagGroups"]?.array ?? []
    #expect(groups.compactMap { $0["name"]?.string } == ["Catalog", "Desk"])
    #expect(groups.last?["tags"] == ["desk"])
    #expect(makeDocument(of: [TaggedController.self]).json["x-tagGroups"] == nil)
  }

  @Test("Options settle the order of tags and say more of them")
  func options() {
    var options = OpenAPIOptions()
    options.tags = [OpenAPITag(name: "desk", description: "Ask here."), OpenAPITag(name: "books")]
    let tags = shop(options).json["tags"]?.array ?? []
    #expect(tags.prefix(2).compactMap { $0["name"]?.string } == ["desk", "books"])
    #expect(tags[0]["description"] == "Ask here.")
    #expect(tags[1]["description"] == "Books over HTTP.\n\nEverybody may look.")
    #expect(tags.count == 5)
  }

  @Test("Operations are named by controllers and handlers, or by methods and paths, each once")
  func ids() {
    let shop = makeDocument(of: [OldBookController.self]) { app in
      app.get("/books/:id") { _ in "" }
      app.post("/books") { _ in "" }
      app.get("/") { _ in "" }
      app.get("/a-b") { _ in "" }
      app.get("/a/b") { _ in "" }
    }
    func id(_ method: String, _ path: String) -> String? {
      shop.operation(method, path)["operationId"]?.string
    }
    #expect(id("get", "/old/{id}") == "oldBookShow")
    #expect(id("get", "/old/other") == "oldBookOther")
    #expect(id("get", "/old/other/{id}") == "oldBookOtherById")
    #expect(id("get", "/books/{id}") == "getBooksId")
    #expect(id("post", "/books") == "postBooks")
    #expect(id("get", "/") == "get")
    #expect(id("get", "/a-b") == "getAB")
    #expect(id("get", "/a/b") == "getAB2")
  }

  @Test("The head says what options say")
  func head() throws {
    var options = OpenAPIOptions(title: "Corner", version: "2.1.0", description: "All *books*.")
    options.summary = "Books."
    options.contact = OpenAPIContact(name: "Ada")
    options.license = OpenAPILicense(name: "MIT")
    options.termsOfService = "https://example.com/terms"
    options.servers = [OpenAPIServer(url: "https://books.example.com")]
    options.externalDocumentation = OpenAPIExternalDocumentation(url: "https://example.com/more")
    var item = OpenAPIPathItem()
    item.operations["post"] = OpenAPIOperation(summary: "A book came.")
    options.webhooks["bookCame"] = item
    options.customize = { $0.extensions["x-shop"] = true }
    let json = makeDocument(options) { $0.get("/") { _ in "" } }.json
    #expect(json["openapi"]?.string?.hasPrefix("3.1") == true)
    #expect(
      json["info"] == [
        "title": "Corner", "summary": "Books.", "description": "All *books*.",
        "termsOfService": "https://example.com/terms", "contact": ["name": "Ada"],
        "license": ["name": "MIT"], "version": "2.1.0",
      ])
    #expect(json["servers"] == [["url": "https://books.example.com"]])
    #expect(json["externalDocs"]?["url"] == "https://example.com/more")
    #expect(json.value(at: "/webhooks/bookCame/post/summary") == "A book came.")
    #expect(json["x-shop"] == true)
    let plain = makeDocument { $0.get("/") { _ in "" } }.json
    #expect(plain["info"]?["title"] == "bookshop")
    #expect(plain["servers"] == nil)
  }

  @Test("What is written is read again")
  func roundTrip() throws {
    let shop = shop().document
    #expect(try OpenAPIDocument(parsing: shop.json()).jsonValue == shop.jsonValue)
    #expect(try OpenAPIDocument(parsing: shop.yaml()).jsonValue == shop.jsonValue)
  }
}
