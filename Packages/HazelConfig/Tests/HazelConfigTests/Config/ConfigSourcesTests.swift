import FoundationEssentials
import HazelConfig
import Testing

/// Configurations read from real sources: files, folders of secrets, arguments.
@Suite("Configurations: from sources")
struct ConfigSourcesTests {
  private let folder: LayerFolder

  init() throws {
    folder = try LayerFolder()
  }

  private func load<Value: Config>(
    _ type: Value.Type, arguments: [String] = [], variables: [String: String] = [:]
  ) async -> LoadedConfig<Value> {
    var sources = ConfigSources(
      environment: "production", directory: folder.path, arguments: arguments,
      variables: variables)
    sources.secretDirectories = ["secrets"]
    let layers = await sources.load()
    #expect(layers.problems.map { $0.description } == [])
    return ConfigLoader.load(type, layers: layers.layers)
  }

  @Test(
    "every kind of file gives every kind of value",
    arguments: [
      (
        "config.json",
        """
        {"port": 81, "debug": true, "mode": "slow", "tags": ["a", "b"], "limits": {"x": 1},
         "cache": {"maxEntries": 5, "size": 100, "lifetime": "5m"}, "proxy": "http://proxy"}
        """
      ),
      (
        "config.yaml",
        """
        port: 81
        debug: true
        mode: slow
        tags: [a, b]
        limits:
          x: 1
        cache:
          maxEntries: 5
          size: 100
          lifetime: 5m
        proxy: http://proxy
        """
      ),
      (
        "config.toml",
        """
        port = 81
        debug = true
        mode = "slow"
        tags = ["a", "b"]
        proxy = "http://proxy"
        [limits]
        x = 1
        [cache]
        maxEntries = 5
        size = 100
        lifetime = "5m"
        """
      ),
    ])
  func files(_ name: String, _ text: String) async throws {
    try folder.write(text, to: name)
    try folder.write("hunter2-hunter2\n", to: "secrets/token")
    try folder.write("DATABASE_URL='postgres://db/books'\n", to: ".env")
    let loaded = await load(ShopConfig.self)
    #expect(loaded.problems.map { $0.description } == [])
    #expect(loaded.warnings == [])
    let config = try #require(loaded.value)
    #expect(config.port == 81)
    #expect(config.debug)
    #expect(config.mode == .slow)
    #expect(config.tags == ["a", "b"])
    #expect(config.limits == ["x": 1])
    #expect(config.cache.maxEntries == 5)
    #expect(config.cache.size == .bytes(100))
    #expect(config.cache.lifetime == .seconds(300))
    #expect(config.proxy == URL(string: "http://proxy"))
    #expect(config.token.reveal() == "hunter2-hunter2")
    #expect(config.databaseURL == URL(string: "postgres://db/books"))
  }

  @Test("the places of the sources are in the report")
  func places() async throws {
    try folder.write("WORKERS=many\nPROT=1\n", to: ".env")
    try folder.write("port: x\n", to: "config.yaml")
    try folder.write("short", to: "secrets/token")
    let loaded = await load(
      ShopConfig.self, arguments: ["--mode", "fats"], variables: ["CACHE_LIFETIME": "1"])
    let report = loaded.problems.map { "\($0.code) \($0.related.last ?? "")" }
    #expect(
      report == [
        "HZ330 declared at HazelConfigTests/ShopConfig.swift:23",
        "HZ331 at port in config.yaml, line 1",
        "HZ332 at token in secrets",
        "HZ331 at CACHE_LIFETIME in the environment",
        "HZ331 at WORKERS in .env, line 1",
        "HZ331 at --mode on the command line",
      ])
    #expect(loaded.warnings == ["PROT in .env is no setting: did you mean PORT?"])
    #expect(
      loaded.explain("MODE") == """
        MODE (ShopConfig.mode: ShopMode) is "fats"
          from --mode on the command line
          not used: the default, fast
        """)
  }
}
