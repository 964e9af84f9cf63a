import Synchronization

/// Knows how far an application is, and runs its health checks.
///
/// A module that imports ``HealthModule`` gets it injected.
public final class HealthMonitor: Sendable {
  /// How far an application is.
  public enum Phase: Sendable, Hashable {
    /// It does not listen yet.
    case starting
    /// It takes requests.
    case running
    /// It was told to stop: requests in flight may end.
    case stopping
  }

  private struct State {
    var phase: Phase = .starting
    var checks: [any HealthCheck] = []
    /// The results that are not too old to be told again, or are being found out.
    var latest: (since: ContinuousClock.Instant, results: Task<[HealthCheckResult], Never>)?
  }

  private let state: Mutex<State> = Mutex(State())
  private let timeout: Duration
  private let maximumAge: Duration

  init(timeout: Duration, maximumAge: Duration) {
    self.timeout = timeout
    self.maximumAge = maximumAge
  }

  /// How far the application is.
  public var phase: Phase { state.withLock { $0.phase } }

  func enter(_ phase: Phase) {
    state.withLock { $0.phase = phase }
  }

  func begin(_ checks: [any HealthCheck]) {
    state.withLock { $0 = State(checks: checks) }
  }

  /// Runs all health checks at the same time, unless they were run just now.
  ///
  /// - Returns: the results, in the order in which the checks were added.
  public func results() async -> [HealthCheckResult] {
    let now = ContinuousClock.now
    let results = state.withLock { state in
      // Whoever asks often must not wear out what is checked.
      if let latest = state.latest, latest.since.duration(to: now) < maximumAge {
        return latest.results
      }
      let checks = state.checks
      let results = Task { await Self.run(checks, timeout) }
      state.latest = (now, results)
      return results
    }
    return await results.value
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
