import FoundationEssentials
import HazelConfig
import Testing

@Config
struct SecretSamples {
  @Length(20...) var token: Secret<String>
  var pin: Secret<Int>
  var keys: Secret<[String: Int]>
  var spare: Secret<String>?
  var sign: Secret<String> = "swordfish-default"
  @Secret var old: String = "swordfish-old"
  var database: URL
  var shelf: Int = 1
}

@Suite("Configurations: secrets")
struct ConfigSecretTests {
  private static let text = "swordfish"

  private func layers(_ values: [String: String]) -> [ConfigLayer] {
    [MemoryLayer.variables(values), MemoryLayer.variables(values, name: ".env")]
  }

  @Test("a value is only revealed on demand, and never shown")
  func value() throws {
    let loaded = ConfigLoader.load(
      SecretSamples.self,
      layers: layers([
        "TOKEN": "swordfish-swordfish-swordfish", "PIN": "1234567", "KEYS": "swordfish=1",
        "SPARE": "swordfish", "OLD": "swordfish", "DATABASE": "postgres://shop:swordfish@db/books",
      ]))
    let config = try #require(loaded.value, "\(loaded.problems)")
    #expect(config.token.reveal() == "swordfish-swordfish-swordfish")
    #expect(config.pin.reveal() == 1_234_567)
    #expect(config.keys.reveal() == ["swordfish": 1])
    #expect(config.sign.reveal() == "swordfish-default")
    var dumped = ""
    dump(config.token, to: &dumped)
    dump(config.spare, to: &dumped)
    dump(config.pin, to: &dumped)
    dump(loaded.origins, to: &dumped)
    let token = config.token
    let outputs = [
      "\(token)", String(reflecting: token), "\(Mirror(reflecting: token).children.count)", dumped,
      "\([token])", "\(config.pin) \(config.keys) \(String(describing: config.spare))",
      loaded.dump(), loaded.warnings.joined(),
      loaded.origins.settings.map { $0.explanation }.joined(),
      SecretSamples.environmentExample(), SecretSamples.markdownTable(),
      "\(SecretSamples.configurationSchema())", "\(SecretSamples.settings)",
      String(decoding: try SecretSamples.withoutDatabase(config).json(), as: UTF8.self),
      "\(SecretSamples.withoutDatabase(config))",
    ]
    for output in outputs {
      #expect(!output.contains(Self.text))
      #expect(!output.contains("1234567"))
    }
    #expect(loaded.dump().contains("postgres://shop:<secret>@db/books"))
  }

  @Test("a wrong value is not in a message, nor is its place of secrets")
  func problems() throws {
    let values = [
      "TOKEN": "swordfish", "PIN": "swordfish", "KEYS": "swordfish=x", "DATABASE": "x:",
    ]
    let secrets = [
      MemoryLayer.variables(["SHELF": "swordfish"], name: "/run/secrets", isSecret: true)
    ]
    let loaded = ConfigLoader.load(SecretSamples.self, layers: layers(values) + secrets)
    #expect(loaded.problems.map { $0.code } == ["HZ332", "HZ331", "HZ331", "HZ331"])
    for problem in loaded.problems { #expect(!problem.description.contains(Self.text)) }
    #expect(
      loaded.problems.first?.description == """
        HZ332 TOKEN (SecretSamples.token: Secret<String>)
              must have at least 20 characters
              what came: <secret>
              at TOKEN in the environment
              Mend: change it; it is a secret, so it is not shown
        """)
    #expect(!loaded.dump().contains(Self.text))
  }

  @Test("an empty secret is none")
  func empty() throws {
    let loaded = ConfigLoader.load(
      SecretSamples.self,
      layers: [
        MemoryLayer.variables(["TOKEN": "", "PIN": " ", "KEYS": "a=1", "DATABASE": "http://db"])
      ])
    #expect(loaded.problems.map { $0.code } == ["HZ330", "HZ330"])
    #expect(
      loaded.problems.first?.related.contains(
        "empty, which is the same as nothing: TOKEN in the environment") == true)
  }

  @Test("secrets are equal when their values are")
  func equality() {
    #expect(Secret("abc") == Secret("abc"))
    #expect(Secret("abc") != Secret("abd"))
    #expect(Secret("abc") != Secret("abcd"))
    #expect(Secret("") == Secret(""))
    #expect(Secret(1) == Secret(1))
    #expect(Secret(1) != Secret(2))
  }
}

extension SecretSamples {
  /// The same with a URL that holds no password: a URL is no secret by its type.
  fileprivate static func withoutDatabase(_ config: SecretSamples) -> SecretSamples {
    var config = config
    if let url = URL(string: "postgres://db") { config.database = url }
    return config
  }
}

@Config
private struct RoomConfig {
  @Items(3...) var shelves: [String: [String: String]]
}

extension ConfigSecretTests {
  @Test("members of a dictionary that are called like secrets are hidden in messages")
  func members() throws {
    let layer = try MemoryLayer.file(
      #"{"shelves":{"fiction":{"password":"swordfish","room":"7"}}}"#)
    let loaded = ConfigLoader.load(RoomConfig.self, layers: [layer])
    let text = "\(loaded.problems) \(loaded.dump())"
    #expect(!text.contains("swordfish"))
  }
}
