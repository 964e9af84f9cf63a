import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

/// Each test sets one time short and leaves the others long, so that nothing else can be what ended
/// the connection. What must not be too early is checked against the time that was set; how late
/// it may be is a matter of patience.
@Suite("Timeouts", .limited)
struct TimeoutTests {
  private static let short = Duration.milliseconds(250)
  /// A little less: the loop's idea of now may be older than a tick on a busy machine.
  private static let least = short * 4 / 5

  // MARK: Head

  @Test("A head that does not come to its end is answered with 408") func head() async throws {
    try await withTestServer(.with { $0.timeouts.head = Self.short }) { server in
      let client = try await server.connect()
      let start = ContinuousClock.now
      try await client.send("GET /plaintext HTTP/1.1\r\nHos")
      let response = try await client.response()
      let elapsed = ContinuousClock.now - start
      #expect(response.status == 408)
      #expect(response.problemCode == "request_timeout")
      #expect(response.announcesClose)
      #expect(elapsed >= Self.least)
      #expect(try await client.end() == .closed)
      await client.close()
    }
  }

  @Test("A client gains nothing by sending a byte of a head now and then") func drip() async throws
  {
    try await withTestServer(.with { $0.timeouts.head = Self.short }) { server in
      let client = try await server.connect()
      let start = ContinuousClock.now
      try await client.send("GET /plaintext HTTP/1.1\r\nX-Fill: ")
      var hasEnded = false
      while !hasEnded, ContinuousClock.now - start < Patience.usual {
        try? await client.send("x")
        hasEnded = try await client.hasInput(within: .milliseconds(10))
      }
      #expect(hasEnded)
      #expect(try await client.response().status == 408)
      await client.close()
    }
  }

  @Test("The time for a head is not shortened by the one before it") func secondHead() async throws
  {
    try await withTestServer(.with { $0.timeouts.head = Self.short }) { server in
      let client = try await server.connect()
      _ = try await client.exchange(get())
      // Waiting for the first byte is another matter than waiting for the rest.
      try await Task.sleep(for: Self.short * 2)
      let start = ContinuousClock.now
      try await client.send("GET ")
      let response = try await client.response()
      let elapsed = ContinuousClock.now - start
      #expect(response.status == 408)
      #expect(elapsed >= Self.least)
      await client.close()
    }
  }

  @Test("A pipelined head that stays incomplete is answered with 408 behind the other answer")
  func pipelinedHead() async throws {
    try await withTestServer(.with { $0.timeouts.head = Self.short }) { server in
      let client = try await server.connect()
      try await client.send(get("/yield") + "GET /plain")
      #expect(try await client.response().text == "yielded")
      #expect(try await client.response().status == 408)
      await client.close()
    }
  }

  // MARK: Idle

  @Test("A connection that sends nothing is closed without an answer") func idle() async throws {
    try await withTestServer(.with { $0.timeouts.idle = Self.short }) { server in
      let start = ContinuousClock.now
      let client = try await server.connect()
      let end = try await client.end()
      let elapsed = ContinuousClock.now - start
      #expect(end == .closed)
      #expect(elapsed >= Self.least)
      await client.close()
    }
  }

  @Test("A connection is closed when no other request follows") func idleAfterRequest() async throws
  {
    try await withTestServer(.with { $0.timeouts.idle = Self.short }) { server in
      let client = try await server.connect()
      let start = ContinuousClock.now
      _ = try await client.exchange(get())
      let end = try await client.end()
      let elapsed = ContinuousClock.now - start
      #expect(end == .closed)
      #expect(elapsed >= Self.least)
      await client.close()
    }
  }

  @Test("A connection that is used stays open for longer than it may be idle")
  func notIdle() async throws {
    try await withTestServer(.with { $0.timeouts.idle = .milliseconds(1000) }) { server in
      let client = try await server.connect()
      let start = ContinuousClock.now
      while ContinuousClock.now - start < .milliseconds(2000) {
        #expect(try await client.exchange(get()).text == "Hello, World!")
        try await Task.sleep(for: .milliseconds(20))
      }
      await client.close()
    }
  }

  @Test("A handler may take longer than any time") func slowHandler() async throws {
    try await withTestServer(
      .with { configuration in
        configuration.timeouts.idle = .milliseconds(600)
        configuration.timeouts.head = .milliseconds(600)
        configuration.timeouts.body = .milliseconds(600)
        configuration.timeouts.write = .milliseconds(600)
        configuration.timeouts.rateGrace = .milliseconds(600)
      }
    ) { server in
      var clients: [WireClient] = []
      for request in [get("/hold"), post("Momo", to: "/hold"), post("Momo", to: "/upload-held")] {
        let client = try await server.connect()
        try await client.send(request)
        clients.append(client)
      }
      try await Task.sleep(for: .milliseconds(1200))
      for client in clients {
        #expect(try await !client.hasInput(within: .milliseconds(1)))
        await client.reset()
      }
    }
  }

  // MARK: Content

  @Test(
    "Content that stops coming is answered with 408",
    arguments: ["/echo", "/echo-async", "/upload-failing"])
  func body(_ target: String) async throws {
    try await withTestServer(
      .with { configuration in
        configuration.timeouts.body = Self.short
        configuration.timeouts.minimumBodyRate = 0
      }
    ) { server in
      for request in [
        post("Momo", to: target).dropLast(), postChunked("5\r\nMomo", to: target)[...],
      ] {
        let client = try await server.connect()
        let start = ContinuousClock.now
        try await client.send(String(request))
        let response = try await client.response()
        let elapsed = ContinuousClock.now - start
        #expect(response.status == 408)
        #expect(response.announcesClose)
        #expect(elapsed >= Self.least)
        #expect(try await client.end() == .closed)
        await client.close()
      }
    }
  }

  @Test(
    "Content that nobody wants and that stops coming ends the connection",
    arguments: ["/ignore", "/unread"])
  func unwantedBody(_ target: String) async throws {
    try await withTestServer(.with { $0.timeouts.body = Self.short }) { server in
      let client = try await server.connect()
      try await client.send(String(post("Momo", to: target).dropLast()))
      #expect(try await client.response().status == 200)
      #expect(try await client.end() == .closed)
      await client.close()
    }
  }

  @Test("Content that keeps coming may take longer than the time between two parts")
  func steadyBody() async throws {
    try await withTestServer(
      .with { configuration in
        configuration.timeouts.body = .milliseconds(1000)
        configuration.timeouts.minimumBodyRate = 0
      }
    ) { server in
      let client = try await server.connect()
      try await client.send("POST /echo HTTP/1.1\r\n\(host)Content-Length: 80\r\n\r\n")
      for _ in 0..<80 {
        try await client.send("x")
        try await Task.sleep(for: .milliseconds(25))
      }
      #expect(try await client.response().body.count == 80)
      await client.close()
    }
  }

  @Test("Content that drips is cut off", arguments: ["/echo", "/upload-failing"])
  func slowBody(_ target: String) async throws {
    try await withTestServer(
      .with { configuration in
        configuration.timeouts.rateGrace = Self.short
        configuration.timeouts.minimumBodyRate = 10_000
      }
    ) { server in
      let client = try await server.connect()
      let start = ContinuousClock.now
      try await client.send("POST \(target) HTTP/1.1\r\n\(host)Content-Length: 100000\r\n\r\n")
      var hasEnded = false
      while !hasEnded, ContinuousClock.now - start < Patience.usual {
        try? await client.send("x")
        hasEnded = try await client.hasInput(within: .milliseconds(10))
      }
      #expect(ContinuousClock.now - start >= Self.least)
      let response = try await client.response()
      #expect(response.status == 408)
      #expect(response.problemCode == "request_timeout")
      await client.close()
    }
  }

  @Test("Content that is fast enough is not cut off") func fastBody() async throws {
    try await withTestServer(
      .with { configuration in
        configuration.timeouts.rateGrace = .milliseconds(500)
        configuration.timeouts.minimumBodyRate = 500
      }
    ) { server in
      let client = try await server.connect()
      let part = String(repeating: "x", count: 2000)
      try await client.send("POST /echo HTTP/1.1\r\n\(host)Content-Length: 60000\r\n\r\n")
      for _ in 0..<30 {
        try await client.send(part)
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(try await client.response().body.count == 60_000)
      await client.close()
    }
  }

  @Test("A least speed of 0 lets content come at any") func anySpeed() async throws {
    try await withTestServer(
      .with { configuration in
        configuration.timeouts.rateGrace = .milliseconds(100)
        configuration.timeouts.minimumBodyRate = 0
      }
    ) { server in
      let client = try await server.connect()
      try await client.send("POST /echo HTTP/1.1\r\n\(host)Content-Length: 10\r\n\r\n")
      for _ in 0..<10 {
        try await client.send("x")
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(try await client.response().body.count == 10)
      await client.close()
    }
  }

  @Test("A client is not blamed for a handler that does not read") func handlerIsSlow() async throws
  {
    try await withTestServer(
      .with { configuration in
        configuration.timeouts.body = Self.short
        configuration.timeouts.rateGrace = Self.short
        configuration.timeouts.minimumBodyRate = 1_000_000
      }
    ) { server in
      let client = try await server.connect()
      let size = 4 << 20
      try await client.send("POST /upload-held HTTP/1.1\r\n\(host)Content-Length: \(size)\r\n\r\n")
      let part = [UInt8](repeating: 0x75, count: 65_536)
      let sent = try await client.sendUntilStuck(part, limit: size, pause: Self.short * 3)
      server.shop.gate.open()
      try await client.send([UInt8](repeating: 0x75, count: size - sent))
      #expect(try await client.response().text == "\(size)")
      await client.close()
    }
  }

  // MARK: Answers

  @Test(
    "A client that reads nothing is cut off",
    arguments: ["/big?size=16000000", "/download?size=1000000000", "/file-large"])
  func write(_ target: String) async throws {
    try await withTestServer(.with { $0.timeouts.write = Self.short }) { server in
      server.shop.folder.write([UInt8](repeating: 0x66, count: 16_000_000), to: "large.bin")
      var options = WireSocket.Options()
      options.receiveBuffer = 16_384
      let client = try await server.connect(options: options)
      let start = ContinuousClock.now
      try await client.send(get(target))
      // It is accepted before it is answered, but not before the request is sent.
      _ = try await client.line()
      #expect(await eventually { server.server.connectionCount == 0 })
      #expect(ContinuousClock.now - start >= Self.least)
      let (count, end) = try await client.skip(1_000_000_000)
      #expect(count < 16_000_000)
      #expect(end == .reset || end == .closed)
      await client.close()
    }
  }

  @Test("A client that sends requests and reads no answers is cut off") func writePipelined()
    async throws
  {
    try await withTestServer(.with { $0.timeouts.write = Self.short }) { server in
      var options = WireSocket.Options()
      options.receiveBuffer = 16_384
      let client = try await server.connect(options: options)
      _ = try await client.exchange(get())
      _ = try? await client.sendUntilStuck(
        Array(get("/big?size=10000").utf8), limit: 1 << 20, pause: .milliseconds(100))
      #expect(await eventually { server.server.connectionCount == 0 })
      await client.close()
    }
  }

  @Test(
    "A client that reads slowly, but does, is not cut off",
    arguments: ["/big?size=12000000", "/download?size=12000000"])
  func slowReader(_ target: String) async throws {
    try await withTestServer(.with { $0.timeouts.write = .milliseconds(700) }) { server in
      let (count, elapsed) = try await readSlowly(get(target), size: 12_000_000, from: server)
      #expect(count == 12_000_000)
      #expect(elapsed > .milliseconds(1400))
    }
  }

  // MARK: Closing

  @Test("A client that keeps its side open is closed after a short time") func linger() async throws
  {
    try await withTestServer(.with { $0.timeouts.linger = Self.short }) { server in
      let client = try await server.connect()
      let start = ContinuousClock.now
      let response = try await client.exchange(get("/plaintext", "Connection: close\r\n"))
      #expect(response.text == "Hello, World!")
      #expect(try await client.end() == .closed)
      #expect(await eventually { server.server.connectionCount == 0 })
      #expect(ContinuousClock.now - start >= Self.least)
      await client.close()
    }
  }

  @Test("That time begins when the answer is out, not before") func lingerAfterAnswer() async throws
  {
    try await withTestServer(.with { $0.timeouts.linger = Self.short }) { server in
      let request = get("/big?size=12000000", "Connection: close\r\n")
      let (count, elapsed) = try await readSlowly(request, size: 12_000_000, from: server)
      #expect(count == 12_000_000)
      #expect(elapsed > Self.short * 4)
    }
  }

  @Test("A client that wants the connection closed and reads nothing is cut off")
  func closingStall()
    async throws
  {
    try await withTestServer(.with { $0.timeouts.write = Self.short }) { server in
      var options = WireSocket.Options()
      options.receiveBuffer = 16_384
      let client = try await server.connect(options: options)
      try await client.send(get("/big?size=12000000", "Connection: close\r\n"))
      _ = try await client.line()
      #expect(await eventually { server.server.connectionCount == 0 })
      await client.close()
    }
  }

  /// Once less than 32 KiB are left the channel calls itself writable, and says nothing after that:
  /// what ends such a connection is the deadline from before. How much is left when a client stops
  /// is up to the kernel, so there are clients for all cases.
  @Test("A client that wants the connection closed and stops just before the end is cut off")
  func closingStallNearEnd() async throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("shop.sock")
    try await withTestServer(
      .with { configuration in
        // The buffers of a Unix domain socket do not grow.
        configuration.listeners = [.unix(path: path)]
        configuration.timeouts.write = Self.short
        configuration.timeouts.linger = Self.short
      }
    ) { server in
      var clients: [WireClient] = []
      for size in stride(from: 300_000, to: 700_000, by: 8_000) {
        let client = try await server.connect()
        try await client.send(get("/big?size=\(size)", "Connection: close\r\n"))
        _ = try await client.skip(240_000)
        clients.append(client)
      }
      #expect(await eventually { server.server.connectionCount == 0 })
      for client in clients { await client.close() }
    }
  }

  @Test("A client that closes its side is let go at once") func noLinger() async throws {
    try await withTestServer(.with { $0.timeouts.linger = .seconds(600) }) { server in
      let client = try await server.connect()
      _ = try await client.exchange(get("/plaintext", "Connection: close\r\n"))
      #expect(server.server.connectionCount == 1)
      await client.close()
      #expect(await eventually { server.server.connectionCount == 0 })
    }
  }
}
