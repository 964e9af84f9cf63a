import HazelCore
import Testing

@testable import HazelCore

@Suite("Flags and environment")
struct LaunchParserTests {
  private func configuration(
    _ arguments: [String], _ environment: [String: String] = [:],
    listeners: [Listener] = [.tcp(host: "127.0.0.1", port: 8080)]
  ) async throws -> HazelApp.Configuration {
    var code = HazelApp.Configuration()
    code.server.listeners = listeners
    let app = HazelApp(name: "bookshop", configuration: code)
    return try #require(try await app.launchConfiguration(arguments) { environment[$0] })
  }

  private func problems(
    _ arguments: [String], _ environment: [String: String] = [:]
  ) -> [BootProblem] {
    LaunchParser(arguments) { environment[$0] }.problems
  }

  @Test("Flags win over the environment, and that over the program")
  func precedence() async throws {
    let environment = ["HOST": "0.0.0.0", "PORT": "9000"]
    #expect(try await configuration([]).server.listeners == [.tcp(host: "127.0.0.1", port: 8080)])
    #expect(
      try await configuration([], environment).server.listeners == [
        .tcp(host: "0.0.0.0", port: 9000)
      ])
    #expect(
      try await configuration(["--port", "1"], environment).server.listeners
        == [.tcp(host: "0.0.0.0", port: 1)])
    #expect(
      try await configuration(["--host=::1", "--port=0"], environment).server.listeners
        == [.tcp(host: "::1", port: 0)])
  }

  @Test("Variables that are empty count as absent")
  func emptyVariable() async throws {
    #expect(
      try await configuration([], ["HOST": "", "PORT": ""]).server.listeners
        == [.tcp(host: "127.0.0.1", port: 8080)])
  }

  @Test("The first TCP listener is changed, or one is added")
  func listeners() async throws {
    let both: [Listener] = [.unix(path: "/tmp/a.sock"), .tcp(port: 1), .tcp(port: 2)]
    #expect(
      try await configuration(["--port", "9"], listeners: both).server.listeners
        == [.unix(path: "/tmp/a.sock"), .tcp(port: 9), .tcp(port: 2)])
    #expect(
      try await configuration(["--port", "9"], listeners: [.unix(path: "/tmp/a.sock")]).server
        .listeners
        == [.unix(path: "/tmp/a.sock"), .tcp(port: 9)])
  }

  @Test("A Unix domain socket replaces all listeners and the environment")
  func unixSocket() async throws {
    #expect(
      try await configuration(["--unix", "/tmp/b.sock"], ["PORT": "nonsense"]).server.listeners
        == [.unix(path: "/tmp/b.sock")])
  }

  @Test("Switches and the number of loops")
  func switches() async throws {
    let plain = try await configuration([])
    #expect(plain.banner && plain.requestLog && plain.server.eventLoops == nil)
    let changed = try await configuration(["--no-banner", "--no-request-log", "--loops", "3"])
    #expect(!changed.banner)
    #expect(!changed.requestLog)
    #expect(changed.server.eventLoops == 3)
  }

  @Test(
    "Each mistake has its number and says what was expected",
    arguments: [
      (["--prot", "1"], "HZ301", "--port"),
      (["8080"], "HZ301", "--help"),
      (["--port"], "HZ302", "0 (a free port) to 65535"),
      (["--port", "--no-banner"], "HZ302", "65535"),
      (["--port", "65536"], "HZ303", "65535"),
      (["--port="], "HZ303", "65535"),
      (["--port", "+80"], "HZ303", "65535"),
      (["--port", "٨٠"], "HZ303", "65535"),
      (["--host", "localhost:80"], "HZ303", "without port"),
      (["--host", ""], "HZ303", "without port"),
      (["--host", "[::1]"], "HZ303", "::1"),
      (["--loops", "0"], "HZ303", "1 to 1024"),
      (["--unix", ""], "HZ303", "103 bytes"),
      (["--unix", String(repeating: "x", count: 104)], "HZ303", "103 bytes"),
      (["--no-banner=yes"], "HZ303", "--no-banner alone"),
      (["--unix", "/tmp/a.sock", "--port", "1"], "HZ304", "either --unix"),
    ])
  func mistakes(arguments: [String], code: String, hint: String) throws {
    let problem = try #require(problems(arguments).first)
    #expect(problem.code == code)
    #expect(problem.hint.contains(hint))
  }

  @Test("All mistakes are reported at once, with those of the routes")
  func allAtOnce() async {
    let app = makeApp { $0.get("books") { _ in "" } }
    let error = await #expect(throws: BootError.self) {
      try await app.launchConfiguration(["--prot", "1", "--loops", "x"]) {
        ["HOST": "a b", "PORT": "-1"][$0]
      }
    }
    // "1" is a mistake of its own: nothing asks for it.
    #expect(
      error?.problems.map { $0.code } == ["HZ301", "HZ301", "HZ303", "HZ303", "HZ303", "HZ101"])
    #expect(error?.description.contains("environment variable PORT") == true)
    #expect(error?.isUsageError == false)
  }

  @Test("Only mistakes of the command line are the caller's")
  func usageErrors() async {
    let error = await #expect(throws: BootError.self) {
      try await makeApp().launchConfiguration(["--prot"]) { _ in nil }
    }
    #expect(error?.isUsageError == true)
  }

  @Test("What cannot be shown is escaped")
  func escaping() {
    #expect(problems(["--\u{1b}[2J"]).first?.subject == "--\\u{1b}[2J")
    #expect(problems(["--port", "8\n0"]).first?.detail.contains("\\u{a}") == true)
  }

  @Test("Help names every flag and its variable", arguments: ["--help", "-h"])
  func help(flag: String) async throws {
    #expect(try await makeApp().launchConfiguration([flag]) { _ in nil } == nil)
    let usage = LaunchFlag.usage(of: "bookshop")
    for flag in LaunchFlag.all {
      #expect(usage.contains(flag.name))
      #expect(usage.contains(flag.variable ?? ""))
    }
    for line in usage.split(separator: "\n") { #expect(line.count <= 80) }
  }
}
