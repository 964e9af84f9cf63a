import FoundationEssentials
import HazelConfig
import HazelCore

@DTO
enum ShopMode: String {
  case fast
  case slow
}

@Config
struct ShopCache {
  /// How many books are kept.
  @Range(1...100_000) var maxEntries: Int = 1000
  var lifetime: Duration = .seconds(60)
  var size: ByteCount = .mebibytes(10)
}

/// The settings of the bookshop.
@Config
struct ShopConfig {
  /// Where the books are.
  @Env("DATABASE_URL") var databaseURL: URL
  /// Where the shop listens.
  @Range(1...65535) var port: Int = 3000
  var debug: Bool = false
  /// Signs the baskets of readers.
  @Length(8...) var token: Secret<String>
  var cache: ShopCache
  @Range(1...100) var workers: Int = 4
  var mode: ShopMode = .fast
  @Length(1...) var tags: [String] = []
  var limits: [String: Int] = [:]
  var proxy: URL?
}
