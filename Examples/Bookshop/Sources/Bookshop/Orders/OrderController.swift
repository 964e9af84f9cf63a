import HazelCore

/// The orders of whoever asks.
@Controller("/orders", .needs(.reader), .tags("orders"))
@UseFilters(UnknownBookFilter())
struct OrderController {
  let desk: OrderDesk

  /// Lists the orders, the oldest first.
  @Get func list(@CurrentReader reader: Reader) async -> [Order] {
    await desk.orders(of: reader.id)
  }

  /// Shows an order.
  @Get("/:id") func show(id: Int, @CurrentReader reader: Reader) async -> Order? {
    await desk.order(id, of: reader.id)
  }

  /// Orders books, if all of them are in stock.
  @Post func place(
    @Body draft: OrderDraft, @CurrentReader reader: Reader, @Inject trail: AuditTrail
  ) async throws(OrderError) -> Created<Order> {
    let order = try await desk.place(draft, for: reader.id)
    trail.note("placed order \(order.id)")
    return Created(order, at: "/orders/\(order.id)")
  }

  /// Cancels an order, and puts its books back.
  @Post("/:id/cancel")
  func cancel(
    id: Int, @CurrentReader reader: Reader, @Inject trail: AuditTrail
  ) async throws(OrderError) -> Order? {
    trail.note("cancelled order \(id)")
    return try await desk.cancel(id, of: reader.id)
  }
}
