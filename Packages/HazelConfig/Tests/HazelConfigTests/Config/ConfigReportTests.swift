import HazelConfig
import Testing

@Suite("Configurations: where values come from")
struct ConfigReportTests {
  private func loaded(
    _ unknownNames: UnknownNames = .warn
  ) throws -> LoadedConfig<ShopConfig> {
    ConfigLoader.load(
      layers: [
        MemoryLayer.flags(["--port": "1", "--prot": "2"]),
        MemoryLayer.variables(
          [
            "PORT": "3", "WORKERS": "", "DATABASE_URL": "postgres://shop:pass@db/books",
            "TOKEN": "hunter2-hunter2", "CACHE_SIZ": "3", "UNRELATED": "x", "PORTS": "y",
          ], isShared: true),
        try MemoryLayer.file(
          #"{"port": 5, "workers": 6, "cache": {"size": 100}, "shelf": 1, "limits": {"a": 1}}"#),
      ], unknownNames: unknownNames)
  }

  @Test("explain says which layer won and what the others have")
  func explain() throws {
    let loaded = try loaded()
    #expect(
      loaded.explain("PORT") == """
        PORT (ShopConfig.port: Int) is 1
          from --port (the command line)
          not used: 3 from PORT in the environment
          not used: 5 from port in config.json
          not used: the default, 3000
        """)
    #expect(
      loaded.explain(\.workers) == """
        WORKERS (ShopConfig.workers: Int) is 6
          from workers in config.json
          not there: --workers in the command line
          empty, passed over: WORKERS in the environment
          not used: the default, 4
        """)
    #expect(loaded.explain(\.cache.size) == loaded.explain("--cache-size"))
    #expect(loaded.explain(\.cache.size)?.hasPrefix("CACHE_SIZE (ShopCache.size") == true)
    #expect(loaded.explain("cache.lifetime")?.contains("is 1m\n  by default") == true)
    #expect(loaded.explain("SHELF") == nil)
    #expect(loaded.origins.suggestion(for: "WORKRES") == "WORKERS")
  }

  @Test("a dump shows every setting, without secrets")
  func dump() throws {
    #expect(
      try loaded().dump() == """
        setting           variable           value                                from
        databaseURL       DATABASE_URL       "postgres://shop:<secret>@db/books"  DATABASE_URL in the environment
        port              PORT               1                                    --port
        debug             DEBUG              false                                default
        token             TOKEN              <secret>                             TOKEN in the environment
        cache.maxEntries  CACHE_MAX_ENTRIES  1000                                 default
        cache.lifetime    CACHE_LIFETIME     1m                                   default
        cache.size        CACHE_SIZE         100                                  cache.size in config.json
        workers           WORKERS            6                                    workers in config.json
        mode              MODE               fast                                 default
        tags              TAGS                                                    default
        limits            LIMITS             {"a":1}                              limits in config.json
        proxy             PROXY              nil                                  -
        """)
  }

  @Test("a value is shown as what it is, not as it was written")
  func values() throws {
    let layer = MemoryLayer.variables([
      "DATABASE_URL": "postgres://db/books", "TOKEN": "hunter2-hunter2", "WORKERS": " 0_7 ",
      "PORT": "1_500", "DEBUG": "yes", "TAGS": "a, b", "LIMITS": "a=1", "CACHE_SIZE": "512 KiB",
    ])
    let origins = ConfigLoader.load(ShopConfig.self, layers: [layer]).origins
    let shown = ["PORT", "DEBUG", "TAGS", "LIMITS", "CACHE_SIZE"].map { origins[$0]?.shown }
    #expect(shown == ["1500", "true", #"["a","b"]"#, #"{"a":1}"#, #""512 KiB""#])
    // What is no value is shown as it came.
    #expect(origins["WORKERS"]?.shown == #"" 0_7 ""#)
  }

  @Test("names that no setting has are warnings; where others put names, only near ones")
  func unknown() throws {
    #expect(
      try loaded().warnings == [
        "--prot in the command line is no setting: did you mean --port?",
        "CACHE_SIZ in the environment is no setting: did you mean CACHE_SIZE?",
        "shelf in config.json is no setting",
      ])
    #expect(try loaded(.ignore).warnings == [])
    let strict = try loaded(.refuse)
    #expect(strict.value == nil)
    #expect(strict.problems.map { $0.code } == ["HZ335", "HZ335", "HZ335"])
    #expect(
      strict.problems.first?.description == """
        HZ335 --prot
              is no setting
              in the command line
              Mend: did you mean --port?
        """)
  }

  @Test("several configurations of the same layers know each other's names")
  func several() throws {
    let layer = MemoryLayer.variables(["MAIL_SMTP_HOST": "a", "OPENS_AT": "1", "WORKERS": "2"])
    let unknown = ConfigLoader.unknownNames(in: [layer], for: [GroupMail.self, GroupOpening.self])
    #expect(unknown.map { $0.name } == ["WORKERS"])
  }
}

@Config
private struct NameConfig {
  var title: String = "Shop"
}

extension ConfigReportTests {
  @Test("a file with the port of the server is told where that is read from")
  func port() {
    let layer = MemoryLayer.variables(["PORT": "8080"], name: ".env")
    let unknown = ConfigLoader.unknownNames(in: [layer], for: [NameConfig.self])
    #expect(
      unknown.map(\.warning) == [
        "PORT in .env is no setting: set it in the environment of the process, or give --port"
      ])
  }
}
