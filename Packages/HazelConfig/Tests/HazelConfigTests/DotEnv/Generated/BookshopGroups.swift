import HazelConfig

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The settings of the application, made from bookshop.env.
@Config
struct BookshopGroups {
  /// Where the shop listens.
  var port: Int = 3000

  /// all interfaces
  var host: String = "0.0.0.0"

  /// Whether errors are shown in full; never in production, where readers see them, and where what
  /// is shown may help those who are no readers at all.
  var debug: Bool = false

  var uploadSize: ByteCount = .bytes(10_000_000)
  var cacheSize: ByteCount = .mebibytes(64)
  var mirrors: [URL] = [
    URL(string: "https://a.example")!,
    URL(string: "https://b.example:8443/books")!,
  ]
  var mirrorOf: URL
  var welcome: Secret<String>
  var tokenURL: URL = URL(string: "https://login.example/token")!
  var paymentPassword: Secret<String>
  var privateNote: Secret<String>?
  var supportMail: String?

  var shop: ShopConfig
  var order: OrderConfig
  var database: DatabaseConfig
  var search: SearchConfig
  var session: SessionConfig

  /// The settings that begin with SHOP.
  @Config
  struct ShopConfig {
    var name: String = "The Book & the Cat"
    var url: URL = URL(string: "https://shop.example/books?from=home#new")!
    var version: String = "2.10"
    var discount: Double = 0.15
  }

  /// The settings that begin with ORDER.
  @Config
  struct OrderConfig {
    /// Taken from orders that are not paid in time.
    var timeout: Duration = .seconds(5400)

    var retry: Duration = .milliseconds(250)
    var limit: Int = 100_000
    var states: [String] = ["open", "paid", "sent"]
    var steps: [Int] = [1, 2, 4, 8]
    var numberFormat: String = "00042"
  }

  /// The settings that begin with DATABASE.
  @Config
  struct DatabaseConfig {
    var url: Secret<URL>
    var pool: Int = 10
  }

  /// The settings that begin with SEARCH.
  @Config
  struct SearchConfig {
    var url: URL = URL(string: "https://search.example")!
    var apiKey: Secret<String>
  }

  /// The settings that begin with SESSION.
  @Config
  struct SessionConfig {
    var secret: Secret<String>
    var ttl: Duration = .seconds(1800)
  }
}
