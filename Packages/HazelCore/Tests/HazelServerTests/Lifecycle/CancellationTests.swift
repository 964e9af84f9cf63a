import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

@Suite("Clients that go away", .limited)
struct CancellationTests {
  @Test("A reset cancels the handler", arguments: ["hold", "sleep"])
  func reset(_ name: String) async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(get("/\(name)"))
      #expect(await eventually { server.shop.tally["\(name) started"] == 1 })
      await client.reset()
      #expect(await eventually { server.shop.tally["\(name) cancelled"] == 1 })
      #expect(await eventually { server.server.connectionCount == 0 })
    }
  }

  @Test("Closing cancels the handler", arguments: ["hold", "sleep"])
  func close(_ name: String) async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(get("/\(name)"))
      #expect(await eventually { server.shop.tally["\(name) started"] == 1 })
      await client.close()
      #expect(await eventually { server.shop.tally["\(name) cancelled"] == 1 })
      #expect(await eventually { server.server.connectionCount == 0 })
    }
  }

  @Test("Half-closing cancels the handler, and its answer is sent all the same")
  func halfClose() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(get("/hold"))
      #expect(await eventually { server.shop.tally["hold started"] == 1 })
      await client.halfClose()
      let response = try await client.response()
      #expect(response.text == "cancelled")
      #expect(try await client.end() == .closed)
      await client.close()
    }
  }

  @Test("All requests that came before a half-close are answered") func pipelinedHalfClose()
    async throws
  {
    try await withTestServer { server in
      // Enough answers for several flushes, while more requests wait in the same bytes.
      let count = 1500
      let requests = get("/hold") + String(repeating: get("/nowhere"), count: count)
      let (text, end) = try await server.exchange(requests, halfCloses: true)
      #expect(text.ranges(of: "HTTP/1.1 404 ").count == count)
      #expect(end == .closed)
    }
  }

  @Test("Half-closing cancels nothing where that is switched off") func halfCloseKept() async throws
  {
    try await withTestServer(.with { $0.cancelsOnHalfClose = false }) { server in
      let client = try await server.connect()
      try await client.send(get("/hold"))
      #expect(await eventually { server.shop.tally["hold started"] == 1 })
      await client.halfClose()
      // An answer on another connection: the server has seen the end of this one by then.
      let other = try await server.connect()
      for _ in 0..<5 { _ = try await other.exchange(get()) }
      #expect(server.shop.tally["hold cancelled"] == 0)
      server.shop.gate.open()
      #expect(try await client.response().text == "released")
      #expect(try await client.end() == .closed)
      await client.close()
      await other.close()
    }
  }

  @Test("All requests of a client that half-closed are answered, however late") func lateAnswers()
    async throws
  {
    try await withTestServer(.with { $0.cancelsOnHalfClose = false }) { server in
      let client = try await server.connect()
      try await client.send(get("/hold") + get("/books/2") + get("/yield") + get("/books/4"))
      await client.halfClose()
      #expect(await eventually { server.shop.tally["hold started"] == 1 })
      let other = try await server.connect()
      for _ in 0..<5 { _ = try await other.exchange(get()) }
      server.shop.gate.open()
      for text in ["released", "2", "yielded", "4"] {
        #expect(try await client.response().text == text)
      }
      #expect(try await client.end() == .closed)
      await client.close()
      await other.close()
    }
  }

  @Test("Requests that wait behind a handler are not begun for a client that went away")
  func pipelined() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(get("/hold") + get("/hold") + get("/hold"))
      #expect(await eventually { server.shop.tally["hold started"] == 1 })
      await client.reset()
      #expect(await eventually { server.shop.tally["hold cancelled"] == 1 })
      #expect(await eventually { server.server.connectionCount == 0 })
      #expect(server.shop.tally["hold started"] == 1)
    }
  }

  @Test("A client that goes away between requests leaves nothing behind") func betweenRequests()
    async throws
  {
    try await withTestServer { server in
      for way in 0..<4 {
        let client = try await server.connect()
        switch way {
        case 0: break
        case 1: _ = try await client.exchange(get())
        case 2: try await client.send("GET /pl")
        default: try await client.send("POST /echo HTTP/1.1\r\n\(host)Content-Length: 9\r\n\r\nMo")
        }
        #expect(await eventually { server.server.connectionCount == 1 })
        if way % 2 == 0 { await client.reset() } else { await client.close() }
        #expect(await eventually { server.server.connectionCount == 0 })
      }
    }
  }

  @Test(
    "Much is answered to a client that half-closed and reads later",
    arguments: [
      "GET /big?size=12000000 HTTP/1.1", "GET /big?size=12000000 HTTP/1.0",
      "GET /download?size=12000000 HTTP/1.1", "GET /file-large HTTP/1.1",
    ], [true, false])
  func slowHalfClosing(_ line: String, _ cancels: Bool) async throws {
    try await withTestServer(.with { $0.cancelsOnHalfClose = cancels }) { server in
      server.shop.folder.write([UInt8](repeating: 0x66, count: 12_000_000), to: "large.bin")
      var options = WireSocket.Options()
      options.receiveBuffer = 16_384
      let client = try await server.connect(options: options)
      try await client.send("\(line)\r\n\(host)\r\n")
      await client.halfClose()
      // Until the server has seen the end and all buffers are full.
      let other = try await server.connect()
      for _ in 0..<20 { _ = try await other.exchange(get()) }
      await other.close()
      #expect(try await client.response().body.count == 12_000_000)
      #expect(try await client.end() == .closed)
      await client.close()
    }
  }

  @Test("Much is answered to a client that wants the connection closed and reads later")
  func slowClosing() async throws {
    try await withTestServer { server in
      var options = WireSocket.Options()
      options.receiveBuffer = 16_384
      let client = try await server.connect(options: options)
      try await client.send(get("/big?size=12000000", "Connection: close\r\n"))
      let other = try await server.connect()
      for _ in 0..<20 { _ = try await other.exchange(get()) }
      await other.close()
      #expect(try await client.response().body.count == 12_000_000)
      #expect(try await client.end() == .closed)
      await client.close()
    }
  }
}
