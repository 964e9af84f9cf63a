import Synchronization

/// Knows how far an application is, and runs its health checks.
///
/// A module that imports ``HealthModule`` gets it injected.
public final class HealthMonitor: Sendable {
  private struct State {
    var life: ApplicationLife?
    var checks: [any HealthCheck] = []
    /// The run of the checks that went last, or still goes on.
    var run: Task<[HealthCheckResult], Never>?
    /// When it ended; nil as long as it goes on.
    var end: ContinuousClock.Instant?
  }

  private let state: Mutex<State> = Mutex(State())
  private let timeout: Duration
  private let maximumAge: Duration

  init(timeout: Duration, maximumAge: Duration) {
    self.timeout = timeout
    self.maximumAge = maximumAge
  }

  /// How far the application is.
  public var phase: ApplicationPhase { state.withLock { $0.life }?.phase ?? .starting }

  func begin(_ checks: [any HealthCheck], _ life: ApplicationLife) {
    state.withLock { $0 = State(life: life, checks: checks) }
  }

  /// Runs all health checks at the same time, unless they were run just now or run already.
  ///
  /// - Returns: the results, in the order in which the checks were added.
  public func results() async -> [HealthCheckResult] {
    let now = ContinuousClock.now
    let run = state.withLock { state in
      // Whoever asks often must not wear out what is checked.
      if let run = state.run, state.end.map({ $0.duration(to: now) < maximumAge }) ?? true {
        return run
      }
      let checks = state.checks
      // Detached: what is local to the task of who asks first is nothing to the others.
      let run = Task.detached { [self] in
        let results = await Self.run(checks, timeout)
        self.state.withLock { $0.end = .now }
        return results
      }
      state.run = run
      state.end = nil
      return run
    }
    return await run.value
  }

  /// A check took too long.
  private struct Overdue: Error {}

  private static func run(
    _ checks: [any HealthCheck], _ timeout: Duration
  ) async -> [HealthCheckResult] {
    await withTaskGroup(of: (Int, HealthCheckResult).self) { group in
      for (index, check) in checks.enumerated() {
        group.addTask { (index, await run(check, timeout)) }
      }
      var results: [(Int, HealthCheckResult)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private static func run(
    _ check: any HealthCheck, _ timeout: Duration
  ) async -> HealthCheckResult {
    let start = ContinuousClock.now
    let report: HealthReport
    do {
      report = try await TimeLimit.run(timeout, else: Overdue()) { try await check.check() }
    } catch is Overdue {
      report = HealthReport(.unhealthy, detail: "no answer within \(timeout)")
    } catch {
      // What was thrown may name hosts or users, so it is not told.
      report = HealthReport(.unhealthy, detail: "the check failed")
    }
    return HealthCheckResult(
      name: check.name, report: report, isCritical: check.isCritical,
      duration: start.duration(to: .now))
  }
}
