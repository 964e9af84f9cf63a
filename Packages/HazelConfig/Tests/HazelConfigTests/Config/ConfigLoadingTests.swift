import FoundationEssentials
import HazelConfig
import HazelCore
import Testing

@Suite("Configurations: loading")
struct ConfigLoadingTests {
  private static let secret = "hunter2-hunter2"

  private func layer(_ changes: [String: String] = [:]) -> ConfigLayer {
    var values = ["DATABASE_URL": "postgres://db/books", "TOKEN": Self.secret]
    values.merge(changes) { $1 }
    return MemoryLayer.variables(values)
  }

  @Test("what is not set has its default")
  func defaults() throws {
    let config = try ShopConfig.load(from: [layer()])
    #expect(config.databaseURL == URL(string: "postgres://db/books"))
    #expect(config.port == 3000)
    #expect(!config.debug)
    #expect(config.token.reveal() == Self.secret)
    #expect(config.cache.maxEntries == 1000)
    #expect(config.cache.lifetime == .seconds(60))
    #expect(config.cache.size == .mebibytes(10))
    #expect(config.mode == .fast)
    #expect(config.tags.isEmpty)
    #expect(config.limits.isEmpty)
    #expect(config.proxy == nil)
  }

  @Test("every setting is read from its variable")
  func variables() throws {
    let config = try ShopConfig.load(from: [
      layer([
        "PORT": "8080", "DEBUG": "yes", "CACHE_MAX_ENTRIES": "1_500", "CACHE_LIFETIME": "1h30m",
        "CACHE_SIZE": "512KiB", "WORKERS": " 7 ", "MODE": "slow", "TAGS": "new, \"a,b\" ,c\\,d",
        "LIMITS": "orders=3, readers=40", "PROXY": "http://proxy:3128",
      ])
    ])
    #expect(config.port == 8080)
    #expect(config.debug)
    #expect(config.cache.maxEntries == 1500)
    #expect(config.cache.lifetime == .seconds(5400))
    #expect(config.cache.size == .kibibytes(512))
    #expect(config.workers == 7)
    #expect(config.mode == .slow)
    #expect(config.tags == ["new", "a,b", "c,d"])
    #expect(config.limits == ["orders": 3, "readers": 40])
    #expect(config.proxy == URL(string: "http://proxy:3128"))
  }

  @Test("the first layer that has a setting gives it, for each setting by itself")
  func precedence() throws {
    let config = try ShopConfig.load(from: [
      MemoryLayer.flags(["--port": "1", "--cache-max-entries": "2"]),
      layer(["PORT": "3", "WORKERS": "4"]),
      try MemoryLayer.file(#"{"port": 5, "workers": 6, "debug": true, "cache": {"size": 100}}"#),
    ])
    #expect(config.port == 1)
    #expect(config.cache.maxEntries == 2)
    #expect(config.workers == 4)
    #expect(config.debug)
    #expect(config.cache.size == .bytes(100))
  }

  @Test("lists and dictionaries may be JSON, in texts and in files")
  func json() throws {
    let config = try ShopConfig.load(from: [
      layer(["TAGS": #"["x", "y z"]"#]), try MemoryLayer.file(#"{"limits": {"a": 1}}"#),
    ])
    #expect(config.tags == ["x", "y z"])
    #expect(config.limits == ["a": 1])
  }

  @Test("an empty text is nothing, except where it is a value")
  func empty() throws {
    let lower = try MemoryLayer.file(
      #"{"port": 9, "proxy": "http://a", "tags": ["x"], "databaseURL": "http://b"}"#)
    let config = try ShopConfig.load(from: [
      layer(["PORT": "", "PROXY": "", "TAGS": "", "DATABASE_URL": " "]), lower,
    ])
    #expect(config.port == 9)
    #expect(config.databaseURL == URL(string: "http://b"))
    #expect(config.proxy == nil)
    #expect(config.tags.isEmpty)
  }

  @Test("all problems come at once, with what came, from where, and how to mend it")
  func report() throws {
    let layers = [
      MemoryLayer.flags(["--mode": "fats"]),
      MemoryLayer.variables([
        "PORT": "70000", "WORKERS": "many", "TOKEN": "short", "TAGS": "a,,b",
        "LIMITS": "orders=x", "CACHE_LIFETIME": "30", "DATABASE_ULR": "postgres://db/books",
      ]),
      try MemoryLayer.file(#"{"debug": "yes", "cache": {"size": {"of": 1}}, "proxy": 5}"#),
    ]
    let error = #expect(throws: ConfigError.self) { try ShopConfig.load(from: layers) }
    #expect("\(try #require(error))" == Self.golden)
  }

  private static let golden: String = """
    ShopConfig can not be loaded: 11 problems
    HZ330 DATABASE_URL (ShopConfig.databaseURL: URL)
          has no value
          looked for:
            --database-url in the command line
            DATABASE_URL in the environment
            databaseURL in config.json
          declared at HazelConfigTests/ShopConfig.swift:23
          Mend: set DATABASE_URL, for example DATABASE_URL=https://example.com; the environment has \
    DATABASE_ULR: did you mean DATABASE_URL?
    HZ332 PORT (ShopConfig.port: Int)
          must be between 1 and 65535
          what came: "70000"
          at PORT in the environment
          Mend: write a whole number, for example PORT=3000
    HZ331 DEBUG (ShopConfig.debug: Bool)
          must be a boolean, not a string
          what came: "yes"
          at debug in config.json
          Mend: write true or false, for example debug: false
    HZ332 TOKEN (ShopConfig.token: Secret<String>)
          must have at least 8 characters
          what came: <secret>
          at TOKEN in the environment
          Mend: change it; it is a secret, so it is not shown
    HZ331 CACHE_LIFETIME (ShopCache.lifetime: Duration)
          must be a duration, such as 30s
          what came: "30"
          at CACHE_LIFETIME in the environment
          Mend: write a duration, for example CACHE_LIFETIME=30s
    HZ334 CACHE_SIZE (ShopCache.size: ByteCount)
          must be a number of bytes, not an object
          at cache.size in config.json
          Mend: write a number of bytes there, or remove it
    HZ331 WORKERS (ShopConfig.workers: Int)
          must be a whole number
          what came: "many"
          at WORKERS in the environment
          Mend: write a whole number, for example WORKERS=4
    HZ331 MODE (ShopConfig.mode: ShopMode)
          must be one of: fast, slow; did you mean "fast"?
          what came: "fats"
          at --mode
          Mend: write --mode fast or another of them
    HZ331 TAGS (ShopConfig.tags: [String])
          item 2 is empty; an empty text is written ""
          what came: "a,,b"
          at TAGS in the environment
          Mend: write a list, for example TAGS=first,second
    HZ331 LIMITS (ShopConfig.limits: [String: Int])
          "orders" must be a whole number
          what came: "orders=x"
          at LIMITS in the environment
          Mend: write names with values, for example LIMITS=name=10
    HZ331 PROXY (ShopConfig.proxy: URL?)
          must be a string, not a number
          what came: 5
          at proxy in config.json
          Mend: write an absolute URL, for example proxy: https://example.com
    """
}
