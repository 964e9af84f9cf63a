import HazelCore
import HazelKernel
import HazelSwagger
import Testing

@Suite("Versions in documents")
struct DocumentVersionTests {
  private func shop(
    _ versioning: Versioning, _ selection: DocumentSelection = .all
  ) -> GeneratedDocument {
    makeDocument(versioning: versioning, OpenAPIOptions(), selection) { app in
      app.get("/books", .version("1"), .summary("one")) { _ in "" }
      app.get("/books", .version("2", "10"), .summary("two")) { _ in "" }
      app.get("/orders", .version("1")) { _ in "" }
      app.get("/health", .versionNeutral) { _ in "" }
    }
  }

  @Test("In paths, all versions stand beside one another")
  func paths() {
    let all = shop(.uri())
    #expect(
      all.json["paths"]?.names == [
        "/v1/books", "/v2/books", "/v10/books", "/v1/orders", "/health",
      ])
    #expect(all.warnings.isEmpty)
    #expect(
      shop(.uri(), .version("1")).json["paths"]?.names == ["/v1/books", "/v1/orders", "/health"])
  }

  @Test("In a header field, the default version wins, and each has a document")
  func header() {
    let all = shop(.header(default: "2"))
    #expect(all.json["paths"]?.names == ["/books", "/health", "/orders"])
    #expect(all.operation("get", "/books")["summary"] == "two")
    #expect(all.warnings.isEmpty)
    let field = all.operation("get", "/books").parameter("X-API-Version")
    #expect(field["schema"]?["enum"] == ["2", "10"])
    #expect(field["schema"]?["default"] == "2")
    #expect(field["required"]?.bool != true)
    #expect(all.operation("get", "/orders").parameter("X-API-Version")["required"] == true)
    #expect(all.operation("get", "/health").parameter("X-API-Version") == .null)
    let first = shop(.header(default: "2"), .version("1"))
    #expect(first.operation("get", "/books")["summary"] == "one")
    #expect(first.json["paths"]?.names == ["/books", "/orders", "/health"])
  }

  @Test("In media types, each version has a document")
  func mediaType() {
    let versioning = Versioning.mediaType()
    #expect(shop(versioning).operation("get", "/books")["summary"] == "one")
    let second = shop(versioning, .version("10"))
    #expect(second.operation("get", "/books")["summary"] == "two")
    #expect(second.operation("get", "/books")["parameters"] == nil)
    #expect(second.json["paths"]?.names == ["/books", "/health"])
  }

  @Test("Versions are in the order of their numbers")
  func order() {
    var configuration = HazelApp.Configuration()
    configuration.versioning = .header()
    let app = HazelApp(name: "bookshop", configuration: configuration)
    app.get("/a", .version("10", "9")) { _ in "" }
    app.get("/b", .version("2")) { _ in "" }
    app.get("/c", .version("3"), .hidden) { _ in "" }
    #expect(app.interface.versions == ["2", "9", "10"])
  }
}
