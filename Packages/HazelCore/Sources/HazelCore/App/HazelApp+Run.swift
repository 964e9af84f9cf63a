import HazelKernel
import HazelServer
public import ServiceLifecycle
import UnixSignals

extension HazelApp {
  /// Runs the application until it is told to stop: what a program ends with.
  ///
  /// It reads flags (`--help` lists them) and the environment (`HOST`, `PORT`), starts the services
  /// in their order and then the server, prints the banner, and serves. SIGTERM and SIGINT stop it
  /// in the reverse order: the server first, which lets requests in flight end. A second signal ends
  /// the process at once.
  ///
  /// When something is wrong with the flags, the environment or the routes, or an address can not
  /// be listened at, it says all of it on standard error and ends the process: with status 64 when
  /// only the command line and the environment are to blame, else with 1. To handle that yourself,
  /// use ``start()``.
  ///
  /// - Parameter services: what else runs as long as the application does: pools, queues, consumers.
  /// - Throws: what a service throws.
  public func run(services: [any Service] = []) async throws {
    try await run(
      services: services, arguments: Array(CommandLine.arguments.dropFirst()),
      environment: System.environment)
  }

  func run(
    services: [any Service], arguments: [String], environment: (String) -> String?
  ) async throws {
    do {
      guard let configuration = try launchConfiguration(arguments, environment) else {
        System.print(LaunchFlag.usage(of: name))
        return
      }
      let forcedExit = ForcedExit(logger)
      defer { withExtendedLifetime(forcedExit) {} }
      try await group(services + [ServerService(self, configuration)]).run()
    } catch let error as BootError {
      System.printError("\(error)\n")
      System.exit(error.isUsageError ? 64 : 1)
    }
  }

  /// The configuration with what flags and environment say; nil when only help is wanted.
  ///
  /// - Throws: ``BootError`` with everything that is wrong with them and with the routes.
  func launchConfiguration(
    _ arguments: [String], _ environment: (String) -> String?
  ) throws(BootError) -> Configuration? {
    let launch = LaunchParser(arguments, environment: environment)
    if launch.options.wantsHelp, launch.problems.isEmpty { return nil }
    var problems = launch.problems
    do throws(BootError) {
      _ = try freeze()
    } catch {
      problems += error.problems
    }
    guard problems.isEmpty else { throw BootError(name: name, problems: problems) }
    var configuration = configuration
    launch.options.apply(to: &configuration)
    return configuration
  }

  private func group(_ services: [any Service]) -> ServiceGroup {
    ServiceGroup(
      services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
  }
}

/// The server of an application as a service: it stops when the group of services is told to.
private struct ServerService: Service, CustomStringConvertible {
  private let app: HazelApp
  private let configuration: HazelApp.Configuration

  init(_ app: HazelApp, _ configuration: HazelApp.Configuration) {
    self.app = app
    self.configuration = configuration
  }

  var description: String { "server of \(app.name)" }

  func run() async throws {
    let addresses = try await app.start(configuration)
    if configuration.banner {
      System.print(try app.banner(addresses).text)
    }
    configuration.onStart?(addresses)
    System.flush()
    // Cancellation stops the server as a signal does.
    try? await gracefulShutdown()
    app.logger.info("stopping: requests in flight may end")
    await app.stop()
    app.logger.info("stopped")
  }
}

extension HazelApp {
  func banner(_ addresses: [PeerAddress]) throws(BootError) -> Banner {
    Banner(
      name: name, addresses: addresses, routes: try freeze().routes,
      launchTime: clock.elapsed, processID: System.processID)
  }
}

extension BootError {
  /// Whether only flags and environment are wrong.
  var isUsageError: Bool {
    problems.allSatisfy { $0.code.hasPrefix("HZ30") }
  }
}
