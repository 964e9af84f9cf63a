import HazelCore
import Testing

@Suite("Groups")
struct GroupTests {
  @Test("A prefix stands before the paths of a group, and of groups in it")
  func prefixes() {
    let app = Registrations()
    app.group("/api/v1") { api in
      api.get("/books") { _ in "" }
      let orders = api.group("/readers/:reader/orders")
      orders.get { _ in "" }
      orders.get("/") { _ in "" }
      orders.get("/:id") { _ in "" }
      orders.on(.put, "/:id") { _ in "" }
    }
    #expect(
      app.routes.map { $0.path } == [
        "/api/v1/books", "/api/v1/readers/:reader/orders", "/api/v1/readers/:reader/orders",
        "/api/v1/readers/:reader/orders/:id", "/api/v1/readers/:reader/orders/:id",
      ])
  }

  @Test("The root as a prefix adds nothing")
  func root() {
    let app = Registrations()
    app.group("/") { root in
      root.get("/books") { _ in "" }
      root.get { _ in "" }
    }
    #expect(app.routes.map { $0.path } == ["/books", "/"])
  }

  @Test(
    "A path or a prefix without a slash in front is refused as it was written",
    arguments: [("/books", "id", "\"id\""), ("books", "/id", "\"books/id\"")])
  func missingSlash(prefix: String, path: String, named: String) async throws {
    let app = makeApp { app in
      app.group(prefix) { $0.get(path) { _ in "" } }
    }
    let error = await #expect(throws: BootError.self) { try await app.start() }
    #expect(error?.code == "HZ101")
    #expect(error?.problems[0].subject.contains(named.filter { $0 != "\"" }) == true)
  }

  @Test("What a group's closure throws comes out")
  func failingClosure() {
    let app = Registrations()
    #expect(throws: HTTPError.self) {
      try app.group("/books") { _ throws(HTTPError) in throw HTTPError(.gone) }
    }
  }
}
