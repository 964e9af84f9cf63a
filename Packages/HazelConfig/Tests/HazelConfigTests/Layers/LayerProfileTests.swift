import HazelConfig
import HazelCore
import Testing

@Suite("Layers: profiles")
struct LayerProfileTests {
  @Test(
    "The profile is what is set, else the flag, else the variable, else development",
    arguments: [
      (nil, [], [:], "development"),
      (nil, [], ["HAZEL_ENV": "test"], "test"),
      (nil, [], ["HAZEL_ENV": ""], "development"),
      (nil, ["--environment", "production"], ["HAZEL_ENV": "test"], "production"),
      (nil, ["--environment=production"], [:], "production"),
      ("staging", ["--environment", "production"], ["HAZEL_ENV": "test"], "staging"),
    ] as [(String?, [String], [String: String], String)])
  func profile(
    chosen: String?, arguments: [String], variables: [String: String], expected: String
  ) async throws {
    let sources = ConfigSources(
      environment: chosen, directory: "/nowhere", arguments: arguments, variables: variables)
    #expect(sources.environment == expected)
    let loaded = await sources.load()
    #expect(loaded.environment == expected)
    #expect(loaded.problems == [])
  }

  @Test("A profile set later counts")
  func setLater() {
    var sources = ConfigSources(arguments: [], variables: ["HAZEL_ENV": "test"])
    sources.environment = "production"
    #expect(sources.environment == "production")
  }

  @Test(
    "A profile reads its own files and no others",
    arguments: [
      (
        "development",
        [".env.development.local", ".env.local", ".env.development", ".env", "config.yaml"]
      ),
      ("test", [".env.test.local", ".env.test", ".env", "config.test.toml", "config.yaml"]),
      ("production", [".env.local", ".env", "config.yaml"]),
    ])
  func files(profile: String, expected: [String]) async throws {
    let folder = try LayerFolder()
    for name in [
      ".env", ".env.local", ".env.development", ".env.development.local", ".env.test",
      ".env.test.local",
    ] { try folder.write("TITLE=Emma", to: name) }
    try folder.write("title: Emma", to: "config.yaml")
    try folder.write("title = 'Emma'", to: "config.test.toml")
    let loaded = await ConfigSources.test(folder, environment: profile).load()
    #expect(loaded.layers.dropFirst(2).map { $0.name } == expected)
  }

  @Test("A profile that can not be part of a file's name is a problem", arguments: ["../x", "a.b"])
  func malformed(name: String) async throws {
    let folder = try LayerFolder()
    try folder.write("TITLE=Emma", to: ".env")
    let loaded = await ConfigSources.test(folder, variables: ["HAZEL_ENV": name]).load()
    #expect(
      loaded.problems.map { $0.description } == [
        """
        HZ320 HAZEL_ENV or --environment
              the name of the environment is part of the names of files, and this one can not be
              Mend: give 1 to 64 ASCII letters, digits, - and _, such as production
        """
      ])
    // Other problems are still looked for.
    #expect(loaded.layers.map { $0.name }.last == ".env")
  }

  @Test("A profile in a .env file is warned of, and is no unknown name")
  func inDotEnv() async throws {
    let folder = try LayerFolder()
    try folder.write("TITLE=Emma\nHAZEL_ENV=production\n", to: ".env")
    let loaded = await ConfigSources.test(folder).load()
    #expect(loaded.environment == "development")
    #expect(
      loaded.warnings.map { $0.description } == [
        """
        HZ329 .env, line 2
              HAZEL_ENV has no effect there: it says which .env files are read
              Mend: set it in the environment of the process, or give --environment
        """
      ])
    #expect(loaded.layers.last?.names == ["TITLE"])
  }

  @Test("Files are those that are named, with the profile in their names first")
  func namedFiles() async throws {
    let folder = try LayerFolder()
    try folder.write("{}", to: "base.json")
    try folder.write("{}", to: "shop/production.yaml")
    try folder.write("{}", to: "config.yaml")
    var sources = ConfigSources.test(folder, environment: "production")
    sources.files = ["base.json", "shop/{environment}.yaml", "more.{environment}.toml"]
    let loaded = await sources.load()
    #expect(loaded.problems == [])
    #expect(loaded.layers.dropFirst(2).map { $0.name } == ["shop/production.yaml", "base.json"])
  }

  @Test("No .env files are read where nobody wants them")
  func withoutDotEnv() async throws {
    let folder = try LayerFolder()
    try folder.write("TITLE=Emma", to: ".env")
    var sources = ConfigSources.test(folder)
    sources.dotEnvFiles = false
    let loaded = await sources.load()
    #expect(loaded.layers.map { $0.name } == ["the command line", "the environment"])
  }
}
