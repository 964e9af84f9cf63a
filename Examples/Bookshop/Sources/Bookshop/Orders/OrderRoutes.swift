import HazelCore

/// What can be done with orders over HTTP.
struct OrderRoutes {
  let orders: OrderDesk

  /// Registers the routes; paths are relative to the group.
  func register(with group: RouteGroup) {
    group.get { request in try await orders.orders(of: request.query.value("reader")) }
    group.get("/:id(int)") { request in try await orders.order(id(of: request)) }
    // An order is small: there is no reason to take more from anybody.
    group.post(body: .collect(upTo: .kibibytes(16))) { request in try await place(request) }
    group.post("/:id(int)/cancel") { request in try await orders.cancel(id(of: request)) }
  }

  /// `POST /orders`
  private func place(_ request: Request) async throws -> Created<Order> {
    let draft = try request.decode(OrderDraft.self)
    try draft.validate()
    let order = try await orders.place(draft)
    return Created(order, at: "/orders/\(order.id)")
  }

  private func id(of request: Request) throws -> Int {
    try request.parameters.require("id", as: Int.self)
  }
}
