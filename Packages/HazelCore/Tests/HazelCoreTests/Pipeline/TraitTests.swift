import HazelTestSupport
import Synchronization
import Testing

@testable import HazelCore

private struct SignedIn: Guard {
  func canActivate(_ context: RequestContext) throws -> Bool {
    context.route.isPublic || context.request.headers["Authorization"] != nil
  }
}

private struct Shout: Interceptor {}

private enum RolesKey: RouteMetadataKey { static var defaultValue: [String] { [] } }

private struct RoleGuard: Guard {
  func canActivate(_ context: RequestContext) throws -> Bool {
    context.route.metadata[RolesKey.self].contains(context.request.headers["X-Role"] ?? "")
  }
}

@Suite("Traits")
struct TraitTests {
  @Test("Closure routes and groups take traits, and guards read notes")
  func metadata() async throws {
    let app = makeApp { app in
      app.use(.guards(SignedIn()))
      app.get("/open", .public) { _ in "open" }
      app.get("/closed") { _ in "closed" }
      app.group("/staff", .metadata(RolesKey.self, ["clerk"]), .guards(RoleGuard())) { staff in
        staff.get("/till", .public) { _ in "till" }
      }
      let books = app.group("/books", .public, .tags("Books"))
      books.get { _ in "books" }
    }
    #expect(try await app.respond(.get, "/open").status == .ok)
    #expect(try await app.respond(.get, "/closed").status == .forbidden)
    #expect(try await app.respond(.get, "/closed", ["Authorization": "x"]).status == .ok)
    #expect(try await app.respond(.get, "/staff/till").status == .forbidden)
    #expect(try await app.respond(.get, "/staff/till", ["X-Role": "clerk"]).status == .ok)
    #expect(try await app.respond(.get, "/books").status == .ok)
  }

  @Test("The list of routes says what each one is, as text and as JSON")
  func list() throws {
    let app = makeApp { app in
      app.use(.guards(SignedIn()))
      app.register(
        .init(
          .get, "/books/:id", location: .init(file: "Shop/A.swift", line: 3),
          handler: .init {
            _ in "book"
          }),
        [
          .interceptors(Shout()), .summary("One book"), .tags("Books"), .deprecated,
          .host("shop.example"),
        ])
      app.register(
        .init(
          .post, "/orders", location: .init(file: "Shop/B.swift", line: 12),
          handler: .init {
            _ in "order"
          }), [.version("1")])
    }
    let routes = app.routes
    #expect(routes.count == 2)
    #expect(routes[0].summary == "One book")
    #expect(
      routes.text == """
        METHOD  PATH        VERSION  HOST          GUARDS    INTERCEPTORS  PLACE
        GET     /books/:id  -        shop.example  SignedIn  Shout         Shop/A.swift:3
        POST    /v1/orders  1        -             SignedIn  -             Shop/B.swift:12

        """)
    #expect(
      routes.json == #"[{"method":"GET","path":"/books/:id","host":"shop.example","#
        + #""guards":["SignedIn"],"interceptors":["Shout"],"summary":"One book","#
        + #""tags":["Books"],"deprecated":true,"file":"Shop/A.swift","line":3},"#
        + #"{"method":"POST","path":"/v1/orders","versions":["1"],"guards":["SignedIn"],"#
        + #""file":"Shop/B.swift","line":12}]"#)
  }

  @Test("Deprecation and Sunset are sent where their dates are known, with errors too")
  func deprecated() async throws {
    let app = makeApp { app in
      app.get(
        "/old",
        .deprecated(
          "use /new", since: HTTPDate(unixSeconds: 1_688_169_599),
          sunset: HTTPDate(unixSeconds: 784_111_777))
      ) { _ -> String in throw HTTPError(.gone) }
      app.get("/older", .deprecated) { _ in "" }
    }
    let response = try await app.respond(.get, "/old")
    #expect(response.status == .gone)
    #expect(response.headers["Deprecation"]?.text == "@1688169599")
    #expect(response.headers["Sunset"]?.text == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(try await app.respond(.get, "/older").headers["Deprecation"] == nil)
  }

  @Test("A handler that takes too long is answered with 503 and cancelled")
  func timeout() async throws {
    let isCancelled = Atomic(false)
    let app = makeApp { app in
      app.get("/slow", .timeout(.milliseconds(20))) { _ in
        do {
          try await Task.sleep(for: .seconds(60))
        } catch {
          isCancelled.store(true, ordering: .relaxed)
          throw error
        }
        return "done"
      }
      app.get("/deaf", .timeout(.milliseconds(20))) { _ in
        // Heeds no cancellation until the test is long over.
        for _ in 0..<50 where !Task.isCancelled || true { await Self.pause() }
        return "done"
      }
      app.get("/quick", .timeout(.seconds(60))) { _ in
        await Task.yield()
        return "done"
      }
    }
    try await withClient(of: app) { client in
      let slow = try await client.exchange("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(slow.status == 503)
      #expect(slow.problemCode == "handler_timeout")
      #expect(await eventually { isCancelled.load(ordering: .relaxed) })
      let start = ContinuousClock.now
      let deaf = try await client.exchange("GET /deaf HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(deaf.status == 503)
      #expect(ContinuousClock.now - start < .seconds(4))
      let quick = try await client.exchange("GET /quick HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(quick.text == "done")
    }
  }

  private static func pause() async {
    // A task of its own is not cancelled with the one that waits for it.
    await Task { try? await Task.sleep(for: .milliseconds(100)) }.value
  }

  @Test("What can not be is told at the start, all of it")
  func problems() throws {
    let app = makeApp { app in
      app.get("/a", .timeout(.seconds(1))) { _ in "sync" }
      app.get("/b", .timeout(.zero)) { _ in await Task.yield() }
      app.get("/c", .host("shop.example:80")) { _ in "" }
      app.get("/d", .version("1/2")) { _ in "" }
      app.get("/e/:tenant", .host(":tenant.example")) { _ in "" }
      app.redirect("/f/:id", to: "/g/:number")
      app.redirect("/h", to: "h")
    }
    let error = #expect(throws: BootError.self) { try app.validate() }
    #expect(
      error?.problems.map(\.code) == [
        "HZ119", "HZ118", "HZ120", "HZ121", "HZ124", "HZ127", "HZ126",
      ])
    #expect(error?.description.contains("TraitTests.swift:") == true)
  }
}
