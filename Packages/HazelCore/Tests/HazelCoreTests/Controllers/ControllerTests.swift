import Testing

@testable import HazelCore

struct Novel: Codable, Equatable, Sendable {
  let id: Int
  let title: String
}

enum ShopError: Error, HTTPErrorConvertible {
  case soldOut

  var httpError: HTTPError { HTTPError(.conflict, code: "sold_out") }
}

@Controller("/books")
private struct BookController {
  @Get func list() -> [Novel] { [Novel(id: 1, title: "Emma")] }
  @Get("/:id(int)") func show(id: Int) -> Novel? { id == 1 ? Novel(id: 1, title: "Emma") : nil }
  @Get("/:id(int)/title") func title(id: Int) async throws -> String { "title of \(id)" }
  @Post func create(@Body draft: Novel) -> Created<String> {
    Created(draft.title, at: "/books/\(draft.id)")
  }
  @Put("/:id(int)") func replace(id number: Int, @Body _ draft: Novel) throws(ShopError) -> Novel {
    guard number == draft.id else { throw .soldOut }
    return draft
  }
  @Patch("/:id(int)") func patch(id: Int) {}
  @Delete("/:id(int)") func remove(id: Int) async {}
  @Options("/things") func ask() -> String { "asked" }
  @Head("/things") func head() -> NoContent { NoContent() }
  @All("/everything") func everything(request: Request) -> String { request.method.name }
  @Get("/context/:any") func context(context: RequestContext, route: Route) -> String {
    "\(route.path) \(context.request.parameters["any"] ?? "")"
  }
  @Get("/archive/:year?") func archive(year: Int?) -> String { year.map { "\($0)" } ?? "all" }
  @Get("/shelf/:number?") func shelf(number: Int = 7) -> String { "\(number)" }
  @Get("/files/*rest") func file(rest: String) -> String { rest }
  @Get("/renamed/:id") func renamed(@Param("id") number: Int) -> String { "\(number)" }
  @Get("/quoted") private func `default`() -> String { "default" }
}

@Controller("/counter")
private actor Counter {
  private var count = 0

  @Post func add(@Query by: Int = 1) -> String {
    count += by
    return "\(count)"
  }
  @Get nonisolated func name() -> String { "counter" }
}

@Controller
@MainActor
private final class MainController {
  var visits = 0

  init() {}

  @Get("/visits") func visit() -> String {
    visits += 1
    return "\(visits)"
  }
}

@Suite("Controllers")
struct ControllerTests {
  private let app: HazelApp = makeApp(controllers: [BookController.self, Counter.self]) {}

  @Test(
    "Methods answer",
    arguments: [
      (HTTPMethod.get, "/books", #"[{"id":1,"title":"Emma"}]"#),
      (.get, "/books/1", #"{"id":1,"title":"Emma"}"#),
      (.get, "/books/-7/title", "title of -7"),
      (.options, "/books/things", "asked"),
      (.trace, "/books/everything", "TRACE"),
      (.get, "/books/context/x", "/books/context/:any x"),
      (.get, "/books/archive", "all"),
      (.get, "/books/archive/1999", "1999"),
      (.get, "/books/shelf", "7"),
      (.get, "/books/shelf/8", "8"),
      (.get, "/books/files/a/b%20c", "a/b c"),
      (.get, "/books/renamed/5", "5"),
      (.get, "/books/quoted", "default"),
      (.get, "/counter", "counter"),
    ])
  func answers(method: HTTPMethod, target: String, text: String) async throws {
    let response = try await app.respond(method, target)
    #expect(response.status == .ok)
    #expect(try await response.text == text)
  }

  @Test("Nothing is 204, and nil is 404")
  func nothing() async throws {
    #expect(try await app.respond(.patch, "/books/1").status == .noContent)
    #expect(try await app.respond(.delete, "/books/1").status == .noContent)
    #expect(try await app.respond(.head, "/books/things").status == .noContent)
    #expect(try await app.respond(.get, "/books/2").status == .notFound)
  }

  @Test("A body becomes a value, and a typed error a response")
  func body() async throws {
    let json: HeaderFields = [.contentType: .json]
    let book = #"{"id":4,"title":"Persuasion"}"#
    let created = try await app.respond(.post, "/books", json, body: book)
    #expect(created.status == .created)
    #expect(created.headers[.location] == "/books/4")
    #expect(try await app.respond(.put, "/books/4", json, body: book).text == book)
    #expect(try await app.respond(.put, "/books/5", json, body: book).status == .conflict)
  }

  @Test("Actors count one request after the other")
  func actors() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { _ = try await app.respond(.post, "/counter") } }
      try await group.waitForAll()
    }
    #expect(try await app.respond(.post, "/counter?by=5").text == "25")
  }

  @Test("Methods of the main actor run there")
  @MainActor
  func mainActor() async throws {
    let app = makeApp(controllers: [MainController.self]) {}
    #expect(try await app.respond(.get, "/visits").text == "1")
    #expect(try await app.container.resolve(MainController.self).visits == 1)
  }

  private var routes: [Route] { app.routes.filter { $0.controller == "BookController" } }

  @Test("Routes know their place, their path and their name")
  func places() {
    let show = routes.first { $0.handler == "show" }
    #expect(show?.path == "/books/:id(int)")
    #expect(show?.location == SourceLocation(file: #fileID, line: 19))
    #expect(routes.count == 16)
    #expect(routes.contains { $0.handler == "default" })
  }

  @Test("Methods that do not wait are called at once")
  func sync() async throws {
    let booted = try await app.boot()
    let definitions = try booted.plan.routes.map { planned in
      try planned.blueprint.definition(
        in: ContainerAccess(
          container: booted.container, module: booted.plan.modules[planned.module].id))
    }
    let waiting = definitions.filter { if case .async = $0.handler { true } else { false } }
    let paths = waiting.map { $0.path }.filter { $0.hasPrefix("/books") }
    #expect(paths == ["/books/:id(int)/title", "/books/:id(int)"])
  }

  @Test("The description tells what goes in and out")
  func description() throws {
    let replace = try #require(routes.first { $0.handler == "replace" }).operation
    #expect(replace.parameters.map { $0.name } == ["id", "draft"])
    #expect(replace.parameters.map { $0.source } == ["path", "body"])
    #expect(replace.result == Novel.self)
    #expect(replace.failure == ShopError.self)
    let shelf = try #require(routes.first { $0.handler == "shelf" }).operation.parameters[0]
    #expect(shelf.isRequired == false && shelf.defaultValue == "7" && shelf.type == Int.self)
  }
}

/// Types beside a nested controller, which only its own members can name.
private enum Corner {
  @Injectable
  struct Stock {
    let titles: [String]
  }

  @Controller("/corner")
  struct CornerController {
    let stock: Stock

    @Get func list() -> [String] { stock.titles }
  }
}

@Suite("Controllers in other types")
struct NestedControllerTests {
  @Test("A nested controller takes what stands beside it")
  func nested() async throws {
    let app = makeApp(controllers: [Corner.CornerController.self]) {
      Corner.Stock.self
      Provider.value(["Emma"])
    }
    #expect(try await app.respond(.get, "/corner").text == #"["Emma"]"#)
  }
}
