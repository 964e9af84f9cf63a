import HazelCore
import Logging
import ServiceLifecycle
import Testing

@testable import HazelCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A service that does not stop when it is asked to, and asks again and again.
///
/// It only runs once the handlers of signals stand.
private struct StubbornService: Service {
  func run() async throws {
    while true {
      try await Task.sleep(for: .milliseconds(20))
      kill(getpid(), SIGTERM)
    }
  }
}

/// A service that notes that it was stopped.
private struct PoliteService: Service {
  func run() async throws {
    try? await gracefulShutdown()
    System.print("the service stopped\n")
  }
}

/// Prints what is logged, so that its order among what else is printed can be seen.
private struct PrintingLogHandler: LogHandler {
  var logLevel: Logger.Level = .info
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    System.print("log: \(event.message)\n")
  }
}

@Suite("Running a process", .timeLimit(.minutes(2)))
struct RunTests {
  @Test("SIGTERM stops the server, then the services, and the process succeeds")
  func terminate() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      try await runUntilSignal(SIGTERM, services: [PoliteService()])
    }
    let output = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(output.contains("bookshop: 1 route, ready in "))
    #expect(output.contains("http://127.0.0.1:"))
    #expect(output.contains("GET  /"))
    let server = try #require(output.firstRange(of: "log: stopped"))
    let service = try #require(output.firstRange(of: "the service stopped"))
    #expect(server.upperBound < service.lowerBound)
  }

  @Test("SIGINT does the same")
  func interrupt() async {
    await #expect(processExitsWith: .success) {
      try await runUntilSignal(SIGINT, services: [])
    }
  }

  @Test("A second signal ends the process at once")
  func secondSignal() async {
    await #expect(processExitsWith: .exitCode(128 + SIGTERM)) {
      try await runUntilSignal(SIGTERM, services: [StubbornService()])
    }
  }

  @Test("Mistakes on the command line end the process with status 64 and go to standard error")
  func usage() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(64), observing: [\.standardErrorContent]
    ) {
      try await HazelApp(name: "bookshop").run(
        services: [], arguments: ["--port", "x", "--loops", "y"], environment: { _ in nil })
    }
    let output = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(output.contains("bookshop can not start: 2 problems"))
  }

  @Test("Problems with the routes end the process with status 1")
  func routes() async {
    await #expect(processExitsWith: .exitCode(1)) {
      let app = HazelApp(name: "bookshop")
      app.get("books") { _ in "" }
      try await app.run(services: [], arguments: [], environment: { _ in nil })
    }
  }

  @Test("Help is printed instead of running")
  func help() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      try await HazelApp(name: "bookshop").run(
        services: [], arguments: ["--help"], environment: { _ in nil })
    }
    let output = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(output.hasPrefix("usage: bookshop [flags]"))
  }

  @Test("Without a banner nothing is printed, and the addresses are given to the program")
  func quiet() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      try await runUntilSignal(SIGTERM, services: [], arguments: ["--no-banner"])
    }
    #expect(!String(decoding: result.standardOutputContent, as: UTF8.self).contains("bookshop"))
  }

  @Test("What a service throws ends the run")
  func failingService() async {
    struct BrokenService: Service {
      func run() async throws { throw HTTPError(.gone) }
    }
    await #expect(throws: HTTPError.self) {
      try await makeApp().run(
        services: [BrokenService()], arguments: ["--no-banner"], environment: { _ in nil })
    }
  }
}

/// Runs an application that sends its own process a signal as soon as it listens.
private func runUntilSignal(
  _ signal: Int32, services: [any Service], arguments: [String] = []
) async throws {
  var configuration = HazelApp.Configuration()
  configuration.onStart = { addresses in
    guard addresses.first?.port ?? 0 > 0 else { exit(9) }
    kill(getpid(), signal)
  }
  let logger = Logger(label: "shop") { _ in PrintingLogHandler() }
  let app = HazelApp(name: "bookshop", configuration: configuration, logger: logger)
  app.get("/") { _ in "open" }
  try await app.run(
    services: services, arguments: ["--port", "0"] + arguments, environment: { _ in nil })
}
