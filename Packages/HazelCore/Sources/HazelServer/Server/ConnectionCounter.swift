import Synchronization

/// Counts the connections of a server, in all and by address, and says when there are too many.
final class ConnectionCounter: Sendable {
  private struct Counts {
    var total = 0
    var byAddress: [String: Int] = [:]
  }

  private let limit: Int
  private let limitPerAddress: Int?
  private let counts = Mutex(Counts())

  init(limit: Int?, limitPerAddress: Int?) {
    self.limit = limit ?? .max
    self.limitPerAddress = limitPerAddress
  }

  /// The number of connections.
  var total: Int { counts.withLock { $0.total } }

  /// Counts a connection in.
  ///
  /// - Returns: whether it may stay. If not, it was not counted.
  func admit(_ address: String?) -> Bool {
    counts.withLock { counts in
      guard counts.total < limit else { return false }
      if let limitPerAddress, let address {
        let count = counts.byAddress[address, default: 0]
        guard count < limitPerAddress else { return false }
        counts.byAddress[address] = count + 1
      }
      counts.total += 1
      return true
    }
  }

  /// Counts a connection out that was counted in.
  func release(_ address: String?) {
    counts.withLock { counts in
      counts.total -= 1
      guard limitPerAddress != nil, let address, let count = counts.byAddress[address] else {
        return
      }
      counts.byAddress[address] = count > 1 ? count - 1 : nil
    }
  }
}
