import NIOCore

/// Runs tasks on one event loop.
///
/// A job that is enqueued on the loop itself goes into a plain array, without a lock, a closure or
/// a wake-up, and the array is drained once for all of them. Event loops are serial executors only;
/// passing one off as a task executor would make every nonisolated call hop again.
///
/// `@unchecked Sendable`: `queue` and `batch` are touched on the loop only.
final class LoopExecutor: TaskExecutor, @unchecked Sendable {
  private let loop: any EventLoop
  private var queue: [UnownedJob] = []
  private var batch: [UnownedJob] = []
  private var isScheduled = false

  init(_ loop: any EventLoop) {
    self.loop = loop
    queue.reserveCapacity(64)
    batch.reserveCapacity(64)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    if loop.inEventLoop {
      queue.append(job)
      schedule()
    } else {
      loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }

  /// Runs what is queued now; what those jobs enqueue waits, so that they can not keep the loop from
  /// its sockets.
  func drain() {
    guard !queue.isEmpty, batch.isEmpty else { return }
    swap(&queue, &batch)
    let executor = asUnownedTaskExecutor()
    for job in batch { job.runSynchronously(on: executor) }
    batch.removeAll(keepingCapacity: true)
    if !queue.isEmpty { schedule() }
  }

  private func schedule() {
    guard !isScheduled else { return }
    isScheduled = true
    loop.execute {
      self.isScheduled = false
      self.drain()
    }
  }
}
