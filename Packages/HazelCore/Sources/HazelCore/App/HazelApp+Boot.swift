import HazelKernel
import HazelServer
import Synchronization

extension HazelApp {
  /// What changes while an application lives.
  struct State {
    var routes: [CollectedRoute] = []
    /// The traits of all routes.
    var traits: [RouteTrait] = []
    /// Modules, providers and routes as they were tied together last.
    var plan: ApplicationPlan?
    /// Whether routes come too late.
    var isFrozen: Bool = false
    /// Makes the application; those who need it at the same time wait for the same one.
    var boot: Task<BootedApplication, any Error>?
    var booted: BootedApplication?
    var server: HTTPServer?
    var services: RunningServices?
    /// How often the application was stopped, so that a start finds out that it was.
    var stops: Int = 0
  }

  /// Makes everything, once: until the application is stopped it gives the same.
  ///
  /// - Parameters:
  ///   - prepared: a plan whose modules have prepared; nil to let them do it now.
  ///   - arguments: the command line that they prepare with.
  /// - Throws: ``BootError``. Then the next call tries again.
  func boot(
    _ prepared: PreparedPlan? = nil, arguments: [String] = []
  ) async throws -> BootedApplication {
    let boot = state.withLock { state -> Task<BootedApplication, any Error> in
      if let boot = state.boot { return boot }
      let boot = Task { try await self.makeBoot(prepared, arguments) }
      state.boot = boot
      return boot
    }
    return try await boot.value
  }

  private func makeBoot(
    _ prepared: PreparedPlan?, _ arguments: [String]
  ) async throws -> BootedApplication {
    do {
      let planned: PreparedPlan
      if let prepared {
        planned = prepared
      } else {
        planned = await PreparedPlan(plan, arguments, configuration.server)
      }
      let booted = try await BootedApplication.boot(
        planned.plan, planned.preparation,
        ApplicationInterface(name, RouteList(planned.plan), configuration), logger: logger)
      state.withLock { state in
        state.plan = planned.plan
        state.booted = booted
        state.isFrozen = true
      }
      return booted
    } catch {
      state.withLock { state in
        state.plan = nil
        state.boot = nil
      }
      throw error
    }
  }

  /// Shuts down what was booted; it does nothing when nothing was.
  func shutDown() async {
    let boot = state.withLock { state in
      defer {
        state.plan = nil
        state.boot = nil
        state.booted = nil
      }
      return state.boot
    }
    guard let booted = try? await boot?.value else { return }
    await shutDown(booted)
  }

  /// Shuts down what was booted, once, and lets go of it.
  func shutDown(_ booted: BootedApplication) async {
    state.withLock { state in
      guard state.booted === booted else { return }
      state.plan = nil
      state.boot = nil
      state.booted = nil
    }
    await booted.shutDown()
  }

  /// The number of stops so far, which a start begins with.
  var stops: Int { state.withLock { $0.stops } }

  /// Keeps a server that starts, and the services beside it, for ``stop()``.
  ///
  /// - Throws: ``BootError`` when one runs already, or when the application was stopped since the
  ///   start began: what was made for it is shut down then.
  func attach(
    _ server: HTTPServer, _ services: RunningServices?, since stops: Int
  ) throws(BootError) {
    let problem: BootProblem? = state.withLock { state in
      guard state.stops == stops else { return .stoppedWhileStarting }
      guard state.server == nil else { return .alreadyRunning }
      state.server = server
      state.services = services
      return nil
    }
    if let problem { throw BootError(name: name, problems: [problem]) }
  }

  /// Lets go of the server and its services, if there are any.
  func detach() -> (server: HTTPServer?, services: RunningServices?) {
    state.withLock { state in
      defer {
        state.server = nil
        state.services = nil
      }
      return (state.server, state.services)
    }
  }
}
