import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

@Suite("Limits of connections", .limited)
struct ConnectionLimitTests {
  /// Whether a new connection is served; one that is not is closed without an answer.
  private func isServed(_ server: TestServer, from source: String? = nil) async throws -> (
    WireClient, Bool
  ) {
    var options = WireSocket.Options()
    options.source = source
    let client = try await server.connect(options: options)
    do {
      return (client, try await client.exchange(get()).text == "Hello, World!")
    } catch is WireError {
      return (client, false)
    }
  }

  @Test("Beyond the limit a connection is closed at once; when one ends, another may come")
  func total() async throws {
    try await withTestServer(.with { $0.limits.connections = 2 }) { server in
      let (first, isFirstServed) = try await isServed(server)
      let (second, isSecondServed) = try await isServed(server, from: "127.0.0.2")
      let (third, isThirdServed) = try await isServed(server, from: "127.0.0.3")
      #expect(isFirstServed && isSecondServed && !isThirdServed)
      #expect(server.server.connectionCount == 2)
      #expect(try await first.exchange(get()).text == "Hello, World!")
      await first.close()
      #expect(await eventually { server.server.connectionCount == 1 })
      let (fourth, isFourthServed) = try await isServed(server)
      #expect(isFourthServed)
      for client in [second, third, fourth] { await client.close() }
      #expect(await eventually { server.server.connectionCount == 0 })
    }
  }

  @Test("Without a limit there is none") func unlimited() async throws {
    try await withTestServer(.with { $0.limits.connections = nil }) { server in
      var clients: [WireClient] = []
      for _ in 0..<50 {
        let (client, isServed) = try await isServed(server)
        #expect(isServed)
        clients.append(client)
      }
      for client in clients { await client.close() }
    }
  }

  @Test("One address may have so many, and others have theirs") func byAddress() async throws {
    try await withTestServer(.with { $0.limits.connectionsPerAddress = 2 }) { server in
      var clients: [WireClient] = []
      for (source, expected) in [
        ("127.0.0.2", true), ("127.0.0.2", true), ("127.0.0.2", false), ("127.0.0.3", true),
      ] {
        let (client, isServed) = try await isServed(server, from: source)
        #expect(isServed == expected)
        clients.append(client)
      }
      await clients[0].close()
      #expect(await eventually { server.server.connectionCount == 2 })
      let (again, isServed) = try await isServed(server, from: "127.0.0.2")
      #expect(isServed)
      await again.close()
      for client in clients { await client.close() }
      #expect(await eventually { server.server.connectionCount == 0 })
    }
  }

  @Test("Clients of a Unix domain socket have no address to count by") func unixSocket()
    async throws
  {
    let folder = TemporaryFolder()
    try await withTestServer(
      .with { configuration in
        configuration.listeners = [.unix(path: folder.file("shop.sock"))]
        configuration.limits.connectionsPerAddress = 1
      }
    ) { server in
      let (first, isFirstServed) = try await isServed(server)
      let (second, isSecondServed) = try await isServed(server)
      #expect(isFirstServed && isSecondServed)
      await first.close()
      await second.close()
    }
  }

  @Test("The number of connections that wait to be accepted is limited") func backlog() async throws
  {
    let crowd = 24
    /// How many of a crowd can connect while the server is busy.
    func connected(backlog: Int) async throws -> Int {
      try await withTestServer(.with { $0.backlog = backlog }) { server in
        let busy = try await server.connect()
        try await busy.send(get("/block"))
        #expect(await eventually { server.shop.tally["block started"] == 1 })
        let count = try await onThread {
          var options = WireSocket.Options()
          options.patience = .milliseconds(60)
          let sockets = (0..<crowd).compactMap { _ in
            try? WireSocket(to: server.address, options: options)
          }
          defer { for socket in sockets { socket.reset() } }
          return sockets.count
        }
        server.shop.blockade.open()
        #expect(try await busy.response().text == "unblocked")
        await busy.close()
        return count
      }
    }
    #expect(try await connected(backlog: 1) < crowd / 2)
    #expect(try await connected(backlog: 1024) == crowd)
  }
}
