import Metrics

/// Advice that measures how long each call takes, for whichever metrics the program has installed.
///
/// The timer has the dimensions `type`, `method` and `outcome`, which is `success` or `failure`.
public struct Timed: SyncAdvice {
  private let label: String

  /// Makes the advice.
  ///
  /// - Parameter label: the label of the timer; "hazel_method_duration" by default.
  public init(_ label: String = "hazel_method_duration") {
    self.label = label
  }

  /// Calls the body and records its duration.
  public nonisolated(nonsending) func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: nonisolated(nonsending) () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    let start = ContinuousClock.now
    do throws(Failure) {
      let result = try await body()
      record(call, since: start, "success")
      return result
    } catch {
      record(call, since: start, "failure")
      throw error
    }
  }

  /// Calls the body and records its duration.
  public func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = ContinuousClock.now
    do throws(Failure) {
      let result = try body()
      record(call, since: start, "success")
      return result
    } catch {
      record(call, since: start, "failure")
      throw error
    }
  }

  private func record(
    _ call: AdvisedCall, since start: ContinuousClock.Instant, _ outcome: String
  ) {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let method = String(call.function.prefix { $0 != "(" })
    Timer(
      label: label,
      dimensions: [("type", call.type), ("method", method), ("outcome", outcome)]
    ).recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}
