public import Logging
import Synchronization

/// Keeps what is logged, for one application; nothing global is changed.
///
/// ```swift
/// let logs = CapturedLogs()
/// let app = TestApp(HazelApp(name: "bookshop", logger: logs.logger), logs: logs)
/// _ = try await app.get("/books/1")
/// #expect(logs.messages(at: .error).isEmpty)
/// ```
public final class CapturedLogs: Sendable {
  /// One message.
  public struct Entry: Sendable {
    /// Its level.
    public let level: Logger.Level
    /// Its text.
    public let message: String
    /// Its metadata, with that of the logger.
    public let metadata: Logger.Metadata
  }

  private let recorded: Mutex<[Entry]> = Mutex([])
  private let level: Logger.Level

  /// Makes a place for messages.
  ///
  /// - Parameter level: the lowest level that is kept; all are, by default.
  public init(level: Logger.Level = .trace) {
    self.level = level
  }

  /// A logger that writes here.
  public var logger: Logger {
    var logger = Logger(label: "test") { _ in CapturingLogHandler(logs: self) }
    logger.logLevel = level
    return logger
  }

  /// All messages in their order.
  public var entries: [Entry] { recorded.withLock { $0 } }

  /// The texts of a level, in their order.
  public func messages(at level: Logger.Level) -> [String] {
    entries.filter { $0.level == level }.map(\.message)
  }

  /// Forgets all messages.
  public func clear() {
    recorded.withLock { $0 = [] }
  }

  fileprivate func add(_ entry: Entry) {
    recorded.withLock { $0.append(entry) }
  }
}

private struct CapturingLogHandler: LogHandler {
  let logs: CapturedLogs
  var logLevel: Logger.Level = .trace
  var metadata: Logger.Metadata = [:]

  init(logs: CapturedLogs) {
    self.logs = logs
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let metadata = metadata.merging(event.metadata ?? [:]) { _, new in new }
    logs.add(
      CapturedLogs.Entry(
        level: event.level, message: event.message.description, metadata: metadata))
  }
}
