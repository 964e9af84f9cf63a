import HazelKernel
import HazelServer
public import ServiceLifecycle
import Synchronization
import UnixSignals

extension HazelApp {
  /// Runs the application until it is told to stop: what a program ends with.
  ///
  /// It reads flags (`--help` lists them) and the environment (`HOST`, `PORT`), makes everything,
  /// starts the services in their order and then the server, prints the banner, and serves. SIGTERM
  /// and SIGINT stop it in the reverse order: the server first, which lets requests in flight end. A
  /// second signal ends the process at once. When a command stands on the command line
  /// (`bookshop routes`), it runs that instead.
  ///
  /// When something is wrong with the flags, the environment, the modules or the routes, or an
  /// address can not be listened at, it says all of it on standard error and ends the process: with
  /// status 64 when only the command line and the environment are to blame, else with 1. To handle
  /// that yourself, use ``start()``.
  ///
  /// - Parameters:
  ///   - services: what else runs as long as the application does: pools, queues, consumers.
  ///   - arguments: the command line without the name of the program; that of the process by
  ///     default.
  /// - Throws: what a service throws.
  public func run(services: [any Service] = [], arguments: [String]? = nil) async throws {
    try await run(
      services: services, arguments: arguments ?? Array(CommandLine.arguments.dropFirst()),
      environment: System.environment)
  }

  func run(
    services: [any Service], arguments: [String], environment: (String) -> String?
  ) async throws {
    do {
      let plan = plan
      let launch = LaunchParser(arguments, flags: plan.flags, environment: environment)
      if let command = launch.command, launch.problems.isEmpty {
        return try await run(command, launchedWith: arguments)
      }
      guard let (configuration, prepared) = try await prepare(plan, launch, arguments) else {
        System.print(
          LaunchFlag.usage(of: name, commands: plan.commands.map(\.entry), flags: plan.flags))
        return
      }
      let forcedExit = ForcedExit(logger)
      defer { withExtendedLifetime(forcedExit) {} }
      let stops = stops
      let booted = try await boot(prepared)
      let server = ServerService(self, booted, configuration, since: stops)
      do {
        try await group(services + booted.services + [server]).run()
      } catch {
        await shutDown()
        throw error
      }
      await shutDown()
    } catch let error as BootError {
      System.printError("\(error)\n")
      System.exit(error.isUsageError ? 64 : 1)
    }
  }

  /// The configuration with what modules, flags and environment say; nil when only help is wanted.
  ///
  /// - Throws: ``BootError`` with everything that is wrong with them and with routes.
  func launchConfiguration(
    _ arguments: [String], _ environment: (String) -> String?
  ) async throws -> Configuration? {
    let plan = plan
    let launch = LaunchParser(arguments, flags: plan.flags, environment: environment)
    return try await prepare(plan, launch, arguments)?.configuration
  }

  private func prepare(
    _ plan: ApplicationPlan, _ launch: LaunchParser, _ arguments: [String]
  ) async throws -> (configuration: Configuration, prepared: PreparedPlan?)? {
    if launch.options.wantsHelp, launch.problems.isEmpty { return nil }
    var configuration = configuration
    var prepared: PreparedPlan?
    var problems = launch.problems
    // What was made before, for a request in this process, is not prepared a second time.
    if let booted = state.withLock({ $0.booted }) {
      configuration.server = booted.server
    } else {
      let planned = await PreparedPlan(plan, arguments, configuration.server)
      configuration.server = planned.preparation.server
      problems += planned.problems
      prepared = planned
    }
    guard problems.isEmpty else {
      for warning in prepared?.preparation.warnings ?? [] { logger.warning("\(warning)") }
      throw BootError(name: name, problems: problems)
    }
    launch.options.apply(to: &configuration)
    return (configuration, prepared)
  }

  private func group(_ services: [any Service]) -> ServiceGroup {
    ServiceGroup(
      services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
  }
}

/// The server of an application as a service: it stops when the group of services is told to.
private struct ServerService: Service, CustomStringConvertible {
  private let app: HazelApp
  private let booted: BootedApplication
  private let configuration: HazelApp.Configuration
  private let stops: Int

  init(
    _ app: HazelApp, _ booted: BootedApplication, _ configuration: HazelApp.Configuration,
    since stops: Int
  ) {
    self.app = app
    self.booted = booted
    self.configuration = configuration
    self.stops = stops
  }

  var description: String { "server of \(app.name)" }

  func run() async throws {
    let addresses = try await app.listen(booted, configuration, since: stops)
    if configuration.banner {
      System.print(app.banner(addresses, booted.table).text)
    }
    configuration.onStart?(addresses)
    System.flush()
    // Cancellation stops the server as a signal does.
    try? await gracefulShutdown()
    app.logger.info("stopping: requests in flight may end")
    await booted.drain()
    if configuration.drainDelay > .zero {
      try? await ContinuousClock().sleep(for: configuration.drainDelay)
    }
    await app.detach().server?.shutdown()
    app.logger.info("stopped")
  }
}

extension HazelApp {
  func banner(_ addresses: [PeerAddress], _ table: RouteTable) -> Banner {
    Banner(
      name: name, addresses: addresses, routes: table.routes,
      launchTime: clock.elapsed, processID: System.processID)
  }
}

extension BootError {
  /// Whether only flags, commands and environment are wrong.
  var isUsageError: Bool {
    problems.allSatisfy {
      $0.isUsageError || $0.code.hasPrefix("HZ30") || $0.code == "HZ312"
    }
  }
}
