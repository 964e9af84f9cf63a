import HazelCore
import HazelTesting
import Testing

/// Runs a test in this process and over a socket: both have to behave alike.
enum Mode: CaseIterable {
  case inProcess
  case live

  func run(_ test: @Sendable (any TestRequests) async throws -> Void) async throws {
    let app = TestApp(registerShop)
    switch self {
    case .inProcess: try await test(app)
    case .live: try await app.live { client in try await test(client) }
    }
  }
}

@Suite("Requests of a test")
struct RequestTests {
  @Test("JSON goes out and comes back", arguments: Mode.allCases)
  func json(mode: Mode) async throws {
    try await mode.run { client in
      let found = try await client.get("/books/1")
      #expect(found.status == .ok)
      #expect(try found.json(as: Book.self) == Book(id: 1, title: "Emma"))
      #expect(try found.json()["title"]?.string == "Emma")
      let made = try await client.post("/books", json: Book(id: 2, title: "Persuasion"))
      #expect(made.status == .created)
      #expect(made.header(.location) == "/books/2")
    }
  }

  @Test("Query, form, text and header fields arrive as they are meant", arguments: Mode.allCases)
  func content(mode: Mode) async throws {
    try await mode.run { client in
      let query = try await client.get("/echo?a=1", query: ["b": "x y&z", "c": "ü"])
      #expect(query.text.hasPrefix("GET|/echo?a=1&b=x+y%26z&c=%C3%BC|"))
      let form = try await client.post("/echo", form: ["title": "a b", "tag": "x=y"])
      #expect(form.text.contains("|application/x-www-form-urlencoded|"))
      #expect(form.text.hasSuffix("|title=a+b&tag=x%3Dy"))
      let text = try await client.put("/echo", content: .text("hello"))
      #expect(text.text == "PUT|/echo|text/plain; charset=utf-8|-|-|hello")
      let fields = try await client.patch(
        "/echo", headers: [.authorization: "Bearer 1", .contentType: "text/csv"],
        content: .bytes([0x61]))
      #expect(fields.text == "PATCH|/echo|text/csv|Bearer 1|-|a")
      #expect(try await client.delete("/echo").text.hasPrefix("DELETE|/echo|"))
      #expect(try await client.options("/echo").text.hasPrefix("OPTIONS|/echo|"))
    }
  }

  @Test("HEAD has no content, a stream has all of its own", arguments: Mode.allCases)
  func framing(mode: Mode) async throws {
    try await mode.run { client in
      let head = try await client.head("/books/1")
      #expect(head.status == .ok)
      #expect(head.body.isEmpty)
      #expect(head.header(.contentLength) == "23")
      #expect(try await client.get("/stream").text == "one,two,three")
    }
  }

  @Test("A target that is none is an error of the test")
  func badTarget() async {
    await #expect(throws: HTTPError.self) { _ = try await TestApp(registerShop).get("books") }
  }

  @Test("Content that is something else is shown")
  func noSuchJSON() async throws {
    let response = try await TestApp(registerShop).get("/books/2")
    let error = #expect(throws: TestError.self) { try response.json(as: Book.self) }
    #expect(error?.description.contains("GET /books/2 -> 404") == true)
    #expect(error?.description.contains("book_not_found") == true)
  }
}
