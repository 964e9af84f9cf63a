import HazelCore
import Testing

@Suite("Routing of an application")
struct RoutingTests {
  private func makeShop(_ policy: TrailingSlashPolicy = .strict) -> HazelApp {
    var configuration = HazelApp.Configuration()
    configuration.trailingSlash = policy
    return makeApp(configuration: configuration) { app in
      app.get("/books") { _ in "books" }
      app.post("/books") { _ in HTTPStatus.created }
      app.get("/books/:title") { request in try request.parameters.require("title") }
      app.delete("/books/:title") { _ in }
    }
  }

  @Test("A path without a route is 404, as problem details with the id of the request")
  func notFound() async throws {
    let request = try Request(target: "/readers?token=secret")
    let response = await makeShop().handle(request)
    #expect(response.status == .notFound)
    #expect(response.headers[.contentType] == .problemJSON)
    let text = try await response.text
    #expect(text.contains("\"code\":\"route_not_found\""))
    #expect(text.contains("\"instance\":\"/readers\""))
    #expect(text.contains("\"requestId\":\"\(request.id)\""))
    #expect(!text.contains("secret"))
  }

  @Test("A path without a route for the method is 405 with the methods it has")
  func methodNotAllowed() async throws {
    let response = try await makeShop().respond(.put, "/books")
    #expect(response.status == .methodNotAllowed)
    #expect(response.headers[.allow]?.text == "GET, HEAD, POST, OPTIONS")
    #expect(try await response.text.contains("\"code\":\"method_not_allowed\""))
  }

  @Test("OPTIONS is answered with the methods, for a path and for the server")
  func options() async throws {
    let shop = makeShop()
    let path = try await shop.respond(.options, "/books/emma")
    #expect(path.status == .noContent)
    #expect(path.headers[.allow]?.text == "GET, HEAD, DELETE, OPTIONS")
    #expect(try await shop.respond(.options, "/readers").status == .notFound)
  }

  @Test("HEAD is answered by GET, without content but with its length")
  func head() async throws {
    let response = try await makeShop().respond(.head, "/books")
    #expect(response.status == .ok)
    #expect(response.headers[.contentLength]?.text == "5")
    #expect(response.body.count == 0)
  }

  @Test("A malformed escape is 400, not a guess", arguments: ["/books/%", "/books/%zz", "/%4"])
  func malformedEscape(target: String) async throws {
    let response = try await makeShop().respond(.get, target)
    #expect(response.status == .badRequest)
    #expect(try await response.text.contains("\"code\":\"malformed_escape\""))
  }

  @Test("Escapes are normalised before the path is matched, and decoded in parameters")
  func escapes() async throws {
    let shop = makeShop()
    #expect(try await shop.respond(.get, "/%62ooks").text == "books")
    #expect(try await shop.respond(.get, "/books/caf%c3%a9").text == "café")
    #expect(try await shop.respond(.get, "/books/a%2Fb").text == "a/b")
  }

  @Test(
    "A character that has to be escaped matches its escape, in paths and in patterns",
    arguments: ["/shelves/%7Bnew%7Ca%7D", "/shelves/{new|a}", "/shelves/%7bnew|a}"])
  func unescaped(target: String) async throws {
    let app = makeApp { app in
      app.get("/shelves/%7Bnew%7Ca%7D") { _ in "new" }
      app.get("/shelves/:name") { request in try request.parameters.require("name") }
    }
    #expect(try await app.respond(.get, target).text == "new")
    #expect(try await app.respond(.get, target + "^").text == "{new|a}^")
  }

  @Test("A slash too many is another path unless the policy says otherwise")
  func trailingSlash() async throws {
    #expect(try await makeShop(.strict).respond(.get, "/books/").status == .notFound)
    #expect(try await makeShop(.ignore).respond(.get, "/books/").text == "books")
    let redirect = try await makeShop(.redirect).respond(.post, "/books/?page=2")
    #expect(redirect.status == .permanentRedirect)
    #expect(redirect.headers[.location]?.text == "/books?page=2")
  }

  @Test("A redirection never leaves the server")
  func openRedirect() async throws {
    var configuration = HazelApp.Configuration()
    configuration.trailingSlash = .redirect
    let app = makeApp(configuration: configuration) { app in
      app.get("/*rest") { _ in "" }
      app.post("/:a/:b") { _ in "" }
    }
    let response = try await app.respond(.post, "//evil.example/")
    let location = response.headers[.location]?.text ?? ""
    #expect(!location.hasPrefix("//"))
  }
}
