import HazelCore
import HazelTestSupport
import Synchronization
import Testing

private struct Failure: Error, CustomStringConvertible {
  let description: String = "postgres://reader:secret@db is down"
}

/// A check that finds what it is told to, and counts how often it was asked.
private final class StubCheck: HealthCheck {
  let name: String
  let isCritical: Bool
  private let found: @Sendable () async throws -> HealthReport
  private let count: Mutex<Int> = Mutex(0)

  init(
    _ name: String, isCritical: Bool = true,
    _ found: @escaping @Sendable () async throws -> HealthReport = { .healthy }
  ) {
    self.name = name
    self.isCritical = isCritical
    self.found = found
  }

  var calls: Int { count.withLock { $0 } }

  func check() async throws -> HealthReport {
    count.withLock { $0 += 1 }
    return try await found()
  }
}

private struct ShopModule: Module {
  let checks: [StubCheck]
  var options: HealthModule.Options = .init()

  var imports: [any Module] { HealthModule(options) }

  func configure(_ plugins: inout Plugins) {
    for check in checks { plugins.add(healthCheck: check) }
  }
}

@Suite("Health")
struct HealthModuleTests {
  private var verbose: HealthModule.Options {
    var options = HealthModule.Options()
    options.showsChecks = true
    options.maximumAge = .zero
    return options
  }

  /// Starts an application and asks one path.
  private func ask(
    _ path: String, _ checks: [StubCheck], _ options: HealthModule.Options? = nil
  ) async throws -> WireResponse {
    let app = makeApp(ShopModule(checks: checks, options: options ?? verbose))
    return try await withClient(of: app) { client in try await client.ask("GET", path) }
  }

  @Test("20: what is critical and fails makes it not ready; the process still lives")
  func critical() async throws {
    let checks = [
      StubCheck("database") { throw Failure() },
      StubCheck("mail", isCritical: false) { HealthReport(.degraded, detail: "slow") },
    ]
    let ready = try await ask("/ready", checks)
    #expect(ready.status == 503)
    let body = try JSONValue(parsing: ready.body)
    #expect(body["status"] == "unhealthy")
    let found = try #require(body["checks"]?.array)
    #expect(found.map { $0["name"] } == ["database", "mail"])
    #expect(found.map { $0["status"] } == ["unhealthy", "degraded"])
    #expect(found.map { $0["critical"] } == [true, false])
    #expect(found.map { $0["detail"] } == ["the check failed", "slow"])
    #expect(found.allSatisfy { ($0["responseTime"]?.double ?? -1) >= 0 })
    #expect(!ready.text.contains("secret"))
    #expect(try await ask("/health", checks).status == 200)
    #expect(try await ask("/startup", checks).status == 200)
  }

  @Test("20: what is not critical only degrades, with a status of its own if wanted")
  func degraded() async throws {
    let checks = [
      StubCheck("database"), StubCheck("mail", isCritical: false) { throw Failure() },
    ]
    let ready = try await ask("/ready", checks)
    #expect(ready.status == 200)
    #expect(try JSONValue(parsing: ready.body)["status"] == "degraded")
    var options = verbose
    options.degradedStatus = .serviceUnavailable
    #expect(try await ask("/ready", checks, options).status == 503)
  }

  @Test("20: before it listens it has not started, but lives")
  func startup() async throws {
    let app = makeApp(ShopModule(checks: [StubCheck("database")]))
    #expect(try await app.respond(.get, "/startup").status == .serviceUnavailable)
    #expect(try await app.respond(.get, "/ready").status == .serviceUnavailable)
    #expect(try await app.respond(.get, "/health").status == .ok)
    await app.stop()
  }

  @Test("By default nothing is told but the status, and caches keep nothing")
  func discreet() async throws {
    let ready = try await ask("/ready", [StubCheck("database")], .init())
    #expect(ready.text == #"{"status":"healthy"}"#)
    #expect(ready["Cache-Control"] == "no-store")
  }

  @Test("A check that does not answer in time fails")
  func timeout() async throws {
    let gate = Gate()
    var options = verbose
    options.timeout = .milliseconds(20)
    let ready = try await ask(
      "/ready",
      [
        StubCheck("database") {
          try await gate.wait()
          return .healthy
        }
      ], options)
    #expect(ready.status == 503)
    #expect(ready.text.contains("no answer"))
    gate.open()
  }

  @Test("Who asks often does not wear out what is checked", arguments: [0, 3600])
  func age(seconds: Int) async throws {
    let check = StubCheck("database")
    var options = HealthModule.Options()
    options.maximumAge = .seconds(seconds)
    let app = makeApp(ShopModule(checks: [check], options: options))
    try await withClient(of: app) { client in
      for _ in 0..<3 {
        let answer = try await client.ask("GET", "/ready")
        #expect(answer.status == 200)
      }
    }
    #expect(check.calls == (seconds == 0 ? 3 : 1))
  }

  @Test("Guards that look for it let probes pass, and the paths are those of the options")
  func paths() async throws {
    var options = HealthModule.Options()
    options.livePath = "/alive"
    options.readyPath = "/takes-requests"
    options.startupPath = "/started"
    let app = makeApp(ShopModule(checks: [], options: options))
    app.use(.guards(OnlyPublic()))
    app.get("/books") { _ in "" }
    #expect(try await app.respond(.get, "/alive").status == .ok)
    #expect(try await app.respond(.get, "/books").status == .forbidden)
    #expect(try await app.respond(.get, "/health").status == .notFound)
    #expect(try await app.respond(.get, "/started").status == .serviceUnavailable)
    #expect(app.routes.allSatisfy { $0.isHidden || $0.path == "/books" })
    await app.stop()
  }

  @Test("They have no version, whichever a client asks for")
  func versions() async throws {
    var configuration = HazelApp.Configuration()
    configuration.versioning = .header("X-API-Version", default: "2")
    let app = makeApp(ShopModule(checks: []), configuration: configuration)
    for version in ["1", "2"] {
      let answer = try await app.respond(
        .get, "/health", ["X-API-Version": try HeaderValue(version)])
      #expect(answer.status == .ok)
    }
    await app.stop()
  }

  @Test("The monitor can be injected, and knows when the application is told to stop")
  func monitor() async throws {
    let phases = Journal()
    let app = makeApp(PhaseModule(journal: phases))
    try await app.start()
    await app.stop()
    #expect(phases.entries == ["starting", "starting", "stopping", "stopping"])
  }
}

private struct OnlyPublic: Guard {
  func canActivate(_ context: RequestContext) throws -> Bool { context.route.isPublic }
}

private struct PhaseModule: Module {
  let journal: Journal

  var imports: [any Module] { HealthModule() }

  func onInit(_ context: ModuleContext) async throws { try note(context) }
  func onReady(_ context: ModuleContext) async throws { try note(context) }
  func onDrain(_ context: ModuleContext) async throws {
    // The application says so before any module is told.
    try note(context)
  }
  func onShutdown(_ context: ModuleContext) async throws { try note(context) }

  private func note(_ context: ModuleContext) throws {
    journal.note("\(try context.resolve(HealthMonitor.self).phase)")
  }
}
