import HazelCore
import Synchronization

/// A book has another number of copies in stock.
@DTO
struct StockChange: Equatable {
  /// Counts all changes, so that a client can say which one it saw last.
  var number: Int
  var book: Int
  var stock: Int
}

/// Tells everybody who listens about the stock.
@Injectable final class StockFeed {
  private struct State {
    var changes: [StockChange] = []
    var lastNumber = 0
    var listeners: [Int: AsyncStream<StockChange>.Continuation] = [:]
    var lastListener = 0
  }

  private let state: Mutex<State> = Mutex(State())

  /// Tells about the stock of a book.
  func publish(_ book: Book) {
    state.withLock { state in
      state.lastNumber += 1
      let change = StockChange(number: state.lastNumber, book: book.id, stock: book.stock)
      state.changes = state.changes.suffix(99) + [change]
      for listener in state.listeners.values { listener.yield(change) }
    }
  }

  /// All changes from now on, after those that somebody missed since a number.
  func changes(since number: Int?) -> AsyncStream<StockChange> {
    let (stream, continuation) = AsyncStream.makeStream(of: StockChange.self)
    state.withLock { state in
      for change in state.changes where change.number > number ?? .max {
        continuation.yield(change)
      }
      state.lastListener += 1
      let id = state.lastListener
      state.listeners[id] = continuation
      continuation.onTermination = { [weak self] _ in
        self?.state.withLock { state in state.listeners[id] = nil }
      }
    }
    return stream
  }
}
