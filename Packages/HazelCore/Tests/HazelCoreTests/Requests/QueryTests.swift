import HazelCore
import Testing

@Suite("Query and cookies of a request")
struct QueryTests {
  private let app: HazelApp = makeApp { app in
    app.get("/books") { request in
      let query = try request.query
      let author = try query.value("author", as: String.self) ?? "anybody"
      let page = try query.value("page") ?? 1
      return "\(author) \(page)"
    }
    app.get("/basket") { request in try request.cookies["basket"] ?? "empty" }
  }

  @Test("Values are read as types")
  func values() async throws {
    #expect(try await app.respond(.get, "/books").text == "anybody 1")
    #expect(
      try await app.respond(.get, "/books?author=Jane+Austen&page=3").text == "Jane Austen 3")
  }

  @Test(
    "What can not be read is 400 and names the parameter, never its value",
    arguments: [
      ("/books?page=secret", "invalid_query", "wrong_type"),
      ("/books?page=1&page=2", "invalid_query", "repeated"),
      ("/books?page=%zz", "malformed_escape", ""),
    ])
  func refusals(target: String, code: String, violation: String) async throws {
    let response = try await app.respond(.get, target)
    #expect(response.status == .badRequest)
    let text = try await response.text
    #expect(text.contains("\"code\":\"\(code)\""))
    #expect(text.contains(violation))
    #expect(!text.contains("secret"))
  }

  @Test("Cookies are read from all fields together")
  func cookies() async throws {
    var headers = HeaderFields()
    headers.append(.cookie, "theme=dark")
    headers.append(.cookie, "basket=42")
    #expect(try await app.respond(.get, "/basket", headers).text == "42")
    #expect(try await app.respond(.get, "/basket").text == "empty")
  }

  @Test("Too many cookies are 431")
  func tooManyCookies() async throws {
    let many = (0..<2000).map { "c\($0)=1" }.joined(separator: "; ")
    let response = try await app.respond(.get, "/basket", [.cookie: try HeaderValue(many)])
    #expect(response.status == .requestHeaderFieldsTooLarge)
  }
}
