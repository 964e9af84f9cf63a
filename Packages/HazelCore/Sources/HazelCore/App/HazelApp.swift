public import HazelKernel
import HazelServer
public import Logging
import Synchronization

/// A web application: routes, and the server that answers them.
///
/// ```swift
/// import HazelCore
///
/// let app = HazelApp(name: "bookshop")
/// app.get("/books/:id") { request in
///   "book \(try request.parameters.require("id"))"
/// }
/// try await app.run()
/// ```
///
/// Routes are registered first. The moment it runs, starts or handles a request, they are checked as
/// a whole and frozen.
public final class HazelApp: RouteRegistering, Sendable {
  /// The name, for the banner and the logger.
  public let name: String
  /// How it runs, as the program says; flags and environment may still change it for ``run(services:)``.
  public let configuration: Configuration
  /// Takes the messages of the application and of its server.
  public let logger: Logger

  private struct State {
    var routes: [(route: RouteDefinition, traits: [RouteTrait])] = []
    /// The traits of all routes.
    var traits: [RouteTrait] = []
    /// What adds the routes of modules.
    var sources: [@Sendable (inout RouteComposer) -> Void] = []
    var outcome: RouteComposer.Outcome?
    var server: HTTPServer?
  }

  private let state: Mutex<State> = Mutex(State())
  let clock: LaunchClock = LaunchClock()

  /// Makes an application without routes.
  ///
  /// - Parameters:
  ///   - name: a name for the banner and the logger; "hazel" by default.
  ///   - configuration: how it runs.
  ///   - logger: takes its messages; by default one with the application's name as label.
  public init(
    name: String = "hazel", configuration: Configuration = Configuration(), logger: Logger? = nil
  ) {
    self.name = name
    self.configuration = configuration
    self.logger = logger ?? Logger(label: name)
  }

  /// Registers a route.
  ///
  /// Registering one after the application began to handle requests is a mistake of the program and
  /// stops it.
  public func register(_ route: RouteDefinition, _ traits: [RouteTrait]) {
    state.withLock { state in
      precondition(
        state.outcome == nil,
        "\(route.location): register routes before the application runs or handles a request")
      state.routes.append((route, traits))
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
        state.outcome == nil, "use traits before the application runs or handles a request")
      state.traits += traits
    }
  }

  /// Has something add to the routes when they are composed: controllers of modules, and the
  /// container that makes them.
  func addRoutes(from source: @escaping @Sendable (inout RouteComposer) -> Void) {
    state.withLock { $0.sources.append(source) }
  }

  /// Checks the routes and freezes them; the second time it gives the same table.
  ///
  /// - Throws: ``BootError`` with everything that is wrong with the routes.
  func freeze() throws(BootError) -> RouteTable {
    try composed().table
  }

  /// Composes all routes; the second time it gives the same.
  ///
  /// - Throws: ``BootError`` with everything that is wrong with the routes.
  func composed() throws(BootError) -> RouteComposer.Outcome {
    let result = state.withLock { state -> Result<RouteComposer.Outcome, BootError> in
      if let outcome = state.outcome { return .success(outcome) }
      var composer = RouteComposer(
        name: name, settings: PipelineSettings(configuration, respond: responder.response),
        trailingSlash: configuration.trailingSlash, traits: state.traits)
      for source in state.sources { source(&composer) }
      for (route, traits) in state.routes { composer.add(route, traits) }
      do throws(BootError) {
        let outcome = try composer.compose()
        state.outcome = outcome
        state.routes = []
        return .success(outcome)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Answers errors that no filter answers.
  var responder: ErrorResponder {
    ErrorResponder(logger, ruleStatus: configuration.ruleViolationStatus)
  }

  /// Keeps a server that starts, for ``stop()``.
  ///
  /// - Throws: ``BootError`` when one runs already.
  func attach(_ server: HTTPServer) throws(BootError) {
    let isFirst = state.withLock { state in
      guard state.server == nil else { return false }
      state.server = server
      return true
    }
    guard isFirst else { throw BootError(name: name, problems: [.alreadyRunning]) }
  }

  /// Lets go of the server, if there is one.
  func detachServer() -> HTTPServer? {
    state.withLock { state in
      defer { state.server = nil }
      return state.server
    }
  }
}
