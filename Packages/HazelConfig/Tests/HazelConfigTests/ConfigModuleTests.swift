import HazelTesting
import Synchronization
import Testing

@testable import HazelConfig
@testable import HazelCore

@Config struct ShelfConfig: Equatable {
  /// How many books a reader may borrow.
  @Range(1...50) var loans: Int = 5
  var token: Secret<String>
  /// Whether the shop is dark.
  var dark: Bool = false
  @Env("SHELF_PORT") var port: Int = 0
}

@Config(prefix: "mail") struct ShelfMailConfig: Equatable {
  var host: String
  var retries: Int = 3
}

@Controller("/shelf") private struct ShelfController {
  let config: ShelfConfig
  let live: LiveConfig<ShelfConfig>

  @Get func show() -> String { "\(config.loans) \(live.current.loans)" }
}

@Injectable private struct Mailer {
  let config: ShelfMailConfig
}

private struct MailModule: Module {
  var imports: [any Module] { ConfigFeature<ShelfMailConfig>() }
  var providers: [Provider] { Mailer.self }
  var exports: [Export] { Mailer.self }
}

private struct Lost: Sendable {}

@Injectable private struct NeedsLost {
  let lost: Lost
}

private struct ShelfModule: Module {
  let config: ConfigModule
  var hasMail: Bool = false
  var isBroken: Bool = false

  var imports: [any Module] {
    config
    if hasMail { MailModule() }
  }
  var controllers: [any Controller.Type] { ShelfController.self }
  var providers: [Provider] { if isBroken { NeedsLost.self } }
}

@Suite("ConfigModule")
struct ConfigModuleTests {
  private func sources(
    _ folder: LayerFolder, _ arguments: [String] = [], variables: [String: String] = [:]
  ) -> ConfigSources {
    ConfigSources(directory: folder.path, arguments: arguments, variables: variables)
  }

  @Test("Configurations are injected everywhere, read from the sources in their order")
  func injection() async throws {
    let folder = try LayerFolder([".env": "LOANS=7\nTOKEN=secret-7\n", "config.yaml": "loans: 8\n"])
    let app = TestApp(ShelfModule(config: ConfigModule(ShelfConfig.self, sources: sources(folder))))
    #expect(try await app.get("/shelf").text == "7 7")
    let flags = TestApp(
      ShelfModule(
        config: ConfigModule(ShelfConfig.self, sources: sources(folder, ["--loans", "9"]))))
    #expect(try await flags.get("/shelf").text == "9 9")
  }

  @Test("What is wrong with settings and with injection comes in one report")
  func report() async throws {
    let folder = try LayerFolder([".env": "LOANS=many\nMAIL_RETRIES=x\n"])
    let app = HazelApp(
      ShelfModule(
        config: ConfigModule(ShelfConfig.self, sources: sources(folder)), hasMail: true,
        isBroken: true), name: "shelf")
    let error = try #require(await #expect(throws: BootError.self) { try await app.start() })
    let codes = error.problems.map(\.code)
    #expect(codes.contains("HZ200"))
    let text = "\(error)"
    for name in ["LOANS", "TOKEN", "MAIL_HOST", "MAIL_RETRIES", "Lost"] {
      #expect(text.contains(name), "\(name) is not in \(text)")
    }
    #expect(error.problems.count == 5)
  }

  @Test("A configuration of a feature is for its module, and needs a ConfigModule")
  func feature() async throws {
    let folder = try LayerFolder([".env": "TOKEN=t\nMAIL_HOST=post.example\n"])
    let app = TestApp(
      ShelfModule(
        config: ConfigModule(ShelfConfig.self, sources: sources(folder)), hasMail: true))
    #expect(try await app.app.container.resolve(Mailer.self).config.host == "post.example")
    let error = await #expect(throws: BootError.self) {
      try await HazelApp(MailModule(), name: "mail").start()
    }
    #expect(error?.problems.map(\.code) == ["HZ340"])
  }

  @Test("Names that no setting has are warnings or problems; those of features are known")
  func unknown() async throws {
    let folder = try LayerFolder([".env": "TOKEN=t\nLOANZ=3\nMAIL_HOST=a\n"])
    func start(_ names: UnknownNames, hasMail: Bool) async throws {
      let app = HazelApp(
        ShelfModule(
          config: ConfigModule(ShelfConfig.self, sources: sources(folder), unknownNames: names),
          hasMail: hasMail), name: "shelf")
      _ = try await app.container
      await app.stop()
    }
    try await start(.warn, hasMail: true)
    try await start(.ignore, hasMail: true)
    let error = await #expect(throws: BootError.self) { try await start(.refuse, hasMail: true) }
    #expect(error?.problems.map(\.subject) == ["LOANZ"])
    #expect(error?.description.contains("LOANS") == true)
    let both = await #expect(throws: BootError.self) { try await start(.refuse, hasMail: false) }
    #expect(both?.problems.map(\.subject) == ["LOANZ", "MAIL_HOST"])
  }

  @Test("A reload with something wrong changes nothing")
  func wrongReload() async throws {
    let folder = try LayerFolder([".env": "TOKEN=t\nLOANS=7\n"])
    let live = LiveConfig<ShelfConfig>()
    let mail = LiveConfig<ShelfMailConfig>()
    let room = ConfigRoom()
    var preparation = Preparation()
    room.begin(await sources(folder, ["--mail-host", "a"]).load())
    room.read(ConfigEntry(ShelfConfig.self, live), &preparation)
    room.read(ConfigEntry(ShelfMailConfig.self, mail), &preparation)
    #expect(preparation.problems.isEmpty)
    try folder.write("TOKEN=t\nLOANS=9\nMAIL_RETRIES=x\n", to: ".env")
    let broken = await sources(folder, ["--mail-host", "a"]).load()
    #expect(room.problems(of: broken).count == 1)
    await room.adopt(broken)
    // Not even that of which all is right: settings belong together.
    #expect(live.current.loans == 7)
    try folder.write("TOKEN=t\nLOANS=9\nMAIL_RETRIES=4\n", to: ".env")
    await room.adopt(await sources(folder, ["--mail-host", "b"]).load())
    #expect(live.current.loans == 9)
    #expect(mail.current == ShelfMailConfig(host: "b", retries: 4))
    #expect(room.origins.explain("LOANS")?.contains(".env") == true)
  }

  @Test("Names of files can not forge lines, and passwords in addresses are not shown")
  func shown() {
    let unknown = UnknownSetting(
      name: "n\nFAKE error\u{1b}[31m", layer: "config.yaml", suggestion: nil)
    #expect(unknown.warning.hasPrefix("n\\nFAKE error\\u{1b}[31m"))
    for text in [
      "postgres://shop:sw/ord#fish@db/books", "postgres://shop:sword fish@db/books",
      "https://swordfish@sentry.example/1", "jdbc:db?Password=swordfish&ssl=1",
      "Server=db;pwd=swordfish;x=1", "Server=db;Password= swordfish", "Password = swordfish;x=1",
      "Password='sword fish';x=1", "Password=sword fish;x=1", "host=db password=sword fish port=1",
    ] {
      let shown = Redaction.plain(text)
      #expect(!shown.contains("fish") && shown.contains(Redaction.placeholder), "\(shown)")
    }
    #expect(Redaction.plain("https://shop.example/a@b") == "https://shop.example/a@b")
    #expect(
      Redaction.plain("host=db password=swordfish port=1") == "host=db password=<secret> port=1")
  }

  @Test("A TOML name with very many parts is refused before its parser sees it")
  func deepNames() async throws {
    let name = Array(repeating: "a", count: 40_000).joined(separator: ".")
    for text in ["\(name) = 1\n", "[\(name)]\nb = 1\n"] {
      let folder = try LayerFolder(["config.toml": text])
      #expect(await sources(folder).load().problems.map(\.code) == ["HZ326"])
    }
    let numbers = "rates = [" + Array(repeating: "1.5", count: 500).joined(separator: ", ") + "]\n"
    #expect(await sources(try LayerFolder(["config.toml": numbers])).load().problems.isEmpty)
  }

  @Test("Its command also works where settings are wrong")
  func command() async throws {
    let folder = try LayerFolder([".env": "LOANS=many\n"])
    let app = HazelApp(
      ShelfModule(config: ConfigModule(ShelfConfig.self, sources: sources(folder))), name: "shelf")
    func output(_ arguments: String...) async throws -> String {
      let lines = Mutex("")
      try await app.run(LaunchParser.Command(name: "config", arguments: arguments)) { text in
        lines.withLock { $0 += text }
      }
      return lines.withLock { $0 }
    }
    #expect(try await output("explain", "LOANS").contains("many"))
    #expect(try await output().contains("loans"))
    #expect(try await output().hasPrefix("environment: development\n\nsetting "))
    #expect(try await output("example").contains("TOKEN="))
    #expect(try await output("table").contains("SHELF_PORT"))
    await #expect(throws: (any Error).self) { try await output("explain") }
    await #expect(throws: (any Error).self) { try await output("explain", "LOANZ") }
  }

  @Test("It says how the application listens, and which environment it reads")
  func server() async throws {
    let folder = try LayerFolder([".env": "TOKEN=t\n"])
    let logs = CapturedLogs()
    let app = HazelApp(
      ShelfModule(
        config: ConfigModule(ShelfConfig.self, sources: .test(folder, environment: "desk")) {
          config, server in
          server.listeners = [.tcp(host: "127.0.0.3", port: config.port)]
        }), name: "shelf", logger: logs.logger)
    let address = try await app.start()[0]
    #expect("\(address)".hasPrefix("127.0.0.3:"))
    await app.stop()
    #expect(
      logs.messages(at: .info).contains(
        "settings of the environment \"desk\", from the command line, the environment, .env"))
  }

  @Test("A change of a file is taken over by what is live, and hooks hear of it")
  func reload() async throws {
    let folder = try LayerFolder([".env": "TOKEN=t\nLOANS=7\n"])
    let app = HazelApp(
      ShelfModule(
        config: ConfigModule(
          ShelfConfig.self, sources: sources(folder), reloadEvery: .milliseconds(10)
        ) {
          _, server in server.listeners = [.tcp(port: 0)]
        }), name: "shelf")
    try await app.start()
    let live = try await app.container.resolve(LiveConfig<ShelfConfig>.self)
    let changes = Mutex<[Int]>([])
    live.onChange { new, old in changes.withLock { $0 += [old.loans, new.loans] } }
    try folder.write("TOKEN=t\nLOANS=19\n", to: ".env")
    #expect(await becomesTrue { live.current.loans == 19 })
    #expect(await becomesTrue { changes.withLock { $0 } == [7, 19] })
    #expect(try await app.container.resolve(ShelfConfig.self).loans == 7)
    await app.stop()
  }
}

extension LayerFolder {
  fileprivate convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try write(text, to: name) }
  }
}

/// Looks again and again whether something holds.
private func becomesTrue(_ condition: () -> Bool) async -> Bool {
  for _ in 0..<1_000 {
    if condition() { return true }
    try? await Task.sleep(for: .milliseconds(10))
  }
  return condition()
}
