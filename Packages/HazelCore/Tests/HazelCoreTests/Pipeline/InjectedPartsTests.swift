import HazelTestSupport
import Synchronization
import Testing

@testable import HazelCore

/// What a request, or the application, has one of.
private struct Ledger: Sendable {
  let id: UInt64 = .random(in: 0...UInt64.max)
}

private enum GuardIDKey: ContextKey { typealias Value = UInt64 }

@Injectable
private struct LedgerGuard: Guard {
  let ledger: Ledger

  func canActivate(_ context: RequestContext) throws -> Bool {
    context[GuardIDKey.self] = ledger.id
    return true
  }
}

@Injectable
private struct LedgerInterceptor: AsyncInterceptor {
  let ledger: Ledger

  func intercept(_ context: RequestContext, _ next: Next) async throws -> Response {
    var response = try await next()
    response.headers["X-Ledger"] = HeaderValue(Int(ledger.id % 1000))
    return response
  }
}

@Controller("/desk", .guards(LedgerGuard.self))
private struct DeskController {
  @Get func show(
    @Inject ledger: Ledger, @Inject again: Ledger, context: RequestContext
  ) -> String {
    "\(context[GuardIDKey.self] ?? 0) \(ledger.id) \(again.id)"
  }

  @Get("/later", .interceptors(LedgerInterceptor.self))
  func later(@Inject missing: [String]?) -> String { missing == nil ? "later" : "found" }
}

private struct DeskModule: Module {
  let scope: Scope
  var failure: StepError?
  var controllers: [any Controller.Type] { DeskController.self }
  var providers: [Provider] {
    Provider.factory(Ledger.self, scope: scope) { [failure] in
      if let failure { throw failure }
      return Ledger()
    }
    Provider.type(LedgerGuard.self, scope: scope)
    Provider.type(LedgerInterceptor.self, scope: scope)
  }
}

@Suite("Parts that the container makes")
struct InjectedPartsTests {
  private func ids(_ scope: Scope) async throws -> [[Substring]] {
    let app = makeApp(DeskModule(scope: scope))
    var found: [[Substring]] = []
    for _ in 0..<2 { found.append(try await app.respond(.get, "/desk").text.split(separator: " ")) }
    let later = try await app.respond(.get, "/desk/later")
    #expect(later.headers["X-Ledger"] != nil)
    #expect(try await later.text == "later")
    return found
  }

  @Test("A singleton is the same for all requests")
  func singleton() async throws {
    let ids = try await ids(.singleton)
    #expect(ids[0].count == 3)
    #expect(Set(ids[0]).count == 1)
    #expect(ids[0] == ids[1])
  }

  @Test("What belongs to a request is one inside it and another in the next")
  func request() async throws {
    let ids = try await ids(.request)
    #expect(Set(ids[0]).count == 1)
    #expect(ids[0][0] != ids[1][0])
  }

  @Test("A request whose parts can not be made is answered with 500 and logged")
  func failing() async throws {
    let recorder = LogRecorder()
    let module = DeskModule(scope: .request, failure: StepError(place: "ledger"))
    let app = makeApp(module, recorder: recorder)
    #expect(try await app.respond(.get, "/desk").status == .internalServerError)
    let entry = try #require(recorder.entries.first { $0.level == .error })
    #expect(entry.metadata["handler"] == "DeskController.show")
    #expect("\(entry.metadata["location"] ?? "")".contains("InjectedPartsTests.swift:"))
    #expect(entry.metadata["route"] == "GET /desk")
    #expect(entry.metadata["request_id"] != nil)
  }

  @Test("Closures take parts by type, which nobody has to provide")
  func closure() async throws {
    let app = makeApp(DeskModule(scope: .singleton)) { app in
      app.get("/", .guards(LedgerGuard.self)) { _ in "in" }
    }
    #expect(try await app.respond(.get, "/").text == "in")
  }

  @Test("What a part needs is checked before the start, also for requests without a route")
  func missing() throws {
    let app = makeApp { app in
      app.use(.middleware(LostMiddleware.self))
      app.get("/", .guards(LedgerGuard.self)) { _ in "in" }
    }
    let error = #expect(throws: BootError.self) { try app.validate() }
    #expect(error?.problems.map(\.code) == ["HZ200"])
    #expect(error?.description.contains("LedgerGuard") == true)
    #expect(error?.description.contains("LostMiddleware") == true)
  }
}

@Injectable
private struct LostMiddleware: Middleware {
  let lost: Ledger
}
