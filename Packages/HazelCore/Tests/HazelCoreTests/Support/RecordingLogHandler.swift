import HazelCore
import Logging
import Synchronization

/// Keeps what is logged.
final class LogRecorder: Sendable {
  struct Entry: Sendable {
    let level: Logger.Level
    let message: String
    let metadata: Logger.Metadata
  }

  private let recorded: Mutex<[Entry]> = Mutex([])

  var entries: [Entry] { recorded.withLock { $0 } }

  func add(_ entry: Entry) {
    recorded.withLock { $0.append(entry) }
  }

  /// A logger that writes here.
  func logger(level: Logger.Level = .info) -> Logger {
    var logger = Logger(label: "bookshop") { _ in RecordingLogHandler(recorder: self) }
    logger.logLevel = level
    return logger
  }
}

struct RecordingLogHandler: LogHandler {
  let recorder: LogRecorder
  var logLevel: Logger.Level = .info
  var metadata: Logger.Metadata = [:]

  init(recorder: LogRecorder) {
    self.recorder = recorder
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    recorder.add(
      LogRecorder.Entry(
        level: event.level, message: event.message.description, metadata: event.metadata ?? [:]))
  }
}
