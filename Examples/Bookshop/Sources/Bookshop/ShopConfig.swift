import HazelConfig

/// The settings of the shop: from flags, the environment, .env files and config files.
///
/// `bookshop config` prints them with where each comes from.
@Config
struct ShopConfig: Equatable {
  /// The name over the door.
  @Length(1...80) var name: String = "A small bookshop"
  /// The largest content of a request.
  @Range(ByteCount.kibibytes(1)...ByteCount.mebibytes(10))
  var bodyLimit: ByteCount = .kibibytes(256)
  /// How long requests in flight may go on when the shop closes.
  var closingTime: Duration = .seconds(30)
  /// Whether anybody may sign up.
  var signUps: Bool = true
  var orders: OrderConfig
}

/// The settings of orders.
@Config
struct OrderConfig: Equatable {
  /// How many copies one order may have.
  @Range(1...1_000) var copies: Int = 100
}
