import HazelCore
import HazelTestSupport
import Testing

private struct Broken: Error, CustomStringConvertible {
  let description: String = "the lamp is broken"
}

/// Notes each hook, and fails where it is told to.
private struct Hooked: Module {
  let id: String
  let journal: Journal
  var imported: [any Module] = []
  var failing: String?

  var imports: [any Module] { imported }
  var providers: [Provider] { Provider.value(id) }

  func onInit(_ context: ModuleContext) async throws { try note("init", context) }
  func onBootstrap(_ context: ModuleContext) async throws { try note("bootstrap", context) }
  func onReady(_ context: ModuleContext) async throws { try note("ready", context) }
  func onDrain(_ context: ModuleContext) async throws { try note("drain", context) }
  func onShutdown(_ context: ModuleContext) async throws { try note("shutdown", context) }

  private func note(_ hook: String, _ context: ModuleContext) throws {
    journal.note("\(hook) \(try context.resolve(String.self))")
    if hook == failing { throw Broken() }
  }
}

/// Never ends its drain.
private struct HangingModule: Module {
  let gate: Gate

  func onDrain(_ context: ModuleContext) async throws { try await gate.wait() }
}

@Suite("Hooks of modules")
struct ModuleHookTests {
  private let journal: Journal = Journal()

  private func app(failing: String? = nil, recorder: LogRecorder = LogRecorder()) -> HazelApp {
    let journal = journal
    let app = makeApp(
      Hooked(
        id: "shop", journal: journal,
        imported: [Hooked(id: "books", journal: journal)], failing: failing), recorder: recorder)
    app.get("/") { _ in
      journal.note("request")
      return ""
    }
    return app
  }

  @Test("A drain that hangs does not keep the application from stopping")
  func hangingDrain() async throws {
    let recorder = LogRecorder()
    var configuration = HazelApp.Configuration()
    configuration.server.listeners = [.tcp(port: 0)]
    configuration.server.timeouts.drain = .milliseconds(30)
    let app = HazelApp(
      HangingModule(gate: Gate()), name: "bookshop", configuration: configuration,
      logger: recorder.logger())
    try await app.start()
    await app.stop()
    #expect(recorder.entries.contains { $0.message.contains("HangingModule.onDrain") })
  }

  @Test("They are called in the order of imports, at the end in the reverse")
  func order() async throws {
    let app = app()
    try await withClient(of: app) { client in
      _ = try await client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    }
    #expect(
      journal.entries == [
        "init books", "init shop", "bootstrap books", "bootstrap shop", "ready books",
        "ready shop", "request", "drain shop", "drain books", "shutdown shop", "shutdown books",
      ])
    await app.stop()
    #expect(journal.entries.count == 11)
  }

  @Test("In process nothing listens, so nobody is told")
  func inProcess() async throws {
    let app = app()
    _ = try await app.respond(.get, "/")
    await app.stop()
    #expect(!journal.entries.contains("ready shop"))
    #expect(journal.entries.suffix(2) == ["shutdown shop", "shutdown books"])
  }

  @Test(
    "One that fails ends the start; what was started is shut down",
    arguments: [
      ("init", ["init books", "init shop", "shutdown books"]),
      (
        "bootstrap",
        [
          "init books", "init shop", "bootstrap books", "bootstrap shop", "shutdown shop",
          "shutdown books",
        ]
      ),
      (
        "ready",
        [
          "init books", "init shop", "bootstrap books", "bootstrap shop", "ready books",
          "ready shop", "shutdown shop", "shutdown books",
        ]
      ),
    ])
  func failure(hook: String, entries: [String]) async throws {
    let error = try #require(
      await #expect(throws: BootError.self) { try await app(failing: hook).start() })
    #expect(error.problems.map(\.code) == ["HZ212"])
    #expect(error.problems[0].subject.hasPrefix("Hooked \"shop\".on"))
    #expect(error.problems[0].detail == "it failed: the lamp is broken")
    #expect(journal.entries == entries)
  }

  @Test("One that fails at the end is logged, and the others are called")
  func failingShutdown() async throws {
    let recorder = LogRecorder()
    let app = app(failing: "shutdown", recorder: recorder)
    try await app.start()
    await app.stop()
    #expect(journal.entries.last == "shutdown books")
    #expect(recorder.entries.contains { $0.message.contains("onShutdown failed") })
  }

  @Test("An application that was stopped can start again")
  func again() async throws {
    let app = app()
    try await app.start()
    await app.stop()
    try await app.start()
    await app.stop()
    #expect(journal.entries.count { $0 == "init books" } == 2)
  }
}
