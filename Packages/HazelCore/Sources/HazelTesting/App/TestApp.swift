public import HazelCore
import HazelKernel

/// An application under test: requests in this process or over a socket, captured logs and a clock
/// that stands still.
///
/// ```swift
/// @Test func book() async throws {
///   let app = TestApp { $0.get("/books/1") { _ in Book(id: 1, title: "Emma") } }
///   let response = try await app.get("/books/1")
///   #expect(response.status == .ok)
///   #expect(try response.json(as: Book.self).title == "Emma")
/// }
/// ```
///
/// Each one stands for itself, with an application, logs, a clock and cookies of its own; so tests
/// run in parallel. It stops the application when nobody holds it any more.
public final class TestApp: TestRequests, Sendable {
  /// The application.
  public let app: HazelApp
  /// What the application logged.
  public let logs: CapturedLogs
  /// What the advice of the application sleeps on.
  public let clock: TestClock
  let authenticators: Authenticators = Authenticators()
  private let client: TestClient

  /// Takes an application as it is.
  ///
  /// - Parameters:
  ///   - app: the application; nothing else has started it.
  ///   - logs: where its logger writes, if it was made with `logs.logger`.
  ///   - clock: the clock of its advice.
  public init(_ app: HazelApp, logs: CapturedLogs = CapturedLogs(), clock: TestClock = TestClock())
  {
    self.app = app
    self.logs = logs
    self.clock = clock
    client = TestClient(
      InProcessTransport(app: app, logger: logs.logger, clock: clock), authenticators)
  }

  /// Makes an application whose logs are captured.
  ///
  /// - Parameters:
  ///   - configuration: how it runs; the default of ``HazelApp``, by default.
  ///   - register: registers its routes.
  public convenience init(
    configuration: HazelApp.Configuration = HazelApp.Configuration(),
    _ register: (HazelApp) throws -> Void
  ) rethrows {
    let logs = CapturedLogs()
    let app = HazelApp(name: "test", configuration: configuration, logger: logs.logger)
    try register(app)
    self.init(app, logs: logs)
  }

  /// Makes an application of a module, whose logs are captured.
  ///
  /// ```swift
  /// let app = TestApp(ShopModule(), overrides: [.value(FakeBooks(), as: (any BookStore).self)])
  /// ```
  ///
  /// - Parameters:
  ///   - module: the module at the root.
  ///   - configuration: how it runs; the default of ``HazelApp``, by default.
  ///   - overrides: providers that take the place of those with the same type and name.
  ///   - replacements: modules that take the place of others.
  public convenience init(
    _ module: any Module, configuration: HazelApp.Configuration = HazelApp.Configuration(),
    overrides: [Provider] = [], replacing replacements: [ModuleReplacement] = []
  ) {
    let logs = CapturedLogs()
    let app = HazelApp(
      module, name: "test", configuration: configuration, logger: logs.logger,
      overrides: overrides, replacing: replacements)
    self.init(app, logs: logs)
  }

  deinit {
    let app = app
    Task { await app.stop() }
  }

  /// Stops the application, and waits until `onShutdown` of its modules has run.
  ///
  /// That happens by itself when nobody holds this any more, but nobody can wait for it then. The
  /// next request starts the application anew.
  public func stop() async {
    await app.stop()
  }

  /// Sends a request through the whole application, without a socket.
  public func send(_ request: TestRequest) async throws -> TestResponse {
    try await client.send(request)
  }

  /// Makes a client that changes each request before it is sent.
  public func decorated(
    by decorate: @escaping @Sendable (inout TestRequest) async throws -> Void
  ) -> TestClient {
    client.decorated(by: decorate)
  }

  /// Makes a client with cookies of its own.
  public func newClient() -> TestClient {
    TestClient(client.transport, authenticators)
  }

  /// Listens at a free port of this machine as long as a test talks to it, and stops then.
  ///
  /// ```swift
  /// try await app.live { client in
  ///   let response = try await client.get("/books/1")
  ///   #expect(response.status == .ok)
  /// }
  /// ```
  ///
  /// - Parameter body: the test; its client speaks HTTP/1.1 over a socket.
  /// - Returns: what the test returns.
  /// - Throws: `BootError` when the application does not start, and what the test throws.
  public nonisolated(nonsending) func live<Result>(
    _ body: nonisolated(nonsending) (TestClient) async throws -> Result
  ) async throws -> Result {
    let addresses = try await app.start { configuration in
      configuration.server.listeners = [.tcp(port: 0)]
      configuration.server.eventLoops = 1
      configuration.server.timeouts.drain = .seconds(5)
      configuration.server.timeouts.drainGrace = .zero
    }
    do {
      guard let address = addresses.first else {
        throw TestError("the application listens at no address")
      }
      let result = try await body(TestClient(LiveTransport(address), authenticators))
      await app.stop()
      return result
    } catch {
      await app.stop()
      throw error
    }
  }
}
