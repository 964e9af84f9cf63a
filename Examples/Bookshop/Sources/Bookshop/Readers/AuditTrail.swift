import HazelCore
import Synchronization

/// What was done in one request: every request has a trail of its own.
@Injectable(.request) final class AuditTrail {
  private let notes: Mutex<[String]> = Mutex([])

  /// What was done so far.
  var all: [String] { notes.withLock { $0 } }

  /// Notes that something was done.
  func note(_ text: String) {
    notes.withLock { $0.append(text) }
  }
}

/// What was done in all requests.
@Injectable final class AuditLog {
  private let entries: Mutex<[AuditEntry]> = Mutex([])

  /// All entries, the oldest first.
  var all: [AuditEntry] { entries.withLock { $0 } }

  /// Adds an entry.
  func append(_ entry: AuditEntry) {
    entries.withLock { $0.append(entry) }
  }
}

/// Something that a reader did.
@DTO
struct AuditEntry: Equatable {
  var reader: String
  var request: String
  var what: String
}
