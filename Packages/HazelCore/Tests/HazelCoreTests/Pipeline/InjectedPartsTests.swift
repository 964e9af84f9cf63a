import HazelTestSupport
import Synchronization
import Testing

@testable import HazelCore

private struct Ledger: HandMade {
  let id: UInt64 = .random(in: 0...UInt64.max)
}

private struct LedgerGuard: Guard, HandMade {
  let id: UInt64 = .random(in: 0...UInt64.max)

  func canActivate(_ context: RequestContext) throws -> Bool {
    context[GuardIDKey.self] = id
    return true
  }
}

private enum GuardIDKey: ContextKey { typealias Value = UInt64 }

private struct LedgerInterceptor: AsyncInterceptor, HandMade {
  func intercept(_ context: RequestContext, _ next: Next) async throws -> Response {
    var response = try await next()
    response.headers["X-Intercepted"] = "yes"
    return response
  }
}

private struct DeskController: Controller, HandMade {
  let id: UInt64 = .random(in: 0...UInt64.max)

  static func __hazelRoutes(_ routes: inout ControllerRoutes<DeskController>) {
    routes.controller("/desk", [.guards(LedgerGuard.self)])
    routes.add(.get, "", "show", [], SourceLocation(file: "Shop/Desk.swift", line: 7)) {
      $0.inject(.on("ledger", Ledger.self))
    } sync: { desk, context in
      let ledger = try context.__hazelInjected(0, Ledger.self)
      let again = try context.__hazelInjected(0, Ledger.self)
      return Response("\(desk.id) \(context[GuardIDKey.self] ?? 0) \(ledger.id) \(again.id)")
    }
    routes.add(
      .get, "/later", "later", [.interceptors(LedgerInterceptor.self)], SourceLocation()
    ) { _ in
    } sync: { _, _ in
      Response("later")
    }
  }
}

@Suite("Parts that the container makes")
struct InjectedPartsTests {
  private func ids(_ scope: Scope) async throws -> [[Substring]] {
    let container = TestContainer()
    container.add(DeskController.self, scope) { DeskController() }
    container.add(LedgerGuard.self, scope) { LedgerGuard() }
    container.add(Ledger.self, scope) { Ledger() }
    container.add(LedgerInterceptor.self, scope) { LedgerInterceptor() }
    let app = makeApp()
    app.add(DeskController.self, in: container)
    var found: [[Substring]] = []
    for _ in 0..<2 { found.append(try await app.respond(.get, "/desk").text.split(separator: " ")) }
    let later = try await app.respond(.get, "/desk/later")
    #expect(later.headers["X-Intercepted"]?.text == "yes")
    #expect(container.madeScopes.load(ordering: .relaxed) == (scope == .request ? 3 : 0))
    return found
  }

  @Test("A singleton is the same for all requests, without a scope")
  func singleton() async throws {
    let ids = try await ids(.singleton)
    #expect(ids[0].count == 4)
    #expect(ids[0] == ids[1])
  }

  @Test("What belongs to a request is one inside it and another in the next")
  func request() async throws {
    let ids = try await ids(.request)
    #expect(ids[0][2] == ids[0][3])
    for index in 0..<3 { #expect(ids[0][index] != ids[1][index]) }
  }

  @Test("A request whose parts can not be made is answered with 500 and logged")
  func failing() async throws {
    let container = TestContainer()
    container.add(DeskController.self) { DeskController() }
    try container.add(LedgerGuard.self, .request) { throw StepError(place: "guard") }
    container.add(Ledger.self) { Ledger() }
    container.add(LedgerInterceptor.self) { LedgerInterceptor() }
    let recorder = LogRecorder()
    let app = makeApp(recorder: recorder)
    app.add(DeskController.self, in: container)
    #expect(try await app.respond(.get, "/desk").status == .internalServerError)
    let entry = try #require(recorder.entries.first { $0.level == .error })
    #expect(entry.metadata["handler"] == "DeskController.show")
    #expect(entry.metadata["location"] == "Shop/Desk.swift:7")
    #expect(entry.metadata["route"] == "GET /desk")
    #expect(entry.metadata["request_id"] != nil)
  }

  @Test("Blueprints say what their routes require")
  func requirements() throws {
    let settings = PipelineSettings(.init(), respond: { _, _ in Response() })
    let made = RouteBlueprint.make(
      for: DeskController.self, module: "Desk", traits: [], settings: settings)
    #expect(made.problems.isEmpty)
    #expect(made.blueprints.map(\.requirements.count) == [2, 2])
    let first = made.blueprints[0].requirements
    #expect(first.map { $0.dependency.key.typeName } == ["LedgerGuard", "Ledger"])
    #expect(first.map(\.subject).allSatisfy { $0.contains("DeskController.show") })
  }

  @Test("A type without a container keeps the application from starting")
  func missing() throws {
    let app = makeApp { app in
      app.get("/", .guards(LedgerGuard.self)) { _ in "" }
    }
    let error = #expect(throws: BootError.self) { try app.freeze() }
    #expect(error?.problems.map(\.code) == ["HZ123"])
    #expect(error?.description.contains("LedgerGuard()") == true)
  }
}
