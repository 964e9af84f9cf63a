import Configuration
import HazelConfig
import HazelCore
import Testing

@Suite("Layers: TOML")
struct LayerTOMLTests {
  @Test("Values of TOML that JSON has not are text")
  func values() async throws {
    let folder = try LayerFolder()
    try folder.write(
      "day = 1815-12-23\ntime = 10:30:00\nmoment = 1815-12-23T10:30:00Z\nlimit = inf\nlarge = 1_000",
      to: "config.toml")
    let lookup = LayerLookup(await ConfigSources.test(folder).load())
    #expect(lookup.line("day") == #"json "1815-12-23" | day in config.toml, line 1"#)
    #expect(lookup.line("time") == #"json "10:30:00" | time in config.toml, line 2"#)
    #expect(
      lookup.line("moment") == #"json "1815-12-23T10:30:00Z" | moment in config.toml, line 3"#)
    #expect(lookup.line("limit", kind: .number) == #"json "inf" | limit in config.toml, line 4"#)
    #expect(lookup.line("large", kind: .integer) == "json 1000 | large in config.toml, line 5")
  }

  @Test("A value is at the line of its name, whatever stands around it")
  func lines() async throws {
    let folder = try LayerFolder()
    try folder.write(
      """
      # [cache]
      title = \"\"\"
      port = 1 \\\"\"\"
      \"\"\"
      names = [ # "
        "]",
        'a"',
      ]
      'quoted.name' = ""
      shop.open.at = { hour = 9 }

      [ cache . "inner" ] # more
      size = 5\r
      late = 1815-12-10
      [[shelves]]
      name = "x"
      """, to: "config.toml")
    let lookup = LayerLookup(await ConfigSources.test(folder).load())
    func line(_ path: String...) throws -> String? {
      try lookup.find(SettingKey(path), .string)?.place
    }
    #expect(try line("title") == "title in config.toml, line 2")
    #expect(lookup.line("names", kind: .list)?.hasSuffix("line 5") == true)
    #expect(try line("quoted", "name") == "quoted.name in config.toml, line 9")
    #expect(lookup.line("shop", "open", "at", kind: .dictionary)?.hasSuffix("line 10") == true)
    #expect(lookup.line("shop", "open", "at", "hour")?.hasSuffix("in config.toml") == true)
    #expect(try line("cache", "inner", "late") == "cache.inner.late in config.toml, line 14")
    #expect(lookup.line("shelves", kind: .list)?.hasSuffix("line 15") == true)
  }

  /// What tells the provider where the file is; its own type for paths is of another package.
  private func reader(_ path: String) -> ConfigReader {
    ConfigReader(
      provider: InMemoryProvider(values: ["filePath": ConfigValue(stringLiteral: path)]))
  }

  @Test("The file provider of swift-configuration reads TOML")
  func provider() async throws {
    let folder = try LayerFolder()
    try folder.write(
      """
      title = "Emma"
      key = "AQI="
      mixed = [1, "a"]
      [cache]
      maxEntries = 5
      ratio = 0.5
      on = true
      names = ["a", "b"]
      sizes = [1, 2]
      ratios = [0.5, 1.0]
      flags = [true, false]
      keys = ["AQI=", "Aw=="]
      """, to: "shop.toml")
    let options = TOMLSnapshot.ParsingOptions(secretsSpecifier: .specific(["cache.ratio"]))
    let provider = try await FileProvider<TOMLSnapshot>(
      parsingOptions: options, config: reader("\(folder.path)/shop.toml"))
    func content(_ key: AbsoluteConfigKey, _ type: ConfigType) throws -> ConfigContent? {
      try provider.value(forKey: key, type: type).value?.content
    }
    #expect(try content("title", .string) == "Emma")
    #expect(try content("key", .bytes) == .bytes([1, 2]))
    #expect(try content("cache.maxEntries", .int) == 5)
    #expect(try content("cache.maxEntries", .double) == 5.0)
    #expect(try content("cache.ratio", .double) == 0.5)
    #expect(try content("cache.on", .bool) == true)
    #expect(try content("cache.names", .stringArray) == .stringArray(["a", "b"]))
    #expect(try content("cache.sizes", .intArray) == .intArray([1, 2]))
    #expect(try content("cache.ratios", .doubleArray) == .doubleArray([0.5, 1]))
    #expect(try content("cache.flags", .boolArray) == .boolArray([true, false]))
    #expect(try content("cache.keys", .byteChunkArray) == .byteChunkArray([[1, 2], [3]]))
    #expect(try content("cache", .string) == nil)
    #expect(try content("author", .string) == nil)
    #expect(throws: TOMLSnapshotError.self) { try content("title", .int) }
    #expect(throws: TOMLSnapshotError.self) { try content("mixed", .stringArray) }
    #expect(try provider.value(forKey: "cache.ratio", type: .double).value?.isSecret == true)
    #expect(try provider.value(forKey: "title", type: .string).value?.isSecret == false)
    #expect(provider.debugDescription == "FileProvider<TOMLSnapshot>[11 values]")
  }

  @Test("A malformed file says its line")
  func malformed() async throws {
    let folder = try LayerFolder()
    try folder.write("title = \"Emma\"\nport 80\n", to: "shop.toml")
    let error = await #expect(throws: TOMLSnapshotError.self) {
      try await FileProvider<TOMLSnapshot>(config: reader("\(folder.path)/shop.toml"))
    }
    #expect(error?.description.hasPrefix("line 2: ") == true)
  }
}
