import Testing

@testable import HazelConfig
@testable import HazelCore

@Config private struct TillConfig {
  @Length(1...9) var name: String = "till"
  @Range(1...9) var drawers: Int = 1
  var dark: Bool = false
}

@Config private struct SpareTillConfig {
  @Env("SPARE_DRAWERS") var drawers: Int = 1
}

@Config(prefix: "lamp") private struct LampConfig {
  var dim: Bool = false
}

@Config private struct ClashingConfig {
  @Env("FIRST") var cacheSize: Int = 1
  var cache: ClashingCache
  var noLight: Int = 2
  var light: Bool = false
}

@Config private struct ClashingCache {
  var size: Int = 1
}

@Config private struct TakenConfig {
  var port: Int = 1
  var help: Bool = false
  var banner: Bool = true
  var environment: String = "desk"
}

private struct TillModule: Module {
  let config: ConfigModule
  var hasLamp: Bool = false
  var imports: [any Module] {
    config
    if hasLamp { ConfigFeature<LampConfig>() }
  }
}

@Suite("ConfigModule: flags")
struct ConfigFlagTests {
  /// Starts with a command line as the process does, and gives what is wrong.
  private func problems(
    _ arguments: [String], _ module: TillModule = TillModule(config: ConfigModule(TillConfig.self))
  ) async -> BootError? {
    do {
      _ = try await HazelApp(module, name: "till").launchConfiguration(arguments) { _ in nil }
      return nil
    } catch {
      return error as? BootError
    }
  }

  @Test(
    "What is wrong with a flag is said once, and ends as a wrong command line does",
    arguments: [
      (["--drawers"], ["HZ302"]), (["--no-dark=true"], ["HZ303"]), (["--no-drawers"], ["HZ301"]),
      (["--drawers", "many"], ["HZ331"]), (["--drawers=10"], ["HZ332"]),
      (["--dark", "--no-dark"], ["HZ334"]), (["--drawers", "x", "--name="], ["HZ332", "HZ331"]),
      (["--environment", "a", "--environment=b"], ["HZ320"]), (["--environment="], ["HZ320"]),
      (["--environment", "../x"], ["HZ320"]),
    ])
  func wrongFlags(arguments: [String], codes: [String]) async {
    let error = await problems(arguments)
    #expect(error?.problems.map(\.code) == codes, "\(error?.description ?? "nothing")")
    #expect(error?.isUsageError == true)
  }

  @Test("A wrong setting of a file is no wrong command line")
  func wrongFile() async throws {
    let folder = try LayerFolder()
    try folder.write("DRAWERS=x\n", to: ".env")
    let sources = ConfigSources.test(folder, arguments: ["--drawers"])
    let module = TillModule(config: ConfigModule(TillConfig.self, sources: sources))
    let error = await problems([], module)
    // Flags that only the sources know are reported by them.
    #expect(error?.problems.map(\.code) == ["HZ334"])
    #expect(error?.isUsageError == true)
    let file = TillModule(config: ConfigModule(TillConfig.self, sources: .test(folder)))
    let fileError = await problems([], file)
    #expect(fileError?.problems.map(\.code) == ["HZ331"])
    #expect(fileError?.isUsageError == false)
  }

  @Test("Hints are quoted as a shell needs it")
  func quoting() {
    for (value, expected) in [
      ("a", "a"), ("A small shop", #""A small shop""#), ("", #""""#), ("it's", #""it's""#),
      ("$5", "'$5'"), ("it's $5", #"'it'\''s $5'"#), ("a/b:c,d=1", "a/b:c,d=1"),
    ] {
      #expect(ShellText.quoted(value) == expected)
    }
  }

  @Test("The name of a command behind a switch of a feature is none of its values")
  func switches() async throws {
    let config = ConfigModule(TillConfig.self)
    let module = TillModule(config: config, hasLamp: true)
    let app = HazelApp(module, name: "till")
    _ = try? await app.launchConfiguration(["--lamp-dim", "migrate", "--name", "x"]) { _ in nil }
    // What follows the command belongs to it.
    #expect(config.room.origins["NAME"]?.shown == "till")
    #expect(config.room.origins["LAMP_DIM"]?.shown == "true")
  }

  @Test("Two settings with one flag are a problem with both places")
  func clashes() async throws {
    let error = await problems([], TillModule(config: ConfigModule(ClashingConfig.self)))
    #expect(error?.problems.map(\.subject) == ["--cache-size", "--no-light"])
    #expect(error?.problems.map(\.code) == ["HZ337", "HZ337"])
    #expect(error?.problems.first?.related.count == 2)
    #expect(error?.problems.first?.related.last?.contains("ClashingCache.size: Int at ") == true)
    let both = TillModule(config: ConfigModule(TillConfig.self, SpareTillConfig.self))
    let second = await problems([], both)
    #expect(second?.problems.map(\.subject) == ["--drawers"])
    #expect(second?.description.contains("TillConfig.drawers: Int at HazelConfigTests") == true)
  }

  @Test("A flag that every application has is none of a setting, unless it is told the same")
  func taken() async {
    let error = await problems([], TillModule(config: ConfigModule(TakenConfig.self)))
    #expect(error?.problems.map(\.subject) == ["--help", "--no-banner", "--environment"])
    #expect(error?.problems.allSatisfy { $0.code == "HZ337" } == true)
  }

  @Test("A flag that is nearly one of the application's or of a setting's is suggested")
  func suggestion() async {
    let error = await problems(["--drawer", "1"])
    #expect(error?.problems.first?.hint.hasPrefix("did you mean --drawers?") == true)
    let other = await problems(["--xyz"])
    #expect(other?.problems.first?.hint.hasPrefix("give one of --host") == true)
  }
}
