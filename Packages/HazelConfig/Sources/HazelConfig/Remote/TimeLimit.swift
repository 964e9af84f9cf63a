/// Something took longer than it was allowed.
struct TimeLimitError: Error {}

/// Does something for a limited time.
///
/// When the time is over the work is cancelled, and nobody waits for it to notice.
///
/// - Parameters:
///   - limit: the time.
///   - clock: the clock that measures it.
///   - work: what is to be done.
/// - Throws: ``TimeLimitError``; what `work` throws.
func withTimeLimit<Value: Sendable>(
  _ limit: Duration, clock: any Clock<Duration>,
  _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  let (results, continuation) = AsyncStream<Result<Value, any Error>>.makeStream()
  let task = Task {
    do {
      continuation.yield(.success(try await work()))
    } catch {
      continuation.yield(.failure(error))
    }
  }
  let timer = Task {
    try await clock.sleep(for: limit)
    continuation.yield(.failure(TimeLimitError()))
  }
  defer {
    task.cancel()
    timer.cancel()
    continuation.finish()
  }
  for await result in results { return try result.get() }
  // Only the caller's own cancellation ends the stream without a result.
  throw CancellationError()
}
