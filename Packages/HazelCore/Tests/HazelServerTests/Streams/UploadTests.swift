import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

@Suite("Streamed requests", .limited)
struct UploadTests {
  @Test("Content is counted, with a length and in chunks", arguments: [true, false])
  func counted(_ isChunked: Bool) async throws {
    try await withTestServer { server in
      let total = try await onThread {
        let socket = try WireSocket(to: server.address)
        defer { socket.reset() }
        let part = [UInt8](repeating: 0x75, count: 100_000)
        if isChunked {
          try socket.send(postChunked("", to: "/upload"))
          for _ in 0..<30 { try socket.send(Array("186a0\r\n".utf8) + part + [0x0d, 0x0a]) }
          try socket.send("0\r\nX-Sum: 1\r\n\r\n")
        } else {
          let fields = "Content-Length: 3000000\r\n"
          try socket.send("POST /upload HTTP/1.1\r\n\(host)\(fields)\r\n")
          for _ in 0..<30 { try socket.send(part) }
        }
        return try socket.readResponse().text
      }
      #expect(total == (isChunked ? "3000000|X-Sum=1" : "3000000|"))
    }
  }

  @Test("The handler runs before the content has come") func handlerFirst() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send("POST /upload-held HTTP/1.1\r\n\(host)Content-Length: 4\r\n\r\n")
      #expect(await eventually { server.shop.tally["upload started"] == 1 })
      server.shop.gate.open()
      try await client.send("Momo")
      #expect(try await client.response().text == "4")
      #expect(try await client.exchange(get()).text == "Hello, World!")
      await client.close()
    }
  }

  @Test("Content is echoed while it comes") func echo() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(postChunked("", to: "/stream-echo"))
      try await client.send("4\r\nMomo\r\n")
      while try await client.line() != "" {}
      #expect(try await client.line() == "4")
      #expect(try await client.read(6) == Array("Momo\r\n".utf8))
      try await client.send("5\r\nBeppo\r\n")
      #expect(try await client.line() == "5")
      #expect(try await client.read(7) == Array("Beppo\r\n".utf8))
      try await client.send("0\r\n\r\n")
      #expect(try await client.line() == "0")
      #expect(try await client.line() == "")
      #expect(try await client.exchange(get()).text == "Hello, World!")
      await client.close()
    }
  }

  @Test("A handler that does not read stops the client") func backPressure() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let limit = 64 << 20
      try await client.send("POST /upload-held HTTP/1.1\r\n\(host)Content-Length: \(limit)\r\n\r\n")
      let part = [UInt8](repeating: 0x75, count: 65_536)
      let sent = try await client.sendUntilStuck(part, limit: limit)
      // What the kernel's buffers take, and little more.
      #expect(sent < 16 << 20)
      server.shop.gate.open()
      var rest = limit - sent
      while rest > 0 {
        let count = min(rest, part.count)
        try await client.send(Array(part[..<count]))
        rest -= count
      }
      #expect(try await client.response().text == "\(limit)")
      await client.close()
    }
  }

  @Test("A malformed chunk reaches the handler as an error, and the client as an answer")
  func malformed() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(postChunked("4\r\nMomo\r\nx", to: "/upload-failing"))
      let response = try await client.response()
      #expect(response.status == 400)
      #expect(response.problemCode == "malformed_chunk")
      #expect(response.announcesClose)
      #expect(server.shop.tally["upload 400"] == 1)
      #expect(try await client.end() == .closed)
      await client.close()
    }
  }

  @Test("Content that goes beyond the limit reaches the handler as 413") func tooLarge()
    async throws
  {
    try await withTestServer(.with { $0.limits.bodySize = .bytes(8) }) { server in
      let client = try await server.connect()
      try await client.send(postChunked("6\r\n012345\r\n6\r\n678901\r\n", to: "/stream-default"))
      let response = try await client.response()
      #expect(response.status == 413)
      #expect(response.announcesClose)
      #expect(try await client.end() == .closed)
      await client.close()
    }
  }

  @Test("A client that half-closes too early is told so", arguments: ["/upload-failing", "/echo"])
  func incomplete(_ target: String) async throws {
    try await withTestServer(.with { $0.cancelsOnHalfClose = false }) { server in
      let client = try await server.connect()
      try await client.send("POST \(target) HTTP/1.1\r\n\(host)Content-Length: 10\r\n\r\nMomo")
      await client.halfClose()
      let response = try await client.response()
      #expect(response.status == 400)
      #expect(response.problemCode == "incomplete_body")
      #expect(try await client.end() == .closed)
      await client.close()
    }
  }

  @Test("A client that goes away ends the reading of its content") func disconnected() async throws
  {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(
        "POST /upload-failing HTTP/1.1\r\n\(host)Content-Length: 10\r\n\r\nMomo")
      #expect(await eventually { server.shop.tally["upload part"] == 1 })
      await client.reset()
      #expect(await eventually { server.shop.tally["upload cancelled"] == 1 })
    }
  }

  @Test("A little content that the handler left is thrown away, and the connection stays")
  func leftover() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let content = String(repeating: "x", count: 60_000)
      #expect(try await client.exchange(post(content, to: "/unread")).text == "unread")
      #expect(try await client.exchange(post(content, to: "/ignore")).text == "ignored")
      #expect(try await client.exchange(post(content, to: "/peek")).text == "peeked at something")
      #expect(try await client.exchange(get()).text == "Hello, World!")
      await client.close()
    }
  }

  @Test(
    "Much content that the handler left ends the connection, which is announced",
    arguments: ["/unread", "/ignore", "/nowhere"])
  func muchLeftover(_ target: String) async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send("POST \(target) HTTP/1.1\r\n\(host)Content-Length: 1000000\r\n\r\n")
      #expect(try await client.response().announcesClose)
      #expect(try await client.end() == .closed)
      await client.close()
    }
  }

  @Test("How much is thrown away can be set", arguments: ["/unread", "/ignore"])
  func discardLimit(_ target: String) async throws {
    try await withTestServer(.with { $0.limits.discardedBytes = .bytes(4) }) { server in
      let kept = try await server.connect()
      #expect(!(try await kept.exchange(post("Momo", to: target)).announcesClose))
      #expect(try await kept.exchange(get()).text == "Hello, World!")
      await kept.close()
      let closed = try await server.connect()
      #expect(try await closed.exchange(post("Momo!", to: target)).announcesClose)
      #expect(try await closed.end() == .closed)
      await closed.close()
    }
  }

  @Test(
    "Chunks without end that nobody wants end the connection",
    arguments: ["/unread", "/ignore"])
  func endlessLeftover(_ target: String) async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(postChunked("", to: target))
      #expect(try await client.response().status == 200)
      let chunk = Array("2710\r\n\(String(repeating: "x", count: 10_000))\r\n".utf8)
      for _ in 0..<20 { try? await client.send(chunk) }
      #expect(try await client.readToEnd().end != .open)
      await client.close()
    }
  }

  @Test("Once an answer has begun, a client is not told to go on any more") func lateContinue()
    async throws
  {
    try await withTestServer { server in
      let client = try await server.connect()
      let fields = "Expect: 100-continue\r\nContent-Length: 4\r\n"
      try await client.send("POST /write-first HTTP/1.1\r\n\(host)\(fields)\r\n")
      #expect(try await client.line() == "HTTP/1.1 200 OK")
      var fieldLines: [String] = []
      while true {
        let line = try await client.line()
        if line.isEmpty { break }
        fieldLines.append(line)
      }
      #expect(fieldLines.contains("Connection: close"))
      #expect(try await client.read(11) == Array("6\r\nbegun,\r\n".utf8))
      try await client.send("Momo")
      #expect(try await client.read(11) == Array("1\r\n4\r\n0\r\n\r\n".utf8))
      #expect(try await client.end() == .closed)
      await client.close()
    }
  }

  @Test("Trailers are empty where there are none") func noTrailers() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      #expect(try await client.exchange(post("Momo", to: "/upload")).text == "4|")
      await client.close()
    }
  }
}
