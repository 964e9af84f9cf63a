package import HazelKernel
import Synchronization

/// The routes that the tests of the server talk to, and what their handlers saw.
package final class Bookshop: Sendable {
  /// What `GET /hold` and its kin wait for.
  package let gate: Gate = Gate()
  /// What `GET /stubborn` waits for, cancelled or not.
  package let stubbornGate: Gate = Gate()
  /// What `GET /block` blocks its event loop for.
  package let blockade: Blockade = Blockade()
  /// What happened in handlers.
  package let tally: Tally = Tally()
  /// Where "catalogue.txt" is.
  package let folder: TemporaryFolder = TemporaryFolder()
  /// What `POST /keep` keeps.
  let kept: KeptRequest = KeptRequest()

  /// The content of "catalogue.txt".
  package static let catalogue: [UInt8] = (0..<100_000).map { UInt8(0x20 + $0 % 95) }

  private let routes: Mutex<[String: [BookshopRoute]]> = Mutex([:])

  /// Makes the routes.
  package init() {
    folder.write(Self.catalogue, to: "catalogue.txt")
    let all = plainRoutes() + contentRoutes() + waitingRoutes() + streamRoutes() + errorRoutes()
    routes.withLock { routes in
      for route in all { routes[route.path, default: []].append(route) }
    }
  }

  /// Lets everybody go who waits in a handler.
  func open() {
    gate.open()
    stubbornGate.open()
    blockade.open()
  }

  /// Lets go of the routes and of the folder.
  func close() {
    routes.withLock { $0 = [:] }
    kept.request.withLock { $0 = nil }
    folder.remove()
  }

  /// The plan of a request, as a router would pick it.
  package func plan(for request: Request) -> RoutePlan {
    if request.target == "*" { return Self.everything }
    let path = request.rawPath
    if path.hasPrefix("/books/") { return Self.book }
    guard let found = routes.withLock({ $0[path] }) else { return Self.notFound }
    let method = request.method == .head ? .get : request.method
    return found.first { $0.method == nil || $0.method == method }?.plan ?? Self.notAllowed
  }

  private static let everything = RoutePlan(
    body: .ignore, handler: .sync { _ in Response("everything") })

  private static let book = RoutePlan(
    body: .ignore,
    handler: .sync { request in Response(String(request.path.dropFirst("/books/".count))) })

  private static let notFound = RoutePlan(
    body: .ignore, handler: .sync { _ in throw HTTPError(.notFound) })

  private static let notAllowed = RoutePlan(
    body: .ignore, handler: .sync { _ in throw HTTPError(.methodNotAllowed) })
}

/// One route of the shop.
struct BookshopRoute: Sendable {
  /// Nil for every method.
  let method: HTTPMethod?
  let path: String
  let plan: RoutePlan

  init(
    _ method: HTTPMethod?, _ path: String, body: BodyPolicy = .collect,
    sync handler: @escaping @Sendable (Request) throws -> Response
  ) {
    self.method = method
    self.path = path
    plan = RoutePlan(body: body, handler: .sync(handler))
  }

  init(
    _ method: HTTPMethod?, _ path: String, body: BodyPolicy = .collect,
    async handler: @escaping @Sendable (Request) async throws -> Response
  ) {
    self.method = method
    self.path = path
    plan = RoutePlan(body: body, handler: .async(handler))
  }
}

extension Request {
  /// The number in a query of the form `n=42`.
  func number(_ name: String) throws(HTTPError) -> Int {
    for pair in (rawQuery ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0] == name, let number = Int(parts[1]) { return number }
    }
    throw HTTPError(.badRequest, detail: "the query needs \(name)=<number>")
  }
}
