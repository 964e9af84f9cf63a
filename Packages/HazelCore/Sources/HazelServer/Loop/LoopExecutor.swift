import NIOCore
import Synchronization

/// Runs tasks on one event loop.
///
/// A job that is enqueued on the loop itself goes into a plain array, without a lock, a closure or
/// a wake-up, and the array is drained once for all of them. Event loops are serial executors only;
/// passing one off as a task executor would make every nonisolated call hop again.
///
/// A handler may outlive its server, when it does not end within the time that a stopping server
/// grants. What is left of it runs on the global executor: its connection is gone, and nothing else
/// touches what it left behind.
///
/// `@unchecked Sendable`: `queue` and `batch` are touched on the loop only.
final class LoopExecutor: TaskExecutor, @unchecked Sendable {
  private let loop: any EventLoop
  private var queue: [UnownedJob] = []
  private var batch: [UnownedJob] = []
  private var isScheduled = false
  /// Whether the loop takes nothing more; the lock keeps it from closing while something is added.
  private let isClosed = Mutex(false)
  /// Orders what is run in place of a closed loop.
  private let afterClose = Mutex(())

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
      return
    }
    let isTaken = whileOpen {
      loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
    if !isTaken { globalConcurrentExecutor.enqueue(job) }
  }

  /// Runs a closure on the loop: at once if this is the loop.
  func run(_ body: @escaping @Sendable () -> Void) {
    if loop.inEventLoop {
      body()
    } else if !whileOpen({ loop.execute(body) }) {
      afterClose.withLock { _ in body() }
    }
  }

  /// Takes nothing more; to be called before the loop stops.
  func close() {
    isClosed.withLock { $0 = true }
  }

  private func whileOpen(_ body: () -> Void) -> Bool {
    isClosed.withLock { isClosed in
      if !isClosed { body() }
      return !isClosed
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
