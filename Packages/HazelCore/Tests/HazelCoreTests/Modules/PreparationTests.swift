import HazelCore
import HazelTestSupport
import Testing

@testable import HazelCore

/// Prepares what a test says, and has something that can not be injected if it says so.
private struct PreparingModule: Module {
  var lacksProvider: Bool = false
  let prepare: @Sendable (inout Preparation) async -> Void

  var providers: [Provider] {
    if lacksProvider { Provider.type(Lamp.self) }
    Provider.factory(Int.self) { 1 }
  }

  func configure(_ plugins: inout Plugins) {
    plugins.flag("--reader-limit", "count", "let so many readers in")
    plugins.flag("--dark", nil, "without light")
    plugins.flag("--open", nil, "for readers", takesInlineValue: true)
    plugins.prepare(prepare)
  }
}

@Injectable private struct Lamp {
  let bulb: Bulb
}

private struct Bulb: Sendable {}

private enum NameKey: ContextKey { typealias Value = String }

/// Says who prepared before it.
private struct OrderedModule: Module {
  let name: String
  let journal: Journal
  var isGlobal: Bool = false
  var imported: [any Module] = []

  var id: String { name }
  var imports: [any Module] { imported }

  func configure(_ plugins: inout Plugins) {
    plugins.prepare { [name, journal, isGlobal] preparation in
      journal.note("\(name) after \(preparation[NameKey.self] ?? "nobody")")
      preparation[NameKey.self] = name
      guard isGlobal else { return }
      preparation.finally { preparation in
        journal.note("at last after \(preparation[NameKey.self] ?? "nobody")")
      }
    }
  }
}

@Suite("Preparation")
struct PreparationTests {
  private let problem: BootProblem = BootProblem(
    "HZ399", "READERS", detail: "it is no number", hint: "give a number")

  @Test("What it reports comes together with everything else that is wrong")
  func report() async throws {
    let problem = problem
    let app = makeApp(PreparingModule(lacksProvider: true) { $0.report(problem) }) { app in
      app.get("books") { _ in "" }
    }
    let error = try #require(await #expect(throws: BootError.self) { try await app.start() })
    #expect(Set(error.problems.map(\.code)) == ["HZ200", "HZ101", "HZ399"])
    let launch = await #expect(throws: BootError.self) {
      try await app.launchConfiguration(["--prot"]) { _ in nil }
    }
    #expect(launch?.problems.map(\.code).sorted() == ["HZ101", "HZ200", "HZ301", "HZ399"])
  }

  @Test("Warnings are logged also when something is wrong: they often say why")
  func warnings() async throws {
    let problem = problem
    let recorder = LogRecorder()
    let app = makeApp(
      PreparingModule {
        $0.warn("nobody reads PROT")
        $0.report(problem)
      }, recorder: recorder)
    await #expect(throws: BootError.self) { try await app.start() }
    #expect(recorder.entries.contains { $0.message.contains("nobody reads PROT") })
  }

  @Test("It says how the server listens, and flags win over it")
  func server() async throws {
    let app = makeApp(
      PreparingModule {
        $0.server.limits.bodySize = .bytes(3)
        $0.server.listeners = [.tcp(host: "127.0.0.2", port: 0)]
      }
    ) { app in
      app.post("/books") { request in Response(body: .view(request.body.bytes)) }
    }
    let configuration = try #require(
      try await app.launchConfiguration(["--port", "7"]) { _ in nil })
    #expect(configuration.server.listeners == [.tcp(host: "127.0.0.2", port: 7)])
    let address = try await app.start()[0]
    await app.stop()
    #expect(address.description.hasPrefix("127.0.0.2"))
    try await withClient(of: app) { client in
      let small = try await client.ask("POST", "/books", body: "It")
      #expect(small.status == 200)
      let large = try await client.ask("POST", "/books", body: "Emma")
      #expect(large.status == 413)
    }
    let inProcess = try await app.respond(.post, "/books", body: "Emma")
    #expect(inProcess.status == .contentTooLarge)
    await app.stop()
  }

  @Test("It gets the command line, with the flags of modules")
  func arguments() async throws {
    let journal = Journal()
    let app = makeApp(PreparingModule { journal.note($0.arguments.joined(separator: " ")) })
    let arguments = ["--reader-limit", "5", "--dark", "--reader-limit=6", "--port", "0"]
    _ = try await app.launchConfiguration(arguments) { _ in nil }
    #expect(journal.entries == [arguments.joined(separator: " ")])
    let plan = app.plan
    let usage = LaunchFlag.usage(of: "bookshop", flags: plan.flags)
    #expect(usage.contains("--reader-limit <count>"))
    #expect(usage.contains("--dark"))
    let problems = LaunchParser(["--reader-limit", "--dark=1", "--open=no"], flags: plan.flags) {
      _ in nil
    }
    #expect(problems.problems.map(\.code) == ["HZ302", "HZ303"])
  }

  @Test("Global modules come first, leave values for the others, and have the last word")
  func order() async throws {
    let journal = Journal()
    let app = makeApp(
      OrderedModule(
        name: "root", journal: journal,
        imported: [
          OrderedModule(name: "books", journal: journal),
          OrderedModule(name: "global", journal: journal, isGlobal: true),
        ]))
    _ = try await app.launchConfiguration([]) { _ in nil }
    #expect(
      journal.entries == [
        "global after nobody", "books after global", "root after books", "at last after root",
      ])
  }

  @Test("It is done once for each time that the application is made, and warnings are logged")
  func once() async throws {
    let journal = Journal()
    let recorder = LogRecorder()
    let app = makeApp(
      PreparingModule {
        journal.note("prepared")
        $0.warn("nobody reads PROT")
      }, recorder: recorder)
    app.get("/") { _ in "" }
    _ = try await app.respond(.get, "/")
    _ = try await app.respond(.get, "/")
    #expect(journal.entries == ["prepared"])
    await app.stop()
    _ = try await app.respond(.get, "/")
    #expect(journal.entries.count == 2)
    #expect(recorder.entries.filter { $0.message.contains("nobody reads PROT") }.count == 2)
    await app.stop()
  }
}
