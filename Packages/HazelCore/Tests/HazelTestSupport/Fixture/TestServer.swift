package import HazelKernel
package import HazelServer

/// A server that runs for one test.
package struct TestServer: Sendable {
  /// The routes it serves.
  package let shop: Bookshop
  /// Where it listens.
  package let addresses: [PeerAddress]
  /// The server.
  package let server: HTTPServer

  /// Where it listens, when that is one place.
  package var address: PeerAddress { addresses[0] }

  /// Connects a client.
  package func connect(
    options: WireSocket.Options = WireSocket.Options()
  ) async throws -> WireClient {
    try await WireClient.connect(to: address, options: options)
  }

  /// Sends bytes on a connection of their own and returns all that comes back, and how it ended.
  ///
  /// - Parameters:
  ///   - request: the bytes.
  ///   - halfCloses: whether the sending side is shut down behind them.
  package func exchange(
    _ request: String, halfCloses: Bool = false
  ) async throws -> (text: String, end: WireSocket.End) {
    let client = try await connect()
    try await client.send(request)
    if halfCloses { await client.halfClose() }
    let (bytes, end) = try await client.readToEnd()
    await client.close()
    return (String(decoding: bytes, as: UTF8.self), end)
  }
}

extension ServerConfiguration {
  /// A configuration for a test: a free port of 127.0.0.1, one event loop, and nothing that waits
  /// long when the server stops.
  ///
  /// - Parameter change: what is different.
  package static func with(
    _ change: (inout ServerConfiguration) -> Void = { _ in }
  ) -> ServerConfiguration {
    var configuration = ServerConfiguration()
    configuration.listeners = [.tcp(port: 0)]
    configuration.eventLoops = 1
    configuration.timeouts.drain = .seconds(5)
    configuration.timeouts.drainGrace = .milliseconds(40)
    change(&configuration)
    return configuration
  }
}

/// Starts a server with the bookshop's routes, runs a test with it and stops it.
///
/// - Parameters:
///   - configuration: how the server is set up.
///   - completed: told of every answered request.
///   - body: the test.
package func withTestServer<Result>(
  _ configuration: ServerConfiguration = .with(),
  completed: (@Sendable (Request, RequestOutcome) -> Void)? = nil,
  _ body: (TestServer) async throws -> Result
) async throws -> Result {
  DescriptorLimit.raise()
  let shop = Bookshop()
  let server = HTTPServer(
    configuration: configuration, logger: nil,
    dispatcher: Dispatcher(completed: completed, plan: { shop.plan(for: $0) }))
  do {
    let addresses = try await server.start()
    let result = try await body(TestServer(shop: shop, addresses: addresses, server: server))
    shop.open()
    await server.shutdown()
    shop.close()
    return result
  } catch {
    shop.open()
    await server.shutdown()
    shop.close()
    throw error
  }
}
