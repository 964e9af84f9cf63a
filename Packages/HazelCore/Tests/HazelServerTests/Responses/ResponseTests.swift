import HazelKernel
import HazelServer
import HazelTestSupport
import Synchronization
import Testing

@Suite("Responses", .limited)
struct ResponseTests {
  private func answer(
    to target: String, _ configure: (inout ServerConfiguration) -> Void = { _ in }
  ) async throws -> WireResponse {
    try await withTestServer(.with(configure)) { server in
      let client = try await server.connect()
      let response = try await client.exchange(get(target))
      await client.close()
      return response
    }
  }

  @Test("Fields that are the server's are dropped") func ownedFields() async throws {
    let response = try await answer(to: "/owned")
    #expect(response.text == "four")
    #expect(response["Content-Length"] == "4")
    #expect(response.values(of: "Transfer-Encoding").isEmpty)
    #expect(response.values(of: "Connection").isEmpty)
    #expect(response.values(of: "Keep-Alive").isEmpty)
    #expect(response["Date"] != nil && response["Date"] != "yesterday")
    #expect(response["X-Shelf"] == "A")
  }

  @Test(
    "A handler can not answer with an interim status, which would leave its client waiting",
    arguments: ["/informational", "/informational-async", "/informational-stream"])
  func informational(_ target: String) async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      #expect(try await client.exchange(get(target)).status == 500)
      #expect(try await client.exchange(get()).text == "Hello, World!")
      await client.close()
    }
  }

  @Test("A field that was added twice is sent twice") func repeatedFields() async throws {
    #expect(try await answer(to: "/cookies").values(of: "Set-Cookie") == ["a=1", "b=2"])
  }

  @Test("There is no Server field by default") func noServerName() async throws {
    #expect(try await answer(to: "/plaintext").values(of: "Server").isEmpty)
  }

  @Test("The Server field can be set", arguments: ["/plaintext", "/nowhere", "/chunks"])
  func serverName(_ target: String) async throws {
    let response = try await answer(to: target) { $0.serverName = "Bookshop" }
    #expect(response["Server"] == "Bookshop")
  }

  @Test("The Date field is a valid date that is current") func date() async throws {
    let response = try await answer(to: "/plaintext")
    let text = try #require(response["Date"])
    let date = try HTTPDate(text)
    #expect(date.text == text)
    let now = currentUnixSeconds()
    #expect(date.unixSeconds <= now && date.unixSeconds >= now - 30)
  }

  @Test("The Date field goes on with time on a connection that is used again")
  func dateAdvances() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let first = try await client.exchange(get())["Date"]
      let advanced = try await eventually {
        try await client.exchange(get())["Date"] != first
      }
      #expect(advanced)
      await client.close()
    }
  }

  @Test("Different requests have different ids of 32 digits") func ids() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let other = try await server.connect()
      var ids: [String] = []
      for _ in 0..<3 {
        ids.append(try await client.exchange(get("/id")).text)
        ids.append(try await other.exchange(get("/id")).text)
      }
      #expect(Set(ids).count == 6)
      #expect(ids.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy(\.isHexDigit) })
      await client.close()
      await other.close()
    }
  }

  private func hex(_ text: String) -> String {
    text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test("A response can not be split by what a client sent")
  func splitting() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let good = try await client.exchange(get("/location?\(hex("/books/42"))"))
      #expect(good["Location"] == "/books/42")
      for attack in [
        "/\r\nSet-Cookie: a=b", "/\nX: y", "/\rX: y", "/a\u{0}b", "/\r\n\r\nHTTP/1.1 200 OK",
        "\r\n", "/a\u{1b}[2J", "/a\u{7f}",
      ] {
        let response = try await client.exchange(get("/location?\(hex(attack))"))
        #expect(response.status == 500, "\(attack.debugDescription)")
        #expect(response.problemCode == "invalid_header_value")
        #expect(response.values(of: "Set-Cookie").isEmpty)
        #expect(response.values(of: "X").isEmpty)
      }
      #expect(try await client.exchange(get()).text == "Hello, World!")
      await client.close()
    }
  }

  @Test("A request that outlives its handler is not written over") func keptRequest() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      _ = try await client.exchange(post("first content", to: "/keep", "X-Shelf: A\r\n"))
      for number in 0..<20 {
        _ = try await client.exchange(
          post("other content \(number)", to: "/echo", "X-Shelf: B\r\nX-Row: \(number)\r\n"))
      }
      #expect(try await client.exchange(get("/kept")).text == "/keep|A|first content")
      await client.close()
    }
  }

  @Test("Content that is not UTF-8 is a 400 where text was asked for") func notText() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(Array(post("", to: "/text").utf8))
      #expect(try await client.response().status == 200)
      try await client.send(
        Array("POST /text HTTP/1.1\r\n\(host)Content-Length: 2\r\n\r\n".utf8) + [0xff, 0xfe])
      let response = try await client.response()
      #expect(response.status == 400)
      #expect(response.problemCode == "invalid_utf8")
      await client.close()
    }
  }

  @Test("Addresses and scheme are those of the socket") func addresses() async throws {
    try await withTestServer { server in
      var options = WireSocket.Options()
      options.source = "127.0.0.5"
      let client = try await server.connect(options: options)
      let claims = "X-Forwarded-For: 192.0.2.1\r\nForwarded: for=192.0.2.1;proto=https\r\n"
      #expect(try await client.exchange(get("/peer", claims)).text.hasPrefix("127.0.0.5:"))
      #expect(try await client.exchange(get("/local")).text == server.address.description)
      #expect(try await client.exchange(get("/scheme", claims)).text == "http")
      await client.close()
    }
  }

  @Test(
    "A large answer of a handler that does not wait arrives whole",
    arguments: [65_535, 65_536, 65_537, 200_000, 5_000_000])
  func large(_ size: Int) async throws {
    let response = try await answer(to: "/big?size=\(size)")
    #expect(response.body.count == size)
    #expect(response.body.allSatisfy { $0 == 0x62 })
  }

  @Test("Each answered request is reported, with its status and length") func outcomes()
    async throws
  {
    let seen = Mutex<[String]>([])
    let note: @Sendable (Request, RequestOutcome) -> Void = { request, outcome in
      let length = outcome.contentLength.map(String.init) ?? "?"
      let line = "\(request.method) \(request.target) \(outcome.status.code) \(length)"
      seen.withLock { $0.append(outcome.isComplete ? line : line + " cut off") }
    }
    try await withTestServer(completed: note) { server in
      let client = try await server.connect()
      _ = try await client.exchange(get())
      _ = try await client.exchange(get("/yield"))
      _ = try await client.exchange(get("/http-error"))
      _ = try await client.exchange(get("/chunks"))
      _ = try await client.exchange(get("/known-length"))
      _ = try await client.exchange(post("0123456789a", to: "/limited"))
      await client.close()
      let lines = seen.withLock { $0 }
      #expect(lines.count == 6)
      #expect(lines.first == "GET /plaintext 200 13")
      #expect(lines.contains("GET /yield 200 7"))
      #expect(lines.contains { $0.hasPrefix("GET /http-error 409 ") })
      #expect(lines.contains("GET /chunks 200 ?"))
      #expect(lines.contains("GET /known-length 200 6"))
      #expect(lines.contains { $0.hasPrefix("POST /limited 413 ") })
    }
  }
}
