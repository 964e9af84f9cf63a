/// Takes orders and keeps them, in memory.
actor OrderDesk {
  private let catalog: Catalog
  private var orders: [Order] = []

  init(catalog: Catalog) {
    self.catalog = catalog
  }

  /// All orders, or those of a reader, the oldest first.
  func orders(of reader: String? = nil) -> [Order] {
    orders.filter { reader == nil || $0.reader == reader }
  }

  /// The order with an id; nil when there is none.
  func order(_ id: Int) -> Order? {
    orders.first { $0.id == id }
  }

  /// Takes an order, if all of its books are in stock.
  func place(_ draft: OrderDraft) async throws -> Order {
    let total = try await catalog.take(draft.lines.quantities)
    let order = Order(
      id: orders.count + 1, reader: draft.reader, lines: draft.lines, totalInCents: total,
      state: .placed)
    orders.append(order)
    return order
  }

  /// Cancels an order and puts its books back; nil when there is no such order.
  func cancel(_ id: Int) async throws -> Order? {
    guard let index = orders.firstIndex(where: { $0.id == id }) else { return nil }
    guard orders[index].state == .placed else { throw OrderError.cancelledBefore(id) }
    // The state changes before the wait, so that nobody cancels the order a second time meanwhile.
    orders[index].state = .cancelled
    let order = orders[index]
    await catalog.putBack(order.lines.quantities)
    return order
  }
}
