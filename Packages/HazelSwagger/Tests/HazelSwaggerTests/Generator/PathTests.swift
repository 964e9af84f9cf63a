import HazelCore
import HazelKernel
import HazelOpenAPI
import HazelSwagger
import Testing

@Controller("/books")
private struct PathController {
  @Get("/:id(int)") func show(id: Int) -> String { "" }
  @Get("/genres/:genre(novel|poem)") func genre(genre: String) -> String { "" }
  @Get("/slugs/:slug(slug)") func slug(slug: String) -> String { "" }
  @Get("/days/:day(date)") func day(day: String) -> String { "" }
  @Get("/page/:number?") func page(number: Int?) -> String { "" }
  @Get("/covers/*rest") func cover(rest: String) -> String { "" }
  @Get("/plain/:name") func plain(name: String) -> String { "" }
  @Get("/\\:id") func literal() -> String { "" }
  @Get("/hidden", .hidden) func hidden() -> String { "" }
}

@Suite("Paths of documents")
struct DocumentPathTests {
  private let shop: GeneratedDocument = makeDocument(of: [PathController.self])

  @Test("Parameters stand in braces, and an optional one makes two paths")
  func paths() {
    #expect(
      shop.json["paths"]?.names == [
        "/books/{id}", "/books/genres/{genre}", "/books/slugs/{slug}", "/books/days/{day}",
        "/books/page", "/books/page/{number}", "/books/covers/{rest}", "/books/plain/{name}",
        "/books/:id",
      ])
    #expect(shop.warnings.isEmpty)
    #expect(shop.operation("get", "/books/page")["parameters"] == nil)
    let number = shop.operation("get", "/books/page/{number}").parameter("number")
    #expect(number["required"] == true)
    #expect(number["schema"]?["type"] == "integer")
  }

  @Test("What the path accepts is in the schema of its parameter")
  func constraints() {
    func schema(_ path: String, _ name: String) -> JSONValue {
      shop.operation("get", path).parameter(name)["schema"] ?? .null
    }
    #expect(schema("/books/{id}", "id")["type"] == "integer")
    #expect(schema("/books/genres/{genre}", "genre")["enum"] == ["novel", "poem"])
    #expect(schema("/books/slugs/{slug}", "slug")["pattern"] == "^[0-9a-z]+(-[0-9a-z]+)*$")
    #expect(schema("/books/days/{day}", "day")["format"] == "date")
    #expect(schema("/books/plain/{name}", "name")["minLength"] == 1)
    #expect(schema("/books/covers/{rest}", "rest")["minLength"] == nil)
    let rest = shop.operation("get", "/books/covers/{rest}").parameter("rest")
    #expect(rest["description"]?.string?.contains("slashes included") == true)
  }

  @Test("Paths that differ in names only are one, with the names of the first route")
  func names() {
    let shop = makeDocument { app in
      app.get("/books/:id") { _ in "" }
      app.put("/books/:book") { _ in "" }
      app.get("/shelves/:a/books/:b") { _ in "" }
      app.delete("/shelves/:b/books/:a") { _ in "" }
    }
    #expect(shop.json["paths"]?.names == ["/books/{id}", "/shelves/{a}/books/{b}"])
    let put = shop.operation("put", "/books/{id}")
    #expect(put["parameters"]?.array?.compactMap { $0["name"]?.string } == ["id"])
    let delete = shop.operation("delete", "/shelves/{a}/books/{b}")
    #expect(delete["parameters"]?.array?.compactMap { $0["name"]?.string } == ["a", "b"])
    #expect(shop.warnings.isEmpty)
  }

  @Test("Of two routes at one path of a document, one is left out and told of")
  func clash() {
    let shop = makeDocument { app in
      app.get("/books/:id(int)") { _ in "" }
      app.get("/books/:slug(slug)") { _ in "" }
    }
    #expect(shop.warnings.map(\.code) == ["HZ540"])
    #expect(shop.operation("get", "/books/{id}").parameter("id")["schema"] != nil)
    #expect(shop.json["paths"]?.names == ["/books/{id}"])
  }

  @Test("A route for all methods leaves those that have one of their own")
  func allMethods() {
    let shop = makeDocument { app in
      app.get("/mirror", .summary("Looks")) { _ in "" }
      app.all("/mirror") { _ in "" }
    }
    #expect(
      shop.json["paths"]?["/mirror"]?.names.sorted() == [
        "delete", "get", "patch", "post", "put",
      ])
    #expect(shop.operation("get", "/mirror")["summary"] == "Looks")
    #expect(shop.warnings.isEmpty)
    let ids = ["get", "put", "post", "delete", "patch"]
      .compactMap { shop.operation($0, "/mirror")["operationId"]?.string }
    #expect(Set(ids).count == 5)
  }

  @Test("A host is a server of the operation, its captured labels are variables")
  func hosts() {
    let shop = makeDocument { app in
      app.get("/", .host(":tenant.example.com")) { _ in "" }
    }
    let server = shop.operation("get", "/")["servers"]?[0]
    #expect(server?["url"] == "//{tenant}.example.com")
    #expect(server?["variables"]?["tenant"]?["default"] == "tenant")
  }
}
