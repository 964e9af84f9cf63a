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
    var routes: [RouteDefinition] = []
    var table: RouteTable?
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
  public func register(_ route: RouteDefinition) {
    state.withLock { state in
      precondition(
        state.table == nil,
        "\(route.location): register routes before the application runs or handles a request")
      state.routes.append(route)
    }
  }

  /// Checks the routes and freezes them; the second time it gives the same table.
  ///
  /// - Throws: ``BootError`` with everything that is wrong with the routes.
  func freeze() throws(BootError) -> RouteTable {
    let result = state.withLock { state -> Result<RouteTable, BootError> in
      if let table = state.table { return .success(table) }
      var problems = state.routes.compactMap { BootProblem(unsendableResultOf: $0) }
      do throws(RouterError) {
        let table = try RouteTable(state.routes, trailingSlash: configuration.trailingSlash)
        guard problems.isEmpty else {
          return .failure(BootError(name: name, problems: problems))
        }
        state.table = table
        state.routes = []
        return .success(table)
      } catch {
        problems += error.problems.map { BootProblem($0) }
        return .failure(BootError(name: name, problems: problems))
      }
    }
    return try result.get()
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
