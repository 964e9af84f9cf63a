import Synchronization

/// Counts what happens in handlers, by name.
package final class Tally: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  /// Makes a tally without counts.
  package init() {}

  /// Counts.
  package func add(_ name: String, _ count: Int = 1) {
    counts.withLock { $0[name, default: 0] += count }
  }

  /// What was counted under a name.
  package subscript(name: String) -> Int {
    counts.withLock { $0[name, default: 0] }
  }
}
