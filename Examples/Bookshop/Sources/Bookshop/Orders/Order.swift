import HazelCore

/// An order of a reader.
@DTO
struct Order: Equatable {
  /// How far an order is.
  @DTO
  enum State: String { case placed, cancelled }

  var id: Int
  var reader: Int
  var lines: [OrderLine]
  var delivery: Delivery
  var total: Money
  var state: State
}

/// What a client sends to order books.
@DTO
struct OrderDraft {
  @Items(1...50) var lines: [OrderLine]
  var delivery: Delivery
}

/// Some copies of one book.
@DTO
struct OrderLine: Equatable {
  var book: Int
  @Range(1...100) var copies: Int
}

/// How an order comes to its reader.
@DTO(discriminator: "by")
enum Delivery: Equatable {
  case pickup
  case post(street: String, city: String)
}

extension [OrderLine] {
  /// How many copies of which books, with several lines of one book added up.
  var copies: [Int: Int] {
    Dictionary(map { ($0.book, $0.copies) }, uniquingKeysWith: +)
  }
}
