import HazelCore

/// The orders of whoever asks.
@Controller("/orders", .needs(.reader), .tags("orders"))
@UseFilters(UnknownBookFilter())
struct OrderController {
  let desk: OrderDesk

  @Get func list(@CurrentReader reader: Reader) async -> [Order] {
    await desk.orders(of: reader.id)
  }

  @Get("/:id") func show(id: Int, @CurrentReader reader: Reader) async -> Order? {
    await desk.order(id, of: reader.id)
  }

  @Post func place(
    @Body draft: OrderDraft, @CurrentReader reader: Reader, @Inject trail: AuditTrail
  ) async throws -> Created<Order> {
    let order = try await desk.place(draft, for: reader.id)
    trail.note("placed order \(order.id)")
    return Created(order, at: "/orders/\(order.id)")
  }

  @Post("/:id/cancel")
  func cancel(
    id: Int, @CurrentReader reader: Reader, @Inject trail: AuditTrail
  ) async throws -> Order? {
    trail.note("cancelled order \(id)")
    return try await desk.cancel(id, of: reader.id)
  }
}
