import HazelConfig

/// Takes orders and keeps them, in memory.
@Injectable actor OrderDesk {
  private let books: any BookRepository
  private let cashier: Cashier
  private let config: ShopConfig
  private var orders: [Order] = []
  private var lastID: Int = 0

  /// All orders of a reader, the oldest first.
  func orders(of reader: Int) -> [Order] {
    orders.filter { $0.reader == reader }
  }

  /// The order of a reader with an id; nil when there is none.
  func order(_ id: Int, of reader: Int) -> Order? {
    orders.first { $0.id == id && $0.reader == reader }
  }

  /// Takes an order, if all of its books are in stock and it is paid.
  @Logged("an order of reader {reader}", level: .info)
  func place(_ draft: OrderDraft, for reader: Int) async throws(OrderError) -> Order {
    let most = config.orders.copies
    guard draft.lines.copies.values.reduce(0, +) <= most else {
      throw .tooManyCopies(most: most)
    }
    // One call takes all books, so that two readers can not buy the same last copy.
    let total: Money
    do throws(CatalogError) {
      total = try await books.take(draft.lines.copies)
    } catch {
      throw .catalog(error)
    }
    do throws(TillError) {
      try await cashier.charge(total, to: reader)
    } catch {
      await books.putBack(draft.lines.copies)
      throw .till(error)
    }
    lastID += 1
    let order = Order(
      id: lastID, reader: reader, lines: draft.lines, delivery: draft.delivery, total: total,
      state: .placed)
    orders.append(order)
    return order
  }

  /// Cancels an order and puts its books back; nil when there is no such order.
  func cancel(_ id: Int, of reader: Int) async throws(OrderError) -> Order? {
    guard let index = orders.firstIndex(where: { $0.id == id && $0.reader == reader }) else {
      return nil
    }
    guard orders[index].state == .placed else { throw .cancelledBefore(id) }
    // The state changes before the wait, so that nobody cancels the order a second time meanwhile.
    orders[index].state = .cancelled
    let order = orders[index]
    await books.putBack(order.lines.copies)
    return order
  }
}
