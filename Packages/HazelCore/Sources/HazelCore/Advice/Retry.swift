/// Advice that calls the method again when it throws.
///
/// ```swift
/// @Retry(3, backoff: .exponential(limit: .seconds(2)), while: { $0 is StockError })
/// func reserve(_ id: Int) async throws -> Reservation { … }
/// ```
///
/// It stops when its task is cancelled, and throws the error of the last attempt. Put it on methods
/// that may run twice.
public struct Retry: Advice {
  private let attempts: Int
  private let backoff: Backoff
  private let condition: @Sendable (any Error) -> Bool

  /// Makes the advice.
  ///
  /// - Parameters:
  ///   - attempts: how often the method is called at most, 1 or more; 3 by default.
  ///   - backoff: the pauses between attempts; by default they double from 100 milliseconds.
  ///   - condition: whether an error is worth another attempt; all are, by default. After a
  ///     `CancellationError` there is none in any case.
  public init(
    _ attempts: Int = 3, backoff: Backoff = .exponential(),
    while condition: @escaping @Sendable (any Error) -> Bool = { _ in true }
  ) {
    precondition(attempts >= 1, "@Retry makes at least 1 attempt")
    self.attempts = attempts
    self.backoff = backoff
    self.condition = condition
  }

  /// Calls the body until it returns, or until nothing is left to try.
  public nonisolated(nonsending) func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: nonisolated(nonsending) () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    var attempt = 1
    var generator = SystemRandomNumberGenerator()
    while true {
      do throws(Failure) {
        return try await body()
      } catch {
        guard attempt < attempts, !(error is CancellationError), condition(error),
          await waits(backoff.pause(after: attempt, using: &generator))
        else { throw error }
        attempt += 1
      }
    }
  }

  /// Pauses; false when the task was cancelled before or meanwhile.
  private nonisolated(nonsending) func waits(_ pause: Duration) async -> Bool {
    guard !Task.isCancelled else { return false }
    guard pause > .zero else { return true }
    do {
      try await AdviceEnvironment.current.clock.sleep(for: pause)
      return !Task.isCancelled
    } catch {
      return false
    }
  }
}
