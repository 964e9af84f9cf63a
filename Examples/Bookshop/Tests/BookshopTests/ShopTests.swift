import HazelTesting
import Testing

@testable import Bookshop

@Suite("The shop as a whole")
struct ShopTests {
  @Test("Its modules fit together")
  func modules() throws {
    try HazelApp(ShopModule(), configuration: Bookshop.configuration).validate()
  }

  @Test("It is healthy as long as there are books")
  func health() async throws {
    let full = try await TestApp.shop().app.healthChecks
    #expect(full.map(\.name) == ["catalog"])
    #expect(try await full[0].check() == .healthy)
    let empty = try await TestApp.shop([]).app.healthChecks
    #expect(try await empty[0].check().status == .degraded)
  }

  @Test("The stock is told as it changes, over a socket")
  func stockChanges() async throws {
    try await TestApp.shop().live { client in
      async let events = client.get("/stock/changes?limit=2", headers: ["Last-Event-ID": "3"])
      try await client.as(Reader.grace).patch("/books/3", json: ["stock": 7]).expect(.ok)
      let text = try await events.text
      #expect(text.contains(#"{"number":4,"book":4,"stock":1}"#))
      #expect(text.contains(#"{"number":5,"book":3,"stock":7}"#))
    }
  }

  @Test("A number of changes below zero is refused", arguments: ["-1", "x", "1.5"])
  func wrongLimit(_ limit: String) async throws {
    try await TestApp.shop().get("/stock/changes?limit=\(limit)")
      .expectProblem(.badRequest, code: "invalid_parameters", parameter: "limit")
  }

  @Test("HEAD, OPTIONS, a wrong method and a slash too many need no code")
  func givenForFree() async throws {
    let app = TestApp.shop()
    let head = try await app.send(TestRequest(.head, "/books/1"))
    #expect(head.status == .ok)
    #expect(head.body.count == 0)
    let options = try await app.send(TestRequest(.options, "/orders"))
    #expect(options.header(.allow) == "GET, HEAD, POST, OPTIONS")
    try await app.patch("/orders").expectProblem(.methodNotAllowed)
    #expect(try await app.get("/books/").expect(.permanentRedirect).header(.location) == "/books")
    #expect(try await app.get("/").header("Server-Timing")?.hasPrefix("handler;dur=") == true)
  }

  @Test("The commands that are printed name every status a client may meet")
  func examples() {
    let text = Examples.text(for: .ip(address: "127.0.0.1", port: 3000))
    for status in [200, 201, 204, 308, 400, 401, 403, 404, 405, 409, 415, 422] {
      #expect(text.contains("  # \(status): "))
    }
    #expect(text.contains("'http://127.0.0.1:3000/books/1'"))
    #expect(Examples.text(for: .unix(path: "/tmp/a.sock")).contains("--unix-socket '/tmp/a.sock'"))
  }
}
