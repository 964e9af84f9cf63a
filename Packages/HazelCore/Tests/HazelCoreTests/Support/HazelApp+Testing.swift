import HazelCore
import HazelTestSupport

extension HazelApp {
  /// Handles a request in this process.
  func respond(
    _ method: HTTPMethod = .get, _ target: String, _ headers: HeaderFields = HeaderFields(),
    body: String = ""
  ) async throws -> Response {
    await handle(
      try Request(method: method, target: target, headers: headers, body: Bytes(body)))
  }
}

extension Response {
  /// The content as text.
  var text: String {
    get async throws { String(decoding: try await body.collect()) }
  }
}

/// Makes an application that logs nothing, has routes, listens at a free port and runs one loop.
func makeApp(
  _ module: any Module = NoModule(), overrides: [Provider] = [],
  replacing: [ModuleReplacement] = [], configuration: HazelApp.Configuration = .init(),
  recorder: LogRecorder = LogRecorder(),
  _ register: (HazelApp) -> Void = { _ in }
) -> HazelApp {
  var configuration = configuration
  configuration.server.listeners = [.tcp(port: 0)]
  configuration.server.eventLoops = 1
  configuration.server.timeouts.drain = .seconds(5)
  configuration.server.timeouts.drainGrace = .milliseconds(20)
  let app = HazelApp(
    module, name: "bookshop", configuration: configuration, logger: recorder.logger(),
    overrides: overrides, replacing: replacing)
  register(app)
  return app
}

/// Starts an application, runs a test with a connected client and stops it.
func withClient<Result>(
  of app: HazelApp, _ body: (WireClient) async throws -> Result
) async throws -> Result {
  let addresses = try await app.start()
  do {
    let client = try await WireClient.connect(to: addresses[0])
    let result = try await body(client)
    await client.close()
    await app.stop()
    return result
  } catch {
    await app.stop()
    throw error
  }
}

/// The root of an application of closures.
struct NoModule: Module {}
