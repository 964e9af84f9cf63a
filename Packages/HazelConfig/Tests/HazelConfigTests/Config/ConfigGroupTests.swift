public import HazelConfig
import Testing

@Config
struct GroupPool {
  @Range(1...) var size: Int = 5
  var name: String
}

@Config
struct GroupSamples {
  var main: GroupPool
  var spare: GroupPool?
  var fixed: GroupPool = GroupPool(size: 7, name: "fixed")
  @Env("REPLICA_DB") var replica: GroupPool?
}

@Config(prefix: "mail.smtp")
struct GroupMail {
  var host: String = "localhost"
  @Env("SMTP_PORT") var port: Int = 25
}

@Config
struct GroupClash {
  var first: GroupNamed
  var second: GroupNamed
}

@Config
struct GroupNamed {
  @Env("POOL_SIZE") var size: Int = 1
}

@Config
struct GroupOpening {
  var opensAt: Int = 9
  var closesAt: Int = 18

  func validate(into violations: inout Violations) {
    if closesAt <= opensAt {
      violations.add(code: "order", message: "the shop must not close before it opens")
    }
  }
}

/// One with an initializer of its own.
@Config
struct GroupWithInit {
  @Range(1...9) var shelf: Int = 3
  var row: Int

  init() { row = 0 }
}

@Config
private struct GroupPrivate {
  var hosts: String
  var host: String = "a"
}

/// A namespace, as applications have them.
public enum GroupSpace {
  @Config
  public struct Settings {
    public var shelf: Int = 3
    public let row: Int
    var limit: Int { shelf * row }
    static let standard: Int = 3
  }
}

@Suite("Configurations: groups")
struct ConfigGroupTests {
  private func load<Value: Config>(
    _ type: Value.Type, _ values: [String: String]
  ) -> LoadedConfig<Value> {
    ConfigLoader.load(type, layers: [MemoryLayer.variables(values)])
  }

  @Test("a group is needed with its settings; an optional one only as a whole")
  func groups() throws {
    let empty = load(GroupSamples.self, [:])
    #expect(empty.problems.map { $0.subject } == ["MAIN_NAME (GroupPool.name: String)"])
    let config = try #require(load(GroupSamples.self, ["MAIN_NAME": "a"]).value)
    #expect(config.main.size == 5)
    #expect(config.spare == nil)
    #expect(config.fixed.size == 7)
    let partial = load(GroupSamples.self, ["MAIN_NAME": "a", "SPARE_SIZE": "2"])
    #expect(partial.problems.map { $0.subject } == ["SPARE_NAME (GroupPool.name: String)"])
  }

  @Test("what a group has by default stays where only some of it is set")
  func groupDefault() throws {
    let loaded = load(GroupSamples.self, ["MAIN_NAME": "a", "FIXED_SIZE": "2"])
    let config = try #require(loaded.value)
    #expect(config.fixed.size == 2)
    #expect(config.fixed.name == "fixed")
    #expect(loaded.explain("FIXED_NAME")?.contains("is fixed\n  by default") == true)
    #expect(loaded.explain("SPARE_NAME")?.contains("because nothing sets it\n") == true)
    #expect(loaded.explain(\.spare?.name) == loaded.explain("SPARE_NAME"))
    #expect(loaded.explain(\.replica?.size) == loaded.explain("REPLICA_DB_SIZE"))
    #expect(loaded.explain(\.spare) == nil)
  }

  @Test("@Env on a group names its variables")
  func groupVariable() throws {
    let loaded = load(
      GroupSamples.self, ["MAIN_NAME": "a", "REPLICA_DB_NAME": "b", "REPLICA_DB_SIZE": "3"])
    #expect(loaded.value?.replica?.name == "b")
    #expect(loaded.value?.replica?.size == 3)
    #expect(loaded.warnings.isEmpty)
  }

  @Test("a prefix stands before the names, in every form")
  func prefix() throws {
    let loaded = ConfigLoader.load(
      GroupMail.self,
      layers: [
        MemoryLayer.variables(["MAIL_SMTP_HOST": "a", "SMTP_PORT": "26"]),
        try MemoryLayer.file(#"{"mail": {"smtp": {"host": "b"}}}"#),
      ])
    #expect(loaded.value?.host == "a")
    #expect(loaded.value?.port == 26)
    #expect(loaded.warnings.isEmpty)
    #expect(loaded.explain("mail.smtp.host")?.contains("not used: \"b\"") == true)
  }

  @Test("two settings of one variable in different groups are found")
  func clash() throws {
    let loaded = load(GroupClash.self, [:])
    #expect(
      loaded.problems.map { $0.description } == [
        """
        HZ336 POOL_SIZE
              two settings are read from it
              GroupNamed.size: Int
              GroupNamed.size: Int
              Mend: give one of them, or its group, another name with @Env
        """
      ])
  }

  @Test("rules over several settings are checked when all could be read")
  func hook() throws {
    #expect(load(GroupOpening.self, ["CLOSES_AT": "12"]).value?.closesAt == 12)
    let late = load(GroupOpening.self, ["OPENS_AT": "20"])
    #expect(
      late.problems.map { $0.description } == [
        """
        HZ333 GroupOpening
              the shop must not close before it opens
              Mend: change the settings that the rule is about
        """
      ])
    let wrong = load(GroupOpening.self, ["OPENS_AT": "20", "CLOSES_AT": "x"])
    #expect(wrong.problems.map { $0.code } == ["HZ331"])
  }

  @Test("types may have initializers of their own, and be private")
  func kinds() {
    #expect(load(GroupWithInit.self, ["ROW": "4"]).value?.row == 4)
    #expect(load(GroupWithInit.self, ["ROW": "4", "SHELF": "0"]).problems.count == 1)
    let loaded = load(GroupPrivate.self, ["HOST": "b"])
    // HOST is the name of a setting itself, and not HOSTS misspelled.
    #expect(loaded.problems.map { $0.hint } == ["set HOSTS"])
  }

  @Test("public types in other types are configurations too")
  func nested() throws {
    let config = try #require(load(GroupSpace.Settings.self, ["ROW": "4"]).value)
    #expect(config.limit == 12)
    #expect(GroupSpace.Settings(shelf: 1, row: 2).row == 2)
  }
}
