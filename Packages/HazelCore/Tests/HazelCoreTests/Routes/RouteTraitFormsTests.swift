import HazelCore
import Testing

@Suite("Traits of closure routes without a path, and of any method")
struct RouteTraitFormsTests {
  @Test("Both take traits")
  func forms() async throws {
    let app = makeApp { app in
      app.on(.put, "/books", .public, .summary("Put")) { _ in "put" }
      app.on(.delete, "/books", .public) { (_: Request) in }
      app.group("/shelves") { shelves in
        shelves.get(.public, .summary("All")) { _ in "shelves" }
        shelves.post(.public) { (_: Request) in }
      }
    }
    #expect(try await app.respond(.put, "/books").text == "put")
    #expect(try await app.respond(.delete, "/books").status == .noContent)
    #expect(try await app.respond(.get, "/shelves").text == "shelves")
    #expect(try await app.respond(.post, "/shelves").status == .noContent)
    let routes = app.routes
    #expect(routes.allSatisfy { $0.isPublic })
    #expect(routes.map(\.summary) == ["Put", nil, "All", nil])
  }
}
