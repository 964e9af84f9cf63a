import Dispatch
import Logging
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Ends the process at the second signal: the first one lets requests in flight end, and whoever
/// asks twice does not want to wait for them.
final class ForcedExit: Sendable {
  private let count: Mutex<Int> = Mutex(0)
  private let logger: Logger
  // Sound: the array never changes, and dispatch sources may be used by every thread.
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

  init(_ logger: Logger) {
    self.logger = logger
    let queue = DispatchQueue(label: "hazel.signals")
    let signals = [SIGTERM, SIGINT]
    sources = signals.map { DispatchSource.makeSignalSource(signal: $0, queue: queue) }
    for (signal, source) in zip(signals, sources) {
      source.setEventHandler { [weak self] in self?.receive(signal) }
      source.resume()
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }

  private func receive(_ signal: Int32) {
    let count = self.count.withLock { count in
      count += 1
      return count
    }
    guard count > 1 else { return }
    logger.warning("a second signal came: requests in flight are cut off")
    // As a shell reports a process that a signal ended.
    System.exitNow(128 + signal)
  }
}
