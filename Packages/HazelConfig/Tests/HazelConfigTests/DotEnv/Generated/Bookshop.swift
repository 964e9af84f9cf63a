import HazelConfig

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The settings of the application, made from bookshop.env.
@Config
struct Bookshop {
  /// Where the shop listens.
  var port: Int = 3000

  /// all interfaces
  var host: String = "0.0.0.0"

  /// Whether errors are shown in full; never in production, where readers see them, and where what
  /// is shown may help those who are no readers at all.
  var debug: Bool = false

  var shopName: String = "The Book & the Cat"
  var shopURL: URL = URL(string: "https://shop.example/books?from=home#new")!
  var shopVersion: String = "2.10"
  var shopDiscount: Double = 0.15

  /// Taken from orders that are not paid in time.
  var orderTimeout: Duration = .seconds(5400)

  var orderRetry: Duration = .milliseconds(250)
  var orderLimit: Int = 100_000
  var orderStates: [String] = ["open", "paid", "sent"]
  var orderSteps: [Int] = [1, 2, 4, 8]
  var orderNumberFormat: String = "00042"
  var uploadSize: ByteCount = .bytes(10_000_000)
  var cacheSize: ByteCount = .mebibytes(64)
  var mirrors: [URL] = [
    URL(string: "https://a.example")!,
    URL(string: "https://b.example:8443/books")!,
  ]
  var mirrorOf: URL
  var databaseURL: Secret<URL>
  var databasePool: Int = 10
  var searchURL: URL = URL(string: "https://search.example")!
  var searchAPIKey: Secret<String>
  var sessionSecret: Secret<String>
  var sessionTTL: Duration = .seconds(1800)
  var welcome: Secret<String>
  var tokenURL: URL = URL(string: "https://login.example/token")!
  var paymentPassword: Secret<String>
  var privateNote: Secret<String>?
  var supportMail: String?
}
