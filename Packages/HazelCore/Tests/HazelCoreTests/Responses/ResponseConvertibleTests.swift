import HazelCore
import Testing

@Suite("What handlers return")
struct ResponseConvertibleTests {
  struct Book: Codable, ResponseConvertible {
    var title: String
  }

  struct Receipt: ResponseConvertible {
    func response(to request: Request) -> Response {
      Response(status: .accepted, headers: ["X-Path": "receipt"], body: .string(request.path))
    }
  }

  private let app: HazelApp = makeApp { app in
    app.get("/response") { _ in Response("text", status: .accepted) }
    app.get("/string") { _ in "text" }
    app.get("/status") { _ in HTTPStatus.accepted }
    app.get("/nothing") { _ in }
    app.get("/nothing-async") { _ in await Task.yield() }
    app.get("/book") { _ in Book(title: "Emma") }
    app.get("/books") { _ in [Book(title: "Emma"), Book(title: "Persuasion")] }
    app.get("/titles") { _ in ["Emma"] }
    app.get("/stock") { _ in ["Emma": 3] }
    app.get("/some") { _ in Optional(Book(title: "Emma")) }
    app.get("/none") { _ in Book?.none }
    app.get("/none-async") { _ in await absent() }
    app.get("/created") { _ in Created(Book(title: "Emma"), at: "/books/1") }
    app.get("/created-nowhere") { _ in Created(Book(title: "Emma")) }
    app.get("/created-badly") { _ in Created("x", at: "/books\r\nSet-Cookie: a=b") }
    app.get("/receipt") { _ in Receipt() }
  }

  @Test(
    "Each kind of value has its response",
    arguments: [
      ("/response", 202, "text/plain; charset=utf-8", "text"),
      ("/string", 200, "text/plain; charset=utf-8", "text"),
      ("/status", 202, "", ""),
      ("/nothing", 204, "", ""),
      ("/nothing-async", 204, "", ""),
      ("/book", 200, "application/json", #"{"title":"Emma"}"#),
      ("/books", 200, "application/json", #"[{"title":"Emma"},{"title":"Persuasion"}]"#),
      ("/titles", 200, "application/json", #"["Emma"]"#),
      ("/stock", 200, "application/json", #"{"Emma":3}"#),
      ("/some", 200, "application/json", #"{"title":"Emma"}"#),
      ("/created", 201, "application/json", #"{"title":"Emma"}"#),
      ("/receipt", 202, "", "/receipt"),
    ])
  func values(target: String, status: Int, type: String, text: String) async throws {
    let response = try await app.respond(.get, target)
    #expect(response.status.code == status)
    #expect((response.headers[.contentType]?.text ?? "") == type)
    #expect(try await response.text == text)
  }

  @Test("Nil is 404", arguments: ["/none", "/none-async"])
  func absence(target: String) async throws {
    let response = try await app.respond(.get, target)
    #expect(response.status == .notFound)
    #expect(try await response.text.contains("\"code\":\"not_found\""))
  }

  @Test("What was created may say where it is")
  func location() async throws {
    #expect(try await app.respond(.get, "/created").headers[.location]?.text == "/books/1")
    #expect(try await app.respond(.get, "/created-nowhere").headers[.location] == nil)
  }

  @Test("A location can not write header fields")
  func locationIsChecked() async throws {
    let response = try await app.respond(.get, "/created-badly")
    #expect(response.status == .internalServerError)
    #expect(response.headers[.location] == nil)
  }
}

private func absent() async -> ResponseConvertibleTests.Book? { nil }
