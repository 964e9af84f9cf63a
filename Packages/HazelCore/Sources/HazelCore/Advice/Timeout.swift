/// Advice that cancels the method when it takes too long, and throws ``TimeoutError`` then.
///
/// Cancellation is a request: a method that does not listen to it is waited for. The method runs
/// where it would without the advice, as a child of the caller's task.
public struct Timeout: Advice {
  private let limit: Duration

  /// Makes the advice.
  ///
  /// - Parameter limit: how long the method may take.
  public init(_ limit: Duration) {
    self.limit = limit
  }

  /// Calls the body, and cancels it when the time is up.
  ///
  /// - Throws: what the body throws; ``TimeoutError`` when the time was up, where `Failure` can be
  ///   one, and else the body's own error.
  public nonisolated(nonsending) func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: nonisolated(nonsending) () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    let box = ResultBox<Result, Failure>()
    let isLate = await Self.race(body, box, limit, isolation: #isolation)
    if isLate, let error = TimeoutError(call, limit: limit) as? Failure { throw error }
    return try box.take().get()
  }

  private static func race<Result, Failure: Error>(
    _ body: nonisolated(nonsending) () async throws(Failure) -> Result,
    _ box: ResultBox<Result, Failure>, _ limit: Duration, isolation: isolated (any Actor)?
  ) async -> Bool {
    await withoutActuallyEscaping(body) { escaping in
      // See `ChildWork` for why it may cross to a child task.
      nonisolated(unsafe) let body = escaping
      return await race(
        ChildWork(body: body, box: box), in: isolation, limit, AdviceEnvironment.current.clock)
    }
  }

  /// Runs the work beside a timer; true when the timer was first.
  private nonisolated(nonsending) static func race<Result, Failure: Error>(
    _ work: ChildWork<Result, Failure>, in isolation: (any Actor)?, _ limit: Duration,
    _ clock: any Clock<Duration>
  ) async -> Bool {
    await withTaskGroup(of: End.self) { group in
      group.addTask {
        await work.run(isolation: isolation)
        return .worked
      }
      group.addTask {
        do {
          try await clock.sleep(for: limit)
          return .late
        } catch {
          return .woken
        }
      }
      var first = await group.next()
      // A timer that is cancelled with the whole task is no timeout: the work decides then.
      if first == .woken { first = await group.next() }
      group.cancelAll()
      await group.waitForAll()
      return first == .late
    }
  }

  private enum End: Sendable {
    case worked
    case late
    case woken
  }
}

/// The body and the place for its result.
///
/// Unchecked: exactly one child task calls the body, on the executor that the caller is on, and the
/// caller waits for it meanwhile; so nobody else runs there with the same values, and the result is
/// read only after the task has ended.
private struct ChildWork<Result, Failure: Error>: @unchecked Sendable {
  let body: nonisolated(nonsending) () async throws(Failure) -> Result
  let box: ResultBox<Result, Failure>

  func run(isolation: isolated (any Actor)?) async {
    do throws(Failure) {
      box.store(.success(try await body()))
    } catch {
      box.store(.failure(error))
    }
  }
}

/// Keeps what the body came to. Unchecked: see `ChildWork`.
private final class ResultBox<Value, Failure: Error>: @unchecked Sendable {
  private var result: Result<Value, Failure>?

  func store(_ result: Result<Value, Failure>) {
    self.result = result
  }

  func take() -> Result<Value, Failure> {
    guard let result else { preconditionFailure("the method of a timeout did not run") }
    return result
  }
}
