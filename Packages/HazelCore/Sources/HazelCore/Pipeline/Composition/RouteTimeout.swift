import HazelKernel
import Synchronization

/// Gives work a time in which it has to be done.
enum RouteTimeout {
  /// Runs work; when it is not done in time, cancels it and throws without waiting for its end.
  ///
  /// - Throws: ``HTTPError`` (503, `handler_timeout`) when the time is over, and what the work
  ///   throws.
  static func run(
    _ limit: Duration, _ work: @escaping @Sendable () async throws -> Response
  ) async throws -> Response {
    let race = Race()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        race.begin(continuation, limit, work)
      }
    } onCancel: {
      race.cancel()
    }
  }

  /// A race between work and time: whoever comes first resumes the waiting task, once.
  private final class Race: Sendable {
    private struct State {
      var continuation: CheckedContinuation<Response, any Error>?
      var tasks: [Task<Void, Never>] = []
      var isOver = false
    }

    private let state: Mutex<State> = Mutex(State())

    func begin(
      _ continuation: CheckedContinuation<Response, any Error>, _ limit: Duration,
      _ work: @escaping @Sendable () async throws -> Response
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
        guard (try? await Task.sleep(for: limit)) != nil else { return }
        self.end(
          .failure(
            HTTPError(
              .serviceUnavailable, code: "handler_timeout",
              detail: "the answer took too long")))
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

    private func end(_ result: Result<Response, any Error>) {
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
