import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

@Suite("Listeners", .limited)
struct ListenerTests {
  private let plan = RoutePlan(handler: .sync { _ in Response(literal: "Hello, World!") })

  private func server(
    _ listeners: [Listener], _ configure: (inout ServerConfiguration) -> Void = { _ in }
  ) -> HTTPServer {
    var configuration = ServerConfiguration.with()
    configuration.listeners = listeners
    configure(&configuration)
    let plan = plan
    return HTTPServer(configuration: configuration, dispatcher: Dispatcher { _ in plan })
  }

  private func isAnswered(at address: PeerAddress) async throws -> Bool {
    let client = try await WireClient.connect(to: address)
    let response = try await client.exchange(get())
    await client.close()
    return response.text == "Hello, World!"
  }

  private func failure(of server: HTTPServer) async -> ServerError? {
    do {
      try await server.start()
      await server.shutdown()
      return nil
    } catch {
      return error as? ServerError
    }
  }

  @Test("The default is a port of the loopback interface only") func defaults() {
    #expect(ServerConfiguration().listeners == [.tcp(host: "127.0.0.1", port: 8080)])
    #expect("\(Listener.tcp())" == "127.0.0.1:8080")
    #expect("\(Listener.tcp(host: "::1", port: 80))" == "[::1]:80")
    #expect("\(Listener.unix(path: "/run/bookshop.sock"))" == "unix:/run/bookshop.sock")
  }

  @Test("Port 0 takes a free port and says which") func freePort() async throws {
    let first = server([.tcp(port: 0)])
    let second = server([.tcp(port: 0)])
    let addresses = try await [first.start()[0], second.start()[0]]
    #expect(addresses[0] != addresses[1])
    for address in addresses {
      #expect(address.ipAddress == "127.0.0.1")
      #expect(try #require(address.port) > 0)
      #expect(try await isAnswered(at: address))
    }
    #expect(first.addresses == [addresses[0]])
    await first.shutdown()
    await second.shutdown()
  }

  @Test("Several listeners serve at once, and are reported in their order") func several()
    async throws
  {
    let folder = TemporaryFolder()
    let path = folder.file("shop.sock")
    let server = server([.tcp(port: 0), .unix(path: path), .tcp(host: "127.0.0.2", port: 0)])
    let addresses = try await server.start()
    #expect(addresses.count == 3)
    #expect(addresses[0].ipAddress == "127.0.0.1")
    #expect(addresses[1] == .unix(path: path))
    #expect(addresses[2].ipAddress == "127.0.0.2")
    for address in addresses { #expect(try await isAnswered(at: address)) }
    await server.shutdown()
    for address in addresses { #expect(await DrainTests.isRefused(address)) }
  }

  @Test("A host name is resolved") func hostName() async throws {
    let server = server([.tcp(host: "localhost", port: 0)])
    let address = try await server.start()[0]
    #expect(try await isAnswered(at: address))
    await server.shutdown()
  }

  @Test("A port that is taken is an error that says how to mend it") func portInUse() async throws {
    let first = server([.tcp(port: 0)])
    let port = try #require(try await first.start()[0].port)
    let second = server([.tcp(port: port)])
    let error = try #require(await failure(of: second))
    #expect(error.code == .addressInUse)
    #expect(error.message.contains("127.0.0.1:\(port)"))
    #expect(error.message.contains("another program"))
    await first.shutdown()
    // It can be tried again once the port is free.
    #expect(try await second.start() == [.ip(address: "127.0.0.1", port: port)])
    await second.shutdown()
  }

  @Test("When one listener fails, none stays open") func allOrNone() async throws {
    let folder = TemporaryFolder()
    let taken = server([.tcp(port: 0)])
    let port = try #require(try await taken.start()[0].port)
    let path = folder.file("shop.sock")
    let other = server([.unix(path: path), .tcp(port: port)])
    #expect(await failure(of: other)?.code == .addressInUse)
    #expect(await DrainTests.isRefused(.unix(path: path)))
    #expect(!folder.contains("shop.sock"))
    await taken.shutdown()
  }

  @Test(
    "An address of another machine is an error", arguments: ["192.0.2.1", "no.such.host.invalid"])
  func invalidAddress(_ host: String) async throws {
    let error = try #require(await failure(of: server([.tcp(host: host, port: 0)])))
    #expect(error.code == .invalidAddress)
    #expect(error.message.contains(host))
  }

  @Test("A port can be used again at once after a server stopped") func reused() async throws {
    let first = server([.tcp(port: 0)])
    let address = try await first.start()[0]
    let client = try await WireClient.connect(to: address)
    _ = try await client.exchange(get("/", "Connection: close\r\n"))
    await client.close()
    await first.shutdown()
    let second = server([.tcp(port: try #require(address.port))])
    #expect(try await second.start() == [address])
    #expect(try await isAnswered(at: address))
    await second.shutdown()
  }

  // MARK: SO_REUSEPORT

  @Test("Two servers share a port only where both say so") func reusesPort() async throws {
    let first = server([.tcp(port: 0)]) { $0.reusesPort = true }
    let address = try await first.start()[0]
    let port = try #require(address.port)
    #expect(await failure(of: server([.tcp(port: port)]))?.code == .addressInUse)
    let second = server([.tcp(port: port)]) { $0.reusesPort = true }
    #expect(try await second.start() == [address])
    #expect(try await isAnswered(at: address))
    await first.shutdown()
    #expect(try await isAnswered(at: address))
    await second.shutdown()
  }

  @Test("With a socket for each event loop, every connection is served") func socketForEachLoop()
    async throws
  {
    let server = server([.tcp(port: 0)]) { configuration in
      configuration.reusesPort = true
      configuration.eventLoops = 3
    }
    let addresses = try await server.start()
    #expect(addresses.count == 1)
    for _ in 0..<20 { #expect(try await isAnswered(at: addresses[0])) }
    await server.shutdown()
    // Another test may be given the port at once; it gives it back.
    #expect(await eventually { await DrainTests.isRefused(addresses[0]) })
  }

  @Test("The number of event loops can be set", arguments: [1, 2, 4])
  func eventLoops(_ count: Int) async throws {
    let seen = ThreadNames()
    var configuration = ServerConfiguration.with()
    configuration.eventLoops = count
    let plan = RoutePlan(
      handler: .sync { _ in
        seen.add()
        return Response()
      })
    let server = HTTPServer(configuration: configuration, dispatcher: Dispatcher { _ in plan })
    let address = try await server.start()[0]
    for _ in 0..<count * 4 {
      let client = try await WireClient.connect(to: address)
      _ = try await client.exchange(get())
      await client.close()
    }
    #expect(seen.count == count)
    await server.shutdown()
  }

  // MARK: Unix domain sockets

  @Test("A Unix domain socket is removed when the server stops") func unixSocket() async throws {
    let folder = TemporaryFolder()
    let server = server([.unix(path: folder.file("shop.sock"))])
    let address = try await server.start()[0]
    #expect(folder.contains("shop.sock"))
    #expect(try await isAnswered(at: address))
    await server.shutdown()
    #expect(!folder.contains("shop.sock"))
  }

  @Test("A socket that nobody listens on any more is replaced") func staleSocket() async throws {
    let folder = TemporaryFolder()
    let path = folder.file("shop.sock")
    #expect(makeStaleSocket(path))
    #expect(folder.contains("shop.sock"))
    let server = server([.unix(path: path)])
    let address = try await server.start()[0]
    #expect(try await isAnswered(at: address))
    await server.shutdown()
  }

  @Test("A socket that somebody listens on is left alone") func liveSocket() async throws {
    let folder = TemporaryFolder()
    let path = folder.file("shop.sock")
    let first = server([.unix(path: path)])
    let address = try await first.start()[0]
    let error = try #require(await failure(of: server([.unix(path: path)])))
    #expect(error.code == .addressInUse)
    #expect(error.message.contains(path))
    #expect(try await isAnswered(at: address))
    await first.shutdown()
  }

  @Test("A file that is no socket is left alone") func ordinaryFile() async throws {
    let folder = TemporaryFolder()
    folder.write(Array("precious".utf8), to: "shop.sock")
    let error = try #require(
      await failure(of: server([.unix(path: folder.file("shop.sock"))])))
    #expect(error.code == .addressInUse)
    #expect(folder.read("shop.sock") == "precious")
  }

  @Test("A folder that is not there is an error that names the path") func noFolder() async throws {
    let folder = TemporaryFolder()
    let path = folder.file("nowhere") + "/shop.sock"
    let error = try #require(await failure(of: server([.unix(path: path)])))
    #expect(error.message.contains(path))
  }
}
