import HazelConfig

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The settings of the application, made from bookshop.env.
@Config
struct BookshopWithoutDefaults {
  /// Where the shop listens.
  var port: Int

  /// all interfaces
  var host: String

  /// Whether errors are shown in full; never in production, where readers see them, and where what
  /// is shown may help those who are no readers at all.
  var debug: Bool

  var shopName: String
  var shopURL: URL
  var shopVersion: String
  var shopDiscount: Double

  /// Taken from orders that are not paid in time.
  var orderTimeout: Duration

  var orderRetry: Duration
  var orderLimit: Int
  var orderStates: [String]
  var orderSteps: [Int]
  var orderNumberFormat: String
  var uploadSize: ByteCount
  var cacheSize: ByteCount
  var mirrors: [URL]
  var mirrorOf: URL
  var databaseURL: Secret<URL>
  var databasePool: Int
  var searchURL: URL
  var searchAPIKey: Secret<String>
  var sessionSecret: Secret<String>
  var sessionTTL: Duration
  var welcome: Secret<String>
  var tokenURL: URL
  var paymentPassword: Secret<String>
  var privateNote: Secret<String>?
  var supportMail: String?
}
