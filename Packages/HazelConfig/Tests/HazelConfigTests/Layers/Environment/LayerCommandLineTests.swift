import HazelConfig
import HazelCore
import Testing

@Suite("Layers: command line")
struct LayerCommandLineTests {
  private func layer(_ arguments: [String], switches: Set<String> = []) async throws -> ConfigLayer
  {
    var sources = ConfigSources(directory: "/nowhere", arguments: arguments, variables: [:])
    sources.switches = switches
    return try #require(await sources.load().layers.first)
  }

  @Test(
    "A value stands behind the flag or behind an equals sign",
    arguments: [
      (["--cache-max-entries", "5"], "5"),
      (["--cache-max-entries=5"], "5"),
      (["--cache-max-entries=a=b"], "a=b"),
      (["--cache-max-entries=--x"], "--x"),
      (["--cache-max-entries", "-5"], "-5"),
      (["--cache-max-entries", "a,b,,c"], "a,b,,c"),
      (["--cache-max-entries=,"], ","),
      (["--cache-max-entries="], ""),
      (["--cache-max-entries", "a b"], "a b"),
      (["-v", "--cache-max-entries", "5"], "5"),
    ])
  func values(arguments: [String], expected: String) async throws {
    let layer = try await layer(arguments)
    #expect(
      LayerLookup(layer).line("cache", "maxEntries")
        == "\(expected) | --cache-max-entries on the command line")
    #expect(layer.names == ["--cache-max-entries"])
    #expect(!layer.isShared)
    #expect(layer.name == "the command line")
  }

  @Test("The words of a name are those that messages have")
  func capitals() async throws {
    let lookup = LayerLookup(try await layer(["--database-url-path", "x"]))
    #expect(lookup.line("databaseURLPath") == "x | --database-url-path on the command line")
  }

  @Test(
    "A boolean needs no value",
    arguments: [
      (["--debug"], "true | --debug on the command line"),
      (["--debug=false"], "false | --debug on the command line"),
      (["--debug", "no"], "no | --debug on the command line"),
      (["--debug", "serve"], "true | --debug on the command line"),
      (["--debug", "--port", "1"], "true | --debug on the command line"),
      (["--no-debug"], "false | --no-debug on the command line"),
      (["--no-debug", "serve"], "false | --no-debug on the command line"),
      (["--no-debug=true"], "failed: a value; it takes none | --no-debug on the command line"),
      (["--debug", "--no-debug"], "failed: 2 values | --debug on the command line"),
      (["--debug", "--debug"], "failed: 2 values | --debug on the command line"),
      (["--port", "1"], nil),
    ])
  func booleans(arguments: [String], expected: String?) async throws {
    #expect(LayerLookup(try await layer(arguments)).line("debug", kind: .boolean) == expected)
  }

  @Test(
    "What can be no value is said",
    arguments: [
      (["--port"], "failed: a flag without a value | --port on the command line"),
      (["--port", "--debug"], "failed: a flag without a value | --port on the command line"),
      (["--port", "1", "--port=2"], "failed: 2 values | --port on the command line"),
      (["--no-port"], "failed: a flag that switches off | --no-port on the command line"),
    ])
  func failures(arguments: [String], expected: String) async throws {
    #expect(LayerLookup(try await layer(arguments)).line("port", kind: .integer) == expected)
  }

  @Test("A list may stand in several flags")
  func lists() async throws {
    let lookup = LayerLookup(try await layer(["--tags", "a,b", "--tags=c"]))
    #expect(lookup.line("tags", kind: .list) == "a,b,c | --tags on the command line")
  }

  @Test(
    "What belongs to a command is not read",
    arguments: [
      (["--port", "1", "migrate", "--steps", "2"], [], ["--port"]),
      (["migrate", "--steps", "2"], [], []),
      (["--debug", "migrate", "--steps", "2"], ["--debug"], ["--debug"]),
      (["--debug", "migrate", "--steps", "2"], [], ["--debug", "--steps"]),
      (["--port=1", "--", "--steps"], [], ["--port"]),
      (["--environment", "test", "--port=1"], [], ["--port"]),
    ] as [([String], Set<String>, [String])])
  func commands(arguments: [String], switches: Set<String>, expected: [String]) async throws {
    #expect(try await layer(arguments, switches: switches).names == expected)
  }

  @Test("A flag that switches off is known by that name")
  func spelling() async throws {
    let layer = try await layer(["--no-debug"])
    #expect(layer.names == ["--no-debug"])
    #expect(layer.spelling(of: SettingKey(["debug"])) == "--no-debug")
    #expect(layer.spelling(of: SettingKey(["port"])) == "--port")
  }
}
