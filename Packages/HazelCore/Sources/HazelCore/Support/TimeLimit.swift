import Synchronization

/// Gives work a time in which it has to be done.
///
/// ```swift
/// let rates = try await TimeLimit.run(.seconds(3), else: RatesAreLate()) { try await bank.rates() }
/// ```
public enum TimeLimit {
  /// Runs work; when it is not done in time, cancels it and throws without waiting for its end.
  ///
  /// When the caller is cancelled so is the work, whose end is waited for.
  ///
  /// - Parameters:
  ///   - limit: the time.
  ///   - error: what is thrown when it is over.
  ///   - clock: the clock that measures it; nil, the default, for the one of the system.
  ///   - work: what is to be done.
  /// - Throws: the given error when the time is over, and what the work throws.
  public static func run<Value: Sendable>(
    _ limit: Duration, else error: any Error, clock: (any Clock<Duration>)? = nil,
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let race = Race<Value>()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        race.begin(continuation, limit, error, clock, work)
      }
    } onCancel: {
      race.cancel()
    }
  }

  /// A race between work and time: whoever comes first resumes the waiting task, once.
  private final class Race<Value: Sendable>: Sendable {
    private struct State {
      var continuation: CheckedContinuation<Value, any Error>?
      var tasks: [Task<Void, Never>] = []
      var isOver = false
    }

    private let state: Mutex<State> = Mutex(State())

    func begin(
      _ continuation: CheckedContinuation<Value, any Error>, _ limit: Duration,
      _ error: any Error, _ clock: (any Clock<Duration>)?,
      _ work: @escaping @Sendable () async throws -> Value
    ) {
      state.withLock { $0.continuation = continuation }
      let worker = Self.start {
        do {
          self.end(.success(try await work()))
        } catch {
          self.end(.failure(error))
        }
      }
      let timer = Task {
        // Cancelled once the work is done.
        do {
          if let clock {
            try await clock.sleep(for: limit)
          } else {
            try await Task.sleep(for: limit)
          }
        } catch {
          return
        }
        self.end(.failure(error))
      }
      let isOver = state.withLock { state in
        state.tasks = [worker, timer]
        return state.isOver
      }
      if isOver { cancel() }
    }

    /// Starts where the caller is, and stays there up to the first wait: a quick handler changes no
    /// thread.
    private static func start(_ body: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
      if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, *) {
        return Task.immediate { await body() }
      }
      return Task { await body() }
    }

    private func end(_ result: Result<Value, any Error>) {
      let (continuation, tasks) = state.withLock { state in
        let waiting = state.continuation
        state.continuation = nil
        state.isOver = true
        return (waiting, state.tasks)
      }
      continuation?.resume(with: result)
      for task in tasks { task.cancel() }
    }

    /// The request is cancelled: so is the work, whose end is waited for.
    func cancel() {
      let tasks = state.withLock { state in
        state.isOver = true
        return state.tasks
      }
      for task in tasks { task.cancel() }
    }
  }
}
