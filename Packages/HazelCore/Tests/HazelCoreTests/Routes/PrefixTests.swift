import HazelTestSupport
import Testing

@testable import HazelCore

@Suite("Prefix and redirects")
struct PrefixTests {
  @Test("A global prefix stands before all routes but the excluded ones")
  func prefix() async throws {
    var configuration = HazelApp.Configuration()
    configuration.prefix = GlobalPrefix("/api", excluding: ["/health", "/.well-known/*rest"])
    let app = makeApp(configuration: configuration) { app in
      app.get("/books") { _ in "books" }
      app.get("/books", .version("2")) { _ in "books 2" }
      app.get { _ in "root" }
      app.get("/health") { _ in "healthy" }
      app.get("/.well-known/change-password") { _ in "change" }
    }
    for (target, text) in [
      ("/api/books", "books"), ("/api/v2/books", "books 2"), ("/api", "root"),
      ("/health", "healthy"), ("/.well-known/change-password", "change"),
    ] {
      #expect(try await app.respond(.get, target).text == text)
    }
    #expect(try await app.respond(.get, "/books").status == .notFound)
    #expect(try await app.respond(.get, "/api/health").status == .notFound)
  }

  @Test("A prefix that is no path is a problem")
  func malformed() throws {
    var configuration = HazelApp.Configuration()
    configuration.prefix = GlobalPrefix("api/", excluding: ["health"])
    let error = #expect(throws: BootError.self) {
      try makeApp(configuration: configuration).validate()
    }
    #expect(error?.problems.map(\.code) == ["HZ122", "HZ122"])
  }

  @Test(
    "Redirects keep captures, escapes and query",
    arguments: [
      ("/old/a/b%20c?x=1", 307, "/new/a/b%20c?x=1"), ("/book/7", 308, "/books/7/cover"),
      ("/manual?q", 307, "https://docs.example.com/?q"),
      ("/root//evil.example", 307, "/.//evil.example"),
    ])
  func redirects(target: String, status: Int, location: String) async throws {
    let app = makeApp { app in
      app.redirect("/old/*rest", to: "/new/*rest")
      app.redirect("/book/:id", to: "/books/:id/cover", permanent: true)
      app.redirect("/manual", to: "https://docs.example.com/")
      app.redirect("/root/*rest", to: "/*rest")
    }
    for method in [HTTPMethod.get, .post] {
      let response = try await app.respond(method, target)
      #expect(response.status.code == status)
      #expect(response.headers[.location]?.text == location)
    }
  }
}
