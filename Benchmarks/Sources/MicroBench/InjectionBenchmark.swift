import HazelCore

private protocol BookRepository: Sendable {
  var count: Int { get }
}

@Injectable private final class MemoryBooks: BookRepository {
  var count: Int { 1 }
}

@Injectable private final class BookStore {
  let books: any BookRepository
}

@Injectable(.transient) private final class Receipt {
  let store: BookStore
}

@Injectable(.request) private final class Basket {
  let store: BookStore
}

private struct ShopModule: Module {
  var providers: [Provider] {
    Provider.bind((any BookRepository).self, to: MemoryBooks.self) { $0 }
    BookStore.self
    Receipt.self
    Basket.self
  }
}

/// Times how long it takes to get at what a container holds.
enum InjectionBenchmark {
  /// The timings by what is asked for.
  static func run() async throws -> [(name: String, timing: Timing)] {
    let app = HazelApp(ShopModule())
    let container = try await app.container
    let store = try container.handle(to: BookStore.self)
    let receipt = try container.handle(to: Receipt.self)
    let basket = try container.handle(to: Basket.self)
    let scope = try container.makeScope()
    let timings = [
      ("singleton by slot", time { try store().books.count }),
      ("singleton by type", time { try container.resolve(BookStore.self).books.count }),
      ("transient by slot", time { try receipt().store.books.count }),
      (
        "request scope with one instance",
        time { withExtendedLifetime(try container.makeScope()) { 1 } }
      ),
      ("request-scoped by slot", time { try basket(in: scope).store.books.count }),
    ]
    await app.stop()
    return timings
  }

  private static func time(_ body: () throws -> Int) -> Timing {
    Stopwatch.time { iterations in
      var sum = 0
      for _ in 0..<iterations {
        sum &+= (try? body()) ?? 0
      }
      return sum
    }
  }
}
