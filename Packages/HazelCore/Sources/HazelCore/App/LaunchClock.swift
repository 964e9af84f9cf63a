/// Measures how long an application takes to start.
struct LaunchClock: Sendable {
  private let start: ContinuousClock.Instant = .now

  /// The time since it was made.
  var elapsed: Duration { ContinuousClock.now - start }
}
