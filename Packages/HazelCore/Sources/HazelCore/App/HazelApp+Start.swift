public import HazelKernel
import HazelServer

extension HazelApp {
  /// Starts to listen and returns, for tests and for programs that do more than serve.
  ///
  /// It looks at neither flags nor environment nor signals, and prints nothing.
  ///
  /// - Returns: the addresses at which it listens, with the ports that were taken.
  /// - Throws: ``BootError`` with everything that is wrong with the routes, or with why an address
  ///   can not be listened at.
  @discardableResult
  public func start() async throws -> [PeerAddress] {
    try await start(configuration)
  }

  /// Stops listening, lets requests in flight end and closes all connections; it does nothing when
  /// the application does not run.
  ///
  /// It returns at the latest after ``ServerTimeouts/drain``.
  public func stop() async {
    await detachServer()?.shutdown()
  }

  /// Starts to listen as another configuration says: how `HazelTesting` takes a free port.
  package func start(_ configuration: Configuration) async throws -> [PeerAddress] {
    let table = try freeze()
    let server = HTTPServer(
      configuration: configuration.server, logger: logger,
      dispatcher: dispatcher(table, configuration))
    try attach(server)
    do {
      return try await server.start()
    } catch {
      _ = detachServer()
      guard let error = error as? ServerError else { throw error }
      throw BootError(name: name, problems: [.cannotListen(error)])
    }
  }

  private func dispatcher(_ table: RouteTable, _ configuration: Configuration) -> Dispatcher {
    var completed: (@Sendable (Request, RequestOutcome) -> Void)?
    if configuration.requestLog, logger.logLevel <= .info {
      completed = RequestLog(logger).log
    }
    return Dispatcher(
      completed: completed,
      recover: ErrorResponder(logger).response,
      plan: { request in table.plan(for: request) })
  }
}
