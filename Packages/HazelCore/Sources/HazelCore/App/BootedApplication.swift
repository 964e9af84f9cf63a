import HazelKernel
import HazelServer
import Logging
import ServiceLifecycle
import Synchronization

/// An application with everything made: it can answer requests.
final class BootedApplication: Sendable {
  let plan: ApplicationPlan
  /// How it listens, as modules want it.
  let server: ServerConfiguration
  let container: Container
  let table: RouteTable
  let services: [any Service]
  let healthChecks: [any HealthCheck]
  let panels: [any DashboardPanel]
  private let contexts: [ModuleContext]
  private let logger: Logger
  private let life: ApplicationLife
  /// The drain, once it has begun: whoever else asks for it waits for the same one.
  private let draining: Mutex<Task<Void, Never>?> = Mutex(nil)
  /// The end, once it has begun: whoever else asks for it waits for the same one.
  private let end: Mutex<Task<Void, Never>?> = Mutex(nil)

  /// Makes what is planned, and calls the hooks of modules up to `onBootstrap`.
  ///
  /// - Throws: ``BootError``; what was made and started is stopped then.
  static func boot(
    _ plan: ApplicationPlan, _ preparation: Preparation, _ interface: ApplicationInterface,
    logger: Logger
  ) async throws -> BootedApplication {
    let name = interface.name
    // Before the problems: what is odd is often why something is wrong.
    for warning in preparation.warnings { logger.warning("\(warning)") }
    let problems = plan.problems + preparation.problems
    guard problems.isEmpty, let index = plan.index else {
      throw BootError(name: name, problems: problems)
    }
    var boot = ContainerBoot(plan.graph, order: plan.order)
    let container: Container
    do {
      container = try await boot.run()
    } catch {
      throw BootError(name: name, problems: [error.problem])
    }
    let application: BootedApplication
    do {
      application = try BootedApplication(
        plan, index, preparation, container, interface, logger: logger)
    } catch {
      await container.stop()
      throw error
    }
    try await application.runFirstHooks(name)
    return application
  }

  private init(
    _ plan: ApplicationPlan, _ index: RouteIndex, _ preparation: Preparation,
    _ container: Container, _ interface: ApplicationInterface, logger: Logger
  ) throws {
    self.plan = plan
    server = preparation.server
    self.container = container
    self.logger = logger
    let life = ApplicationLife()
    self.life = life
    var contexts = plan.modules.map { module in
      var logger = logger
      logger[metadataKey: "module"] = "\(module.name)"
      return ModuleContext(
        name: interface.name, logger: logger, interface: interface, container: container,
        module: module.id,
        life: life)
    }
    let plugins = zip(plan.modules.map(\.plugins), contexts)
    services = try plugins.flatMap { plugins, context in
      try plugins.services.map { try $0.make(context) }
    }
    healthChecks = try plugins.flatMap { plugins, context in
      try plugins.healthChecks.map { try $0.make(context) }
    }
    for index in contexts.indices { contexts[index].healthChecks = healthChecks }
    self.contexts = contexts
    panels = try zip(plan.modules.map(\.plugins), contexts).flatMap { plugins, context in
      try plugins.panels.map { try $0.make(context) }
    }
    let definitions = try plan.routes.map { planned in
      try planned.blueprint.definition(
        in: ContainerAccess(container: container, module: plan.modules[planned.module].id))
    }
    // The parts of the application are providers of the root.
    let unmatched = try RoutePipeline.unmatched(
      plan.unmatched,
      container: ContainerAccess(container: container, module: plan.root.id),
      settings: plan.settings)
    table = RouteTable(definitions, in: index, unmatched: unmatched)
  }

  /// What the hooks and commands of a module get.
  func context(of module: Int) -> ModuleContext { contexts[module] }

  // MARK: Hooks

  private func runFirstHooks(_ name: String) async throws {
    var initialized = 0
    do throws(HookFailure) {
      for module in plan.modules {
        try await run("onInit", module) { try await $0.onInit($1) }
        initialized += 1
      }
      for module in plan.modules {
        try await run("onBootstrap", module) { try await $0.onBootstrap($1) }
      }
    } catch {
      await shutDown(first: initialized)
      throw BootError(name: name, problems: [error.problem])
    }
  }

  /// Tells all modules that the application listens.
  func ready(_ name: String) async throws {
    do throws(HookFailure) {
      for module in plan.modules {
        try await run("onReady", module) { try await $0.onReady($1) }
      }
    } catch {
      throw BootError(name: name, problems: [error.problem])
    }
    life.enter(.running)
  }

  /// Tells all modules that the application was told to stop, once.
  func drain() async {
    life.enter(.stopping)
    let drain = draining.withLock { draining in
      let task = draining ?? Task { await tellModulesToDrain() }
      draining = task
      return task
    }
    await drain.value
  }

  private func tellModulesToDrain() async {
    let limit = server.timeouts.drain
    for module in plan.modules.reversed() {
      await runOrLog("onDrain", module) { module, context in
        // One that hangs must not keep the server from stopping.
        try await TimeLimit.run(limit, else: HookTookTooLong(limit: limit)) {
          try await module.onDrain(context)
        }
      }
    }
  }

  /// Tells all modules that the application ends, and releases what providers hold.
  func shutDown() async {
    let end = end.withLock { end in
      let task = end ?? Task { await shutDown(first: plan.modules.count) }
      end = task
      return task
    }
    await end.value
  }

  private func shutDown(first count: Int) async {
    for module in plan.modules.prefix(count).reversed() {
      await runOrLog("onShutdown", module) { try await $0.onShutdown($1) }
    }
    await container.stop()
  }

  /// Runs a hook of the end, which goes on whatever fails.
  private func runOrLog(
    _ hook: String, _ node: ModuleNode,
    _ body: @Sendable (any Module, ModuleContext) async throws -> Void
  ) async {
    do throws(HookFailure) {
      try await run(hook, node, body)
    } catch {
      logger.error("\(error.problem.subject) failed", metadata: ["error": "\(error.cause)"])
    }
  }

  private func run(
    _ hook: String, _ node: ModuleNode,
    _ body: @Sendable (any Module, ModuleContext) async throws -> Void
  ) async throws(HookFailure) {
    do {
      try await body(node.module, contexts[node.index])
    } catch {
      throw HookFailure(problem: .hookFailed(hook, node.name, error), cause: error)
    }
  }
}

/// A hook of a module threw an error.
private struct HookFailure: Error {
  let problem: BootProblem
  let cause: any Error
}

/// A hook does not end in the time that it has.
private struct HookTookTooLong: Error, CustomStringConvertible {
  let limit: Duration

  var description: String { "it did not end within \(limit)" }
}
