// All that can be injectable compiles without a word, nested and public too.
public import HazelCore

public protocol BookRepository: Sendable {}

public enum Shop {
  public struct Settings: Sendable {}

  @Injectable(.singleton, as: (any BookRepository).self)
  public final class MemoryBooks: BookRepository {
    let settings: Settings
  }

  @Injectable(.request) struct Basket {
    let books: any BookRepository
    @Named("currency") let currency: String
    let notes: [String]?
    var lines: Int?
    private(set) var total: Int = 0
  }

  @Injectable actor Register {
    @Lazy var basket: Basket
    var count: Int = 0
  }
}

@Injectable(.transient)
final class Clerk {
  let name: String

  init(_ settings: Shop.Settings, @Named("clerk") called name: String, isNew: Bool = true)
    async throws
  {
    self.name = name
  }

  convenience init() async throws { try await self.init(Shop.Settings(), called: "") }
}
