public import HazelKernel
import HazelServer
public import Logging
import Synchronization

/// A web application: a module with all that it imports, or routes alone.
///
/// ```swift
/// import HazelCore
///
/// let app = HazelApp(ShopModule(), name: "bookshop")
/// app.get("/ping") { _ in "pong" }
/// try await app.run()
/// ```
///
/// The moment it runs, starts or handles a request, modules, providers and routes are checked as a
/// whole. Only when nothing is wrong with them anything is made. Several applications in one process
/// share nothing.
public final class HazelApp: RouteRegistering, Sendable {
  /// The name, for the banner and the logger.
  public let name: String
  /// How it runs, as the program says; flags and environment may still change it for ``run(services:)``.
  public let configuration: Configuration
  /// Takes the messages of the application and of its server.
  public let logger: Logger

  private let root: any Module
  private let overrides: [Provider]
  private let replacements: [ModuleReplacement]
  let state: Mutex<State> = Mutex(State())
  let clock: LaunchClock = LaunchClock()

  /// Makes an application without modules: its routes are closures.
  ///
  /// - Parameters:
  ///   - name: a name for the banner and the logger; "hazel" by default.
  ///   - configuration: how it runs.
  ///   - logger: takes its messages; by default one with the application's name as label.
  public convenience init(
    name: String = "hazel", configuration: Configuration = Configuration(), logger: Logger? = nil
  ) {
    self.init(EmptyModule(), name: name, configuration: configuration, logger: logger)
  }

  /// Makes an application of a module and all that it imports.
  ///
  /// - Parameters:
  ///   - module: the module at the root.
  ///   - name: a name for the banner and the logger; "hazel" by default.
  ///   - configuration: how it runs.
  ///   - logger: takes its messages; by default one with the application's name as label.
  ///   - overrides: providers that take the place of those with the same type and name, whichever
  ///     module they are in: for tests.
  ///   - replacements: modules that take the place of others: for tests.
  public init(
    _ module: any Module, name: String = "hazel", configuration: Configuration = Configuration(),
    logger: Logger? = nil, overrides: [Provider] = [],
    replacing replacements: [ModuleReplacement] = []
  ) {
    root = module
    self.name = name
    self.configuration = configuration
    self.logger = logger ?? Logger(label: name)
    self.overrides = overrides
    self.replacements = replacements
  }

  /// Registers a route.
  ///
  /// Registering one after the application began to handle requests is a mistake of the program and
  /// stops it.
  public func register(_ route: RouteDefinition, _ traits: [RouteTrait]) {
    state.withLock { state in
      precondition(
        !state.isFrozen,
        "\(route.location): register routes before the application runs or handles a request")
      state.routes.append(CollectedRoute(definition: route, traits: traits))
      state.plan = nil
    }
  }

  /// Gives traits to all routes of the application, also to those registered before.
  ///
  /// ```swift
  /// app.use(.middleware(Cors()), .guards(SignedIn()))
  /// ```
  ///
  /// Middleware and exception filters among them also see requests without a route.
  public func use(_ traits: RouteTrait...) {
    state.withLock { state in
      precondition(
        !state.isFrozen, "use traits before the application runs or handles a request")
      state.traits += traits
      state.plan = nil
    }
  }

  /// The application as it is planned now: asked for again, it is the same until something is
  /// registered, or until the application has run.
  var plan: ApplicationPlan {
    let (planned, routes, traits) = state.withLock { ($0.plan, $0.routes, $0.traits) }
    if let planned { return planned }
    let plan = ApplicationPlan(
      ApplicationPlan.Parts(
        root: root, overrides: overrides, replacements: replacements, routes: routes,
        traits: traits, trailingSlash: configuration.trailingSlash,
        settings: PipelineSettings(configuration, respond: responder.response)))
    return state.withLock { state in
      // Modules are user code, which may have registered something meanwhile.
      guard state.routes.count == routes.count, state.traits.count == traits.count else {
        return plan
      }
      // Whoever planned at the same time goes on with the same plan.
      let shared = state.plan ?? plan
      state.plan = shared
      return shared
    }
  }

  /// Answers errors that no filter answers.
  var responder: ErrorResponder {
    ErrorResponder(logger, validation: configuration.validation)
  }
}

/// The root of an application without modules.
private struct EmptyModule: Module {}
