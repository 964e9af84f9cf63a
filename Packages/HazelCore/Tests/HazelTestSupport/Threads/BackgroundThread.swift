#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs blocking work on a thread of its own and waits for it without blocking a thread of Swift's
/// concurrency pool, which has only as many as there are cores.
///
/// - Parameter work: the work; it may block.
/// - Returns: what `work` returns.
/// - Throws: what `work` throws.
package func onThread<Value: Sendable>(
  _ work: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    startThread {
      continuation.resume(with: Result(catching: work))
    }
  }
}

/// Starts a detached thread.
///
/// - Parameter body: what it runs.
func startThread(_ body: @escaping @Sendable () -> Void) {
  let job = Unmanaged.passRetained(ThreadBody(body)).toOpaque()
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  defer { pthread_attr_destroy(&attributes) }
  #if canImport(Darwin)
    var thread: pthread_t?
    let code = pthread_create(&thread, &attributes, { runThreadBody($0) }, job)
  #else
    var thread = pthread_t()
    let code = pthread_create(&thread, &attributes, { runThreadBody($0) }, job)
  #endif
  precondition(code == 0, "pthread_create failed with error \(code)")
}

private func runThreadBody(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let pointer else { return nil }
  Unmanaged<ThreadBody>.fromOpaque(pointer).takeRetainedValue().body()
  return nil
}

private final class ThreadBody: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }
}
