import HazelCore
import HazelTesting
import Synchronization
import Testing

/// What only the module of the guard has.
@Injectable private final class Gate {
  let count: Mutex<Int> = Mutex(0)
}

@Injectable private final class GateGuard: Guard {
  let gate: Gate

  init(gate: Gate) { self.gate = gate }

  func canActivate(_ context: RequestContext) -> Bool {
    gate.count.withLock { count in
      count += 1
      return count < 3
    }
  }
}

@Injectable(.request) private final class Ticket {}

@Injectable(.request) private struct TicketMiddleware: Middleware {
  let ticket: Ticket
  let gate: Gate

  func after(_ response: Response, _ context: RequestContext) -> Response {
    var response = response
    response.headers["X-Gate"] = HeaderValue(gate.count.withLock { $0 })
    return response
  }
}

@Controller("/books") private struct BookController {
  @Get func list() -> String { "books" }
}

@Controller("/orders") private struct OrderController {
  @Get func list() -> String { "orders" }
}

private struct GateModule: Module {
  var providers: [Provider] {
    Gate.self
    Ticket.self
  }

  func configure(_ plugins: inout Plugins) {
    plugins.add(traits: .guards(GateGuard.self), .middleware(TicketMiddleware.self))
  }
}

private struct BookModule: Module {
  var controllers: [any Controller.Type] { BookController.self }
}

private struct ShopModule: Module {
  var imports: [any Module] {
    GateModule()
    BookModule()
  }
  var controllers: [any Controller.Type] { OrderController.self }
}

@Suite("Parts of a module for all routes")
struct GlobalPartTests {
  @Test("They are made once, in the module that gives them, and need what only it has")
  func home() async throws {
    let app = TestApp(ShopModule())
    try app.app.validate()
    let first = try await app.get("/books")
    #expect(first.status == .ok)
    #expect(first.header("X-Gate") == "1")
    try await app.get("/orders").expect(.ok)
    try await app.get("/books").expectProblem(.forbidden)
    #expect(try await app.get("/nothing").header("X-Gate") == "3")
  }

  @Test("Those of the application are the root's, which does not see what others keep")
  func root() async throws {
    let app = TestApp(ShopModule())
    app.app.use(.guards(GateGuard.self))
    let error = #expect(throws: BootError.self) { try app.app.validate() }
    #expect(error?.problems.contains { $0.code == "HZ204" } == true)
  }
}
