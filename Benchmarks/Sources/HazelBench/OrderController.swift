import HazelCore

/// What `POST /orders` takes, checks and gives back.
@DTO
struct Order {
  @Range(1...) var id: Int
  @Length(1...80) var reader: String
  @Items(1...100) var books: [String]
  @Length(...2_000) var note: String
}

/// A guard that lets every request pass, after it looked at one.
struct OpenGuard: Guard {
  func canActivate(_ context: RequestContext) throws -> Bool {
    context.request.headers["X-Closed"] == nil
  }
}

/// The same answers as the routes of closures, through the whole pipeline.
@Controller
struct BenchController {
  @Get("/plaintext") func plaintext() -> String { "Hello, World!" }
  @Get("/users/:id", .guards(OpenGuard())) func user(id: String) -> String { id }
}

/// Echoes an order by way of its fields.
@Controller("/orders")
struct OrderController {
  @Post func create(@Body order: Order) -> Order { order }
}

/// All routes that are methods of controllers.
struct BenchModule: Module {
  /// Whether they take the place of closures.
  let isEverything: Bool

  var controllers: [any Controller.Type] {
    OrderController.self
    if isEverything { BenchController.self }
  }
}
