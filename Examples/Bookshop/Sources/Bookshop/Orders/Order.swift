import HazelCore

/// An order of a reader.
struct Order: Codable, Equatable, Sendable, ResponseConvertible {
  /// How far an order is.
  enum State: String, Codable {
    case placed
    case cancelled
  }

  let id: Int
  let reader: String
  let lines: [OrderLine]
  let totalInCents: Int
  var state: State
}

/// Some copies of one book.
struct OrderLine: Codable, Equatable, Sendable {
  let bookID: Int
  let quantity: Int
}

extension [OrderLine] {
  /// How many copies of which books, with several lines of one book added up.
  var quantities: [Int: Int] {
    Dictionary(map { ($0.bookID, $0.quantity) }, uniquingKeysWith: +)
  }
}
