public import HazelKernel
public import ServiceLifecycle
import Synchronization

/// What a module adds to an application besides controllers and providers: the plug-in point.
///
/// ```swift
/// struct MetricsModule: Module {
///   func configure(_ plugins: inout Plugins) {
///     plugins.add(traits: .timed)                      // for every route of the application
///     plugins.add(healthCheck: QueueHealth.self)       // made by the container
///     plugins.add(service: Reporter.self)              // runs as long as the application does
///     plugins.command("metrics", "print the metrics") { context in … }
///     plugins.routes.get("/metrics") { _ in … }
///   }
/// }
/// ```
///
/// What is given by its type is a provider of the module: its dependencies are injected, and checked
/// at start like all others.
public struct Plugins: Sendable {
  /// Something that is there when the container is.
  struct Entry<Value: Sendable>: Sendable {
    let make: @Sendable (ModuleContext) throws -> Value
  }

  private(set) var traits: [RouteTrait] = []
  private(set) var providers: [Provider] = []
  private(set) var healthChecks: [Entry<any HealthCheck>] = []
  private(set) var services: [Entry<any Service>] = []
  private(set) var panels: [Entry<any DashboardPanel>] = []
  private(set) var commands: [CommandEntry] = []
  private(set) var preparations: [@Sendable (inout Preparation) async -> Void] = []
  private(set) var flags: [LaunchFlag] = []
  /// Takes routes with closures, which belong to no controller.
  public let routes: RouteCollector = RouteCollector()

  init() {}

  // MARK: Preparation

  /// Adds work that is done before anything is made, each time that the application is made.
  ///
  /// Global modules prepare before the others, so what they leave in the preparation is there.
  ///
  /// - Parameter body: does it, and reports what is wrong; see ``Preparation``.
  public mutating func prepare(_ body: @escaping @Sendable (inout Preparation) async -> Void) {
    preparations.append(body)
  }

  /// Lets a flag stand on the command line, and in the list that `--help` prints.
  ///
  /// What is given for it stands in ``Preparation/arguments``: as `--name value` or `--name=value`.
  ///
  /// - Parameters:
  ///   - name: the flag: "--reader-limit".
  ///   - placeholder: what stands for its value in the list: "count"; nil for a flag without one.
  ///   - summary: what it does.
  ///   - takesInlineValue: whether one without a value may have one behind "="; false by default.
  public mutating func flag(
    _ name: String, _ placeholder: String? = nil, _ summary: String, takesInlineValue: Bool = false
  ) {
    flags.append(
      LaunchFlag(
        name: name, placeholder: placeholder, expectation: placeholder,
        takesInlineValue: takesInlineValue, summary: summary))
  }

  // MARK: Traits

  /// Adds traits to every route of the application, of whichever module: guards, limits, notes.
  public mutating func add(traits: RouteTrait...) {
    self.traits += traits
  }

  // MARK: Health

  /// Adds a health check that the container makes.
  public mutating func add<Check: HealthCheck & Injectable>(healthCheck type: Check.Type) {
    healthChecks.append(entry(type) { $0 })
  }

  /// Adds a health check.
  public mutating func add(healthCheck: any HealthCheck) {
    healthChecks.append(Entry { _ in healthCheck })
  }

  // MARK: Services

  /// Adds a service that the container makes. It is started before the application listens and
  /// stopped after the last request.
  public mutating func add<Running: Service & Injectable>(service type: Running.Type) {
    services.append(entry(type) { $0 })
  }

  /// Adds a service. It is started before the application listens and stopped after the last
  /// request.
  public mutating func add(service: any Service) {
    services.append(Entry { _ in service })
  }

  // MARK: Panels

  /// Adds a panel of the dashboard that the container makes.
  public mutating func add<Panel: DashboardPanel & Injectable>(panel type: Panel.Type) {
    panels.append(entry(type) { $0 })
  }

  /// Adds a panel of the dashboard.
  public mutating func add(panel: any DashboardPanel) {
    panels.append(Entry { _ in panel })
  }

  // MARK: Commands

  /// Adds a command that the container makes.
  public mutating func add<C: Command & Injectable>(command type: C.Type) {
    let entry = entry(type) { $0 }
    commands.append(
      CommandEntry(name: type.name, summary: type.summary) { context in
        guard let module = context.module else { return }
        try await entry.make(module).run(context)
      })
  }

  /// Adds a command: `myapp NAME`.
  ///
  /// - Parameters:
  ///   - name: what is written on the command line.
  ///   - summary: what it does, for the list of commands.
  ///   - needsApplication: whether everything is made first; true by default. Else it runs when
  ///     modules have prepared, also where something is wrong, and can resolve nothing.
  ///   - body: does it.
  public mutating func command(
    _ name: String, _ summary: String, needsApplication: Bool = true,
    _ body: @escaping @Sendable (CommandContext) async throws -> Void
  ) {
    commands.append(
      CommandEntry(name: name, summary: summary, needsApplication: needsApplication, run: body))
  }

  private mutating func entry<T: Injectable, Value: Sendable>(
    _ type: T.Type, _ convert: @escaping @Sendable (T) -> Value
  ) -> Entry<Value> {
    if !providers.contains(where: { $0.key == ProviderKey(type) }) { providers.append(.type(type)) }
    return Entry { context in convert(try context.resolve(type)) }
  }
}

/// Takes the routes that a module adds with closures.
public final class RouteCollector: RouteRegistering, Sendable {
  private let state: Mutex<[CollectedRoute]> = Mutex([])

  var collected: [CollectedRoute] { state.withLock { $0 } }

  /// Registers a route.
  public func register(_ route: RouteDefinition, _ traits: [RouteTrait]) {
    state.withLock { $0.append(CollectedRoute(definition: route, traits: traits)) }
  }
}
