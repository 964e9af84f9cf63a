/// How long to pause before each further attempt.
public struct Backoff: Sendable, Hashable {
  private let base: Duration
  private let factor: Double
  private let limit: Duration
  private let jitter: Double

  /// No pause at all.
  public static let none: Backoff = Backoff(base: .zero, factor: 1, limit: .zero, jitter: 0)

  /// The same pause each time.
  ///
  /// - Parameters:
  ///   - pause: the pause.
  ///   - jitter: by how much of it a pause may be shorter, from 0 to 1; 0 by default.
  public static func constant(_ pause: Duration, jitter: Double = 0) -> Backoff {
    Backoff(base: pause, factor: 1, limit: pause, jitter: jitter)
  }

  /// A pause that grows each time.
  ///
  /// - Parameters:
  ///   - first: the first pause; 100 milliseconds by default.
  ///   - factor: by how much each is longer than the one before; 2 by default.
  ///   - limit: the longest pause; 10 seconds by default.
  ///   - jitter: by how much of it a pause may be shorter, from 0 to 1; a half by default, so that
  ///     callers that failed together do not all come back together.
  public static func exponential(
    from first: Duration = .milliseconds(100), factor: Double = 2, limit: Duration = .seconds(10),
    jitter: Double = 0.5
  ) -> Backoff {
    Backoff(base: first, factor: factor, limit: limit, jitter: jitter)
  }

  private init(base: Duration, factor: Double, limit: Duration, jitter: Double) {
    precondition(base >= .zero && limit >= .zero, "a pause is not negative")
    precondition(factor >= 1, "the factor of a backoff is 1 or more")
    precondition((0...1).contains(jitter), "the jitter of a backoff is from 0 to 1")
    self.base = base
    self.factor = factor
    self.limit = limit
    self.jitter = jitter
  }

  /// The pause after an attempt, counted from 1.
  func pause(after attempt: Int, using generator: inout some RandomNumberGenerator) -> Duration {
    var pause = base
    // Stops at the limit, so that no number of attempts overflows.
    for _ in 1..<max(attempt, 1) where pause < limit { pause = pause * factor }
    pause = min(pause, limit)
    guard jitter > 0 else { return pause }
    return pause * Double.random(in: (1 - jitter)...1, using: &generator)
  }
}
