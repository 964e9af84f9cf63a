public import HazelCore

struct Order: Codable, Sendable {
  let id: Int
}

enum OrderError: Error {
  case closed
}

extension RouteTrait {
  static func audited(as action: String) -> RouteTrait {
    RouteTrait { _ in }
  }
}

@attached(peer)
macro Audited(as action: String) = #externalMacro(module: "HazelMacros", type: "MarkerMacro")

@Controller("/orders", .responseHeader("X-Shop", "books"))
public struct OrderController {
  @Get("/:id(int)", .status(.ok))
  @Audited(as: "read")
  func show(id: Int) throws(OrderError) -> Order? { Order(id: id) }

  @Get
  func list(@Query page: Int = 1, @Query("per_page") size: Int?, request: Request) -> [Order] { [] }

  @Post
  @Status(.created)
  func place(@Body order: Order, @Inject audit: String) async throws -> Order { order }

  @Delete("/:id(int)")
  func cancel(id: Int) {}
}
