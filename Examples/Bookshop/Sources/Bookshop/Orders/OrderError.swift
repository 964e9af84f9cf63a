import HazelCore

/// Why something can not be done with an order.
@HTTPErrors
enum OrderError: Error {
  @Problem(.conflict, "order {0} was cancelled before", code: "order_cancelled")
  case cancelledBefore(Int)
  @Problem(.conflict, "an order has {most} copies at most") case tooManyCopies(most: Int)
  @Problem case catalog(CatalogError)
  @Problem case till(TillError)
}

/// Why the till took no money.
@HTTPErrors
enum TillError: Error {
  @Problem(.serviceUnavailable, code: "till_busy", headers: [.retryAfter: "60"]) case busy
}
