import HazelKernel
import HazelServer
import HazelTestSupport
import Synchronization
import Testing

@Suite("Stopping", .limited)
struct DrainTests {
  @Test("No request fails while a server under load stops", arguments: [1, 2])
  func underLoad(_ loops: Int) async throws {
    let configure: (inout ServerConfiguration) -> Void = { configuration in
      configuration.eventLoops = loops
      configuration.timeouts.drainGrace = .seconds(10)
    }
    try await withTestServer(.with(configure)) { server in
      let counter = Counter()
      let clients = (0..<16).map { number in
        startOnThread { try Self.loop(until: server.address, number: number, counter: counter) }
      }
      #expect(await eventually { counter.value > 200 })
      await server.server.shutdown()
      let failures = try await onThread { try clients.map { try $0.wait() } }.compactMap { $0 }
      #expect(failures.isEmpty, "\(failures.prefix(3))")
      #expect(server.server.connectionCount == 0)
    }
  }

  /// Sends requests on one connection until an answer says that it is the last.
  private static func loop(
    until address: PeerAddress, number: Int, counter: Counter
  ) throws -> String? {
    let socket = try WireSocket(to: address)
    defer { socket.close() }
    let targets = ["/plaintext", "/yield", "/hop", "/chunks", "/big?size=70000", "/file-part"]
    var round = number
    while true {
      round += 1
      let target = targets[round % targets.count]
      do {
        try socket.send(round % 5 == 0 ? post("Momo") : get(target))
        let response = try socket.readResponse()
        guard response.status == 200 else { return "\(target): \(response)" }
        counter.add()
        if response.announcesClose {
          let (rest, end) = try socket.readToEnd()
          return rest.isEmpty && end == .closed ? nil : "\(target): ended with \(end)"
        }
      } catch {
        return "request \(round) of client \(number), \(target): \(error)"
      }
    }
  }

  @Test("A request in flight is answered, with Connection: close") func inFlight() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(get("/hold"))
      #expect(await eventually { server.shop.tally["hold started"] == 1 })
      let stopping = Task { await server.server.shutdown() }
      #expect(await eventually { await Self.isRefused(server.address) })
      server.shop.gate.open()
      let response = try await client.response()
      #expect(response.text == "released")
      #expect(response.announcesClose)
      #expect(try await client.end() == .closed)
      await client.close()
      await stopping.value
    }
  }

  @Test("A head and content that are on their way are waited for and answered")
  func onTheWay() async throws {
    try await withTestServer { server in
      let first = try await server.connect()
      try await first.send("GET /plaintext HT")
      let second = try await server.connect()
      try await second.send("POST /echo HTTP/1.1\r\n\(host)Content-Length: 4\r\n\r\nMo")
      let probe = try await server.connect()
      for _ in 0..<5 { _ = try await probe.exchange(get()) }
      let stopping = Task { await server.server.shutdown() }
      #expect(await eventually { await Self.isRefused(server.address) })
      try await first.send("TP/1.1\r\n\(host)\r\n")
      try await second.send("mo")
      for (client, text) in [(first, "Hello, World!"), (second, "Momo")] {
        let response = try await client.response()
        #expect(response.text == text)
        #expect(response.announcesClose)
        #expect(try await client.end() == .closed)
        await client.close()
      }
      await probe.close()
      await stopping.value
    }
  }

  @Test("A streamed answer is sent to its end") func stream() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      try await client.send(get("/drip"))
      #expect(await eventually { server.shop.tally["drip started"] == 1 })
      let stopping = Task { await server.server.shutdown() }
      #expect(await eventually { await Self.isRefused(server.address) })
      server.shop.gate.open()
      #expect(try await client.response().text == "firstsecond")
      await client.close()
      await stopping.value
    }
  }

  @Test("Connections that wait for nothing are closed at once") func idle() async throws {
    let grace = Duration.milliseconds(50)
    try await withTestServer(
      .with { configuration in
        configuration.timeouts.drain = .seconds(60)
        configuration.timeouts.drainGrace = grace
      }
    ) { server in
      let fresh = try await server.connect()
      let used = try await server.connect()
      _ = try await used.exchange(get())
      try await Task.sleep(for: grace * 3)
      let start = ContinuousClock.now
      let stopping = Task { await server.server.shutdown() }
      #expect(try await fresh.end() == .closed)
      #expect(try await used.end() == .closed)
      await fresh.close()
      await used.close()
      await stopping.value
      #expect(ContinuousClock.now - start < .seconds(30))
    }
  }

  @Test("A connection that was used just now may send one more request") func grace() async throws {
    try await withTestServer(.with { $0.timeouts.drainGrace = .seconds(60) }) { server in
      let client = try await server.connect()
      _ = try await client.exchange(get())
      let stopping = Task { await server.server.shutdown() }
      #expect(await eventually { await Self.isRefused(server.address) })
      let response = try await client.exchange(get())
      #expect(response.text == "Hello, World!")
      #expect(response.announcesClose)
      #expect(try await client.end() == .closed)
      await client.close()
      await stopping.value
    }
  }

  @Test(
    "A handler that hangs is cut off when the time is over, on every event loop",
    arguments: [1, 2])
  func deadline(_ loops: Int) async throws {
    let drain = Duration.milliseconds(400)
    try await withTestServer(
      .with { configuration in
        configuration.eventLoops = loops
        configuration.timeouts.drain = drain
      }
    ) { server in
      // More than one for each loop.
      var clients: [WireClient] = []
      for number in 1...6 {
        let client = try await server.connect()
        try await client.send(get("/stubborn"))
        #expect(await eventually { server.shop.tally["stubborn started"] == number })
        clients.append(client)
      }
      let start = ContinuousClock.now
      await server.server.shutdown()
      let elapsed = ContinuousClock.now - start
      #expect(elapsed >= drain)
      #expect(elapsed < drain * 2, "each loop may take its time, but all at once")
      for client in clients {
        #expect(try await client.readToEnd().end != .open)
        await client.close()
      }
    }
  }

  @Test("Nothing is accepted any more") func refused() async throws {
    try await withTestServer { server in
      #expect(await !Self.isRefused(server.address))
      await server.server.shutdown()
      #expect(await Self.isRefused(server.address))
      #expect(server.server.addresses.isEmpty)
    }
  }

  @Test("Stopping twice, at once or one after the other, is harmless") func twice() async throws {
    try await withTestServer { server in
      async let first: Void = server.server.shutdown()
      async let second: Void = server.server.shutdown()
      _ = await (first, second)
      await server.server.shutdown()
      #expect(await Self.isRefused(server.address))
    }
  }

  @Test("Stopping a server that was never started is harmless") func neverStarted() async {
    let server = HTTPServer(
      configuration: .with(),
      dispatcher: Dispatcher { _ in RoutePlan(handler: .sync { _ in Response() }) })
    await server.shutdown()
  }

  @Test("A server can not be started twice") func startedTwice() async throws {
    try await withTestServer { server in
      await #expect(throws: ServerError.self) { try await server.server.start() }
      let client = try await server.connect()
      #expect(try await client.exchange(get()).text == "Hello, World!")
      await client.close()
    }
  }

  /// Whether no connection can be made.
  static func isRefused(_ address: PeerAddress) async -> Bool {
    guard let client = try? await WireClient.connect(to: address) else { return true }
    await client.reset()
    return false
  }
}

/// Counts from many threads.
final class Counter: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  func add() {
    count.withLock { $0 += 1 }
  }
}
