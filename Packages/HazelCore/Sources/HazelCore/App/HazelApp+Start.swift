public import HazelKernel
import HazelServer
import Synchronization

extension HazelApp {
  /// Makes everything, starts the services of modules and begins to listen: for tests and for
  /// programs that do more than serve.
  ///
  /// It looks at neither flags nor environment nor signals, and prints nothing.
  ///
  /// - Returns: the addresses at which it listens, with the ports that were taken.
  /// - Throws: ``BootError`` with everything that is wrong with modules, providers and routes, or
  ///   with why an address can not be listened at. Then what was started has been stopped.
  @discardableResult
  public func start() async throws -> [PeerAddress] {
    try await start { _ in }
  }

  /// Starts with a configuration that is changed at last: how `HazelTesting` takes a free port.
  package func start(
    _ change: (inout Configuration) -> Void
  ) async throws -> [PeerAddress] {
    guard !state.withLock({ $0.server != nil }) else {
      throw BootError(name: name, problems: [.alreadyRunning])
    }
    let stops = stops
    let booted = try await boot()
    var configuration = configuration
    configuration.server = booted.server
    change(&configuration)
    let services = RunningServices(booted.services, logger)
    do {
      return try await listen(booted, configuration, services, since: stops)
    } catch {
      await services?.stop()
      // Whoever started it at the same time goes on using what was made.
      if (error as? BootError)?.problems != [.alreadyRunning] { await shutDown(booted) }
      throw error
    }
  }

  /// Stops listening, lets requests in flight end and closes all connections; then it stops the
  /// services, calls `onShutdown` of the modules and releases what providers hold.
  ///
  /// It does nothing when the application does not run. Requests in flight have
  /// ``ServerTimeouts/drain`` to end.
  public func stop() async {
    state.withLock { $0.stops += 1 }
    let (server, services) = detach()
    if server != nil { await state.withLock { $0.booted }?.drain() }
    await server?.shutdown()
    await services?.stop()
    await shutDown()
  }

  /// Listens, and tells the modules.
  func listen(
    _ booted: BootedApplication, _ configuration: Configuration,
    _ services: RunningServices? = nil, since stops: Int
  ) async throws -> [PeerAddress] {
    let server = HTTPServer(
      configuration: configuration.server, logger: logger,
      dispatcher: dispatcher(booted.table, configuration))
    try attach(server, services, since: stops)
    let addresses: [PeerAddress]
    do {
      addresses = try await server.start()
    } catch {
      _ = detach()
      guard let error = error as? ServerError else { throw error }
      throw BootError(name: name, problems: [.cannotListen(error)])
    }
    do {
      try await booted.ready(name)
    } catch {
      await detach().server?.shutdown()
      throw error
    }
    return addresses
  }

  private func dispatcher(_ table: RouteTable, _ configuration: Configuration) -> Dispatcher {
    Dispatcher(
      completed: RequestLog(logger, configuration)?.log,
      recover: responder.response,
      plan: { request in table.plan(for: request) })
  }
}
