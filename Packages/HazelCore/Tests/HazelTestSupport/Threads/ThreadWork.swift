#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Work that goes on beside that of the calling thread, which waits for it by blocking.
///
/// `@unchecked Sendable`: `outcome` is touched with the mutex held only.
package final class ThreadWork<Value: Sendable>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  private var outcome: Result<Value, any Error>?

  fileprivate init() {
    mutex = .allocate(capacity: 1)
    condition = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  fileprivate func finish(_ outcome: Result<Value, any Error>) {
    pthread_mutex_lock(mutex)
    self.outcome = outcome
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }

  /// Blocks until the work is done. Not for tasks: call it on a thread of ``onThread(_:)``.
  @discardableResult
  package func wait() throws -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let outcome { return try outcome.get() }
      pthread_cond_wait(condition, mutex)
    }
  }
}

/// Starts blocking work on a thread of its own.
///
/// - Parameter work: the work.
/// - Returns: what to wait for.
package func startOnThread<Value: Sendable>(
  _ work: @escaping @Sendable () throws -> Value
) -> ThreadWork<Value> {
  let started = ThreadWork<Value>()
  startThread { started.finish(Result(catching: work)) }
  return started
}
