import HazelKernel
import HazelServer
import Synchronization

extension HazelApp {
  /// What changes while an application lives.
  struct State {
    var routes: [CollectedRoute] = []
    /// The traits of all routes.
    var traits: [RouteTrait] = []
    /// Whether routes come too late.
    var isFrozen: Bool = false
    /// Makes the application; those who need it at the same time wait for the same one.
    var boot: Task<BootedApplication, any Error>?
    var booted: BootedApplication?
    var server: HTTPServer?
    var services: RunningServices?
  }

  /// Makes everything, once: until the application is stopped it gives the same.
  ///
  /// - Throws: ``BootError``. Then the next call tries again.
  func boot() async throws -> BootedApplication {
    let boot = state.withLock { state -> Task<BootedApplication, any Error> in
      if let boot = state.boot { return boot }
      let boot = Task { try await self.makeBoot() }
      state.boot = boot
      return boot
    }
    return try await boot.value
  }

  private func makeBoot() async throws -> BootedApplication {
    do {
      let booted = try await BootedApplication.boot(plan, name: name, logger: logger)
      state.withLock { state in
        state.booted = booted
        state.isFrozen = true
      }
      return booted
    } catch {
      state.withLock { $0.boot = nil }
      throw error
    }
  }

  /// Shuts down what was booted; it does nothing when nothing was.
  func shutDown() async {
    let boot = state.withLock { state in
      defer {
        state.boot = nil
        state.booted = nil
      }
      return state.boot
    }
    await (try? boot?.value)?.shutDown()
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
