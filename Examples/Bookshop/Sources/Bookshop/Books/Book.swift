import HazelCore

/// A book in the catalog.
struct Book: Codable, Equatable, Sendable, ResponseConvertible {
  let id: Int
  let isbn: String
  let title: String
  let author: String
  let priceInCents: Int
  /// How many copies can be sold.
  var stock: Int
}
