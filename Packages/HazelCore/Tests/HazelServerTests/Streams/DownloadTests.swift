import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

@Suite("Streamed responses", .limited)
struct DownloadTests {
  @Test("A stream without a length is sent in chunks, none of them empty") func chunks()
    async throws
  {
    try await withTestServer { server in
      let client = try await server.connect()
      let response = try await client.exchange(get("/chunks"))
      #expect(response.framing == .chunked)
      #expect(response.text == "onetwothree")
      #expect(try await client.exchange(get()).text == "Hello, World!")
      await client.close()
    }
  }

  @Test("A stream with a length is sent with it") func knownLength() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let response = try await client.exchange(get("/known-length"))
      #expect(response.framing == .length(6))
      #expect(response.text == "onetwo")
      await client.close()
    }
  }

  @Test("Trailers follow the chunks") func trailers() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let response = try await client.exchange(get("/trailers"))
      #expect(response.text == "content")
      #expect(response.trailers == [WireResponse.Field(name: "X-Checksum", value: "42")])
      #expect(try await client.exchange(get()).text == "Hello, World!")
      await client.close()
    }
  }

  @Test("The first part is sent before the second is written") func firstPart() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(get("/drip"))
      while try await client.line() != "" {}
      #expect(try await client.line() == "5")
      #expect(try await client.read(7) == Array("first\r\n".utf8))
      server.shop.gate.open()
      #expect(try await client.line() == "6")
      await client.close()
    }
  }

  @Test(
    "Less than was announced cuts the connection off",
    arguments: ["/too-short", "/nothing-of-five"])
  func tooShort(_ target: String) async throws {
    try await withTestServer { server in
      let (text, end) = try await server.exchange(get(target))
      #expect(text.contains("Content-Length: "))
      #expect(end != .open)
    }
  }

  @Test("More than was announced is not sent, and the connection is cut off")
  func tooLong() async throws {
    try await withTestServer { server in
      let (text, end) = try await server.exchange(get("/too-long"))
      #expect(text.contains("Content-Length: 5\r\n"))
      #expect(!text.contains("4567"))
      #expect(end != .open)
    }
  }

  @Test("A stream that fails on the way is cut off without an end") func broken() async throws {
    try await withTestServer { server in
      let (text, end) = try await server.exchange(get("/broken"))
      #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(text.contains("begun"))
      #expect(!text.contains("\r\n0\r\n"))
      #expect(end != .open)
    }
  }

  @Test(
    "A handler that writes much waits for a client that reads slowly",
    arguments: ["/download", "/download-chunked"])
  func backPressure(_ target: String) async throws {
    try await withTestServer { server in
      let size = 64 << 20
      var options = WireSocket.Options()
      options.receiveBuffer = 65_536
      let client = try await server.connect(options: options)
      try await client.send(get("\(target)?size=\(size)"))
      let written = try await settled { server.shop.tally["download bytes"] }
      // What the buffers take, and little more.
      #expect(written > 0)
      #expect(written < 16 << 20)
      let (count, _) = try await client.skip(size)
      #expect(count == size)
      #expect(await eventually { server.shop.tally["download bytes"] == size })
      await client.close()
    }
  }

  @Test("A client that goes away cancels the stream", arguments: [true, false])
  func cancelled(_ resets: Bool) async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(get("/download?size=\(1 << 30)"))
      _ = try await client.skip(100_000)
      if resets { await client.reset() } else { await client.close() }
      #expect(await eventually { server.shop.tally["download cancelled"] == 1 })
      #expect(server.shop.tally["download bytes"] < 1 << 30)
    }
  }

  @Test("A stream that waits is cancelled when its client goes away") func waiting() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(get("/drip"))
      #expect(await eventually { server.shop.tally["drip started"] == 1 })
      await client.reset()
      #expect(await eventually { server.shop.tally["drip cancelled"] == 1 })
    }
  }

  @Test(
    "32 MiB go through in both directions at once, in order",
    .enabled(if: !Patience.skipsHeavyTests))
  func bothDirections() async throws {
    try await withTestServer(.with { $0.limits.bodySize = .gibibytes(1) }) { server in
      // A length that fits no buffer, so that a part in the wrong place is seen.
      let part = (0..<65_521).map { UInt8(truncatingIfNeeded: $0 / 7) }
      let count = 512
      let isIntact = try await onThread {
        let socket = try WireSocket(to: server.address)
        defer { socket.reset() }
        let length = part.count * count
        try socket.send("POST /stream-echo HTTP/1.1\r\n\(host)Content-Length: \(length)\r\n\r\n")
        let writer = startOnThread {
          for _ in 0..<count { try socket.send(part) }
        }
        let response = try socket.readResponse()
        try writer.wait()
        return response.body.count == length && consistsOf(part, response.body)
      }
      #expect(isIntact)
    }
  }

  /// A number once it does not change any more.
  private func settled(_ number: () -> Int) async throws -> Int {
    var last = -1
    var since = ContinuousClock.now
    let deadline = ContinuousClock.now + Patience.usual
    while ContinuousClock.now < deadline {
      let current = number()
      if current != last {
        last = current
        since = .now
      } else if current > 0, ContinuousClock.now - since > .milliseconds(300) {
        return current
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    return last
  }
}
