import HazelCore
import HazelTestSupport
import Testing

/// What the compiler warns of; called through a protocol, because the warning is wanted elsewhere.
private protocol Registering {
  static func register(with app: HazelApp)
}

private struct Ledger {}

private enum UnsendableRoutes: Registering {
  @available(*, deprecated)
  static func register(with app: HazelApp) {
    app.get("/ledger") { _ in Ledger() }
    app.get("/ledger/later") { _ in
      await Task.yield()
      return Ledger()
    }
    app.get("/nothing") { _ in }
  }
}

@Suite("Errors at start")
struct BootErrorTests {
  @Test("A handler whose result can not be sent is a problem, not a 204")
  func unsendable() async throws {
    let routes: any Registering.Type = UnsendableRoutes.self
    let app = makeApp { routes.register(with: $0) }
    let error = try #require(
      await #expect(throws: BootError.self) { try await app.start() })
    #expect(error.problems.map(\.code) == ["HZ117", "HZ117"])
    #expect(error.problems[0].subject.hasPrefix("GET /ledger (\(#fileID):"))
    #expect(error.problems[0].detail.contains("Ledger"))
  }

  @Test("All problems of all routes are reported at once, conflicts with both places")
  func routes() async throws {
    let app = makeApp { app in
      app.get("/books/:id") { _ in "" }
      app.get("/books/:isbn") { _ in "" }
      app.get("orders") { _ in "" }
      app.get("/readers/:") { _ in "" }
    }
    let line = #line - 5
    let error = try #require(
      await #expect(throws: BootError.self) { try await app.start() })
    #expect(error.problems.count == 3)
    let file = #fileID
    #expect(error.problems[0].subject.contains("\(file):\(line + 1)"))
    #expect(error.problems[0].related.contains { $0.contains("\(file):\(line)") })
    #expect(error.description.hasPrefix("bookshop can not start: 3 problems\nHZ"))
    for problem in error.problems {
      #expect(error.description.contains("\(problem)"))
      #expect(!problem.hint.isEmpty)
    }
  }

  @Test("An application that can not start answers 500 in process, and logs why")
  func handle() async throws {
    let recorder = LogRecorder()
    let app = makeApp(recorder: recorder) { $0.get("books") { _ in "" } }
    #expect(try await app.respond(.get, "/books").status == .internalServerError)
    let cause = "\(recorder.entries.first?.metadata["error"] ?? "")"
    #expect(cause.contains("HZ101"))
  }

  @Test("An address in use is a problem with a hint; afterwards the application can start")
  func addressInUse() async throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    var configuration = HazelApp.Configuration()
    configuration.server.listeners = [.unix(path: folder.file("shop.sock"))]
    configuration.server.eventLoops = 1
    let logger = LogRecorder().logger()
    let first = HazelApp(name: "bookshop", configuration: configuration, logger: logger)
    let second = HazelApp(name: "bookshop", configuration: configuration, logger: logger)
    let addresses = try await first.start()
    let error = await #expect(throws: BootError.self) { try await second.start() }
    #expect(error?.code == "HZ310")
    #expect(error?.description.contains("--port") == true)
    await first.stop()
    #expect(try await second.start() == addresses)
    await second.stop()
  }

  @Test("Starting twice is a problem; after stopping it works again")
  func startedTwice() async throws {
    let app = makeApp { $0.get("/") { _ in "open" } }
    try await app.start()
    let error = await #expect(throws: BootError.self) { try await app.start() }
    #expect(error?.code == "HZ311")
    await app.stop()
    await app.stop()
    let answer = try await withClient(of: app) { client in
      try await client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    }
    #expect(answer.text == "open")
  }

  @Test("A route that comes too late stops the program")
  func lateRoute() async {
    await #expect(processExitsWith: .failure) {
      let app = HazelApp()
      _ = await app.handle(try Request(target: "/"))
      app.get("/late") { _ in "" }
    }
  }
}
