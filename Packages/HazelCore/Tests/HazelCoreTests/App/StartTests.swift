import HazelCore
import HazelTestSupport
import Testing

@Suite("An application on a socket")
struct StartTests {
  private let app: HazelApp = makeApp { app in
    app.get("/") { _ in "open" }
    app.get("/books/:id") { request in try request.parameters.require("id") }
    app.get("/later/:id") { request in
      await Task.yield()
      return try request.parameters.require("id")
    }
    app.post("/echo") { request in Response(body: .view(request.body.bytes)) }
    app.post("/count", body: .stream) { request in
      var size = 0
      for try await part in request.body { size += part.count }
      return "\(size)"
    }
    app.post("/small", body: .collect(upTo: .bytes(4))) { _ in "fits" }
    app.post("/ignored", body: .ignore) { request in "\(request.body.bytes.count)" }
  }

  @Test("Requests are routed, one after the other on a connection")
  func exchange() async throws {
    try await withClient(of: app) { client in
      for (target, text) in [("/", "open"), ("/books/7", "7"), ("/later/caf%C3%A9", "café")] {
        let answer = try await client.exchange("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(answer.status == 200)
        #expect(answer.text == text)
      }
    }
  }

  @Test("HEAD has the head of GET and no content")
  func head() async throws {
    try await withClient(of: app) { client in
      let answer = try await client.exchange(
        "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", method: "HEAD")
      #expect(answer.status == 200)
      #expect(answer["Content-Length"] == "4")
      #expect(answer.body.isEmpty)
    }
  }

  @Test("OPTIONS for the whole server lists all methods")
  func optionsOfServer() async throws {
    try await withClient(of: app) { client in
      let answer = try await client.exchange(
        "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", method: "OPTIONS")
      #expect(answer.status == 204)
      #expect(answer["Allow"] == "GET, HEAD, POST, OPTIONS")
    }
  }

  @Test(
    "Content goes where the route wants it",
    arguments: [
      ("/echo", 200, "12345"), ("/count", 200, "5"), ("/small", 413, ""), ("/ignored", 200, "0"),
    ])
  func content(target: String, status: Int, text: String) async throws {
    let answer = try await withClient(of: app) { client in
      try await client.exchange(
        "POST \(target) HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12345", method: "POST")
    }
    #expect(answer.status == status)
    if status == 200 { #expect(answer.text == text) }
  }

  @Test("The same requests in process have the same answers")
  func inProcess() async throws {
    #expect(try await app.respond(.post, "/echo", body: "12345").text == "12345")
    #expect(try await app.respond(.post, "/count", body: "12345").text == "5")
    #expect(try await app.respond(.post, "/small", body: "12345").status == .contentTooLarge)
    #expect(try await app.respond(.post, "/small", body: "1234").text == "fits")
    #expect(try await app.respond(.post, "/ignored", body: "12345").text == "0")
  }

  @Test("A request can be handled again, and by several tasks at once")
  func repeatedly() async throws {
    let request = try Request(target: "/books/emm%61", headers: ["X-Reader": "Ada"])
    let texts = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<50 {
        group.addTask { try? await app.handle(request).text }
      }
      return await group.reduce(into: Set<String?>()) { $0.insert($1) }
    }
    #expect(texts == ["emma"])
    #expect(request.headers["X-Reader"] == "Ada")
    #expect(request.parameters.count == 0)
  }
}
