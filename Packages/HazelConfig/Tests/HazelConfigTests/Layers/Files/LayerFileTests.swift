import HazelConfig
import HazelCore
import Testing

@Suite("Layers: files")
struct LayerFileTests {
  /// One file in all formats, with the lines in which the values stand.
  enum Format: String, CaseIterable {
    case yaml, json, toml

    var text: String {
      switch self {
      case .yaml:
        """
        title: Emma
        port: 3000
        debug: true
        ratio: 0.5
        cache:
          maxEntries: 5
          names: [a, b]
        shelves:
          - {name: novels, size: 3}
          - {name: poems, size: 4}
        labels:
          "X-Shop": "1"
        empty: {}
        """
      case .json:
        """
        {
          "title": "Emma", "port": 3000,
          "debug": true, "ratio": 0.5,
          "cache": {
            "maxEntries": 5,
            "names": ["a", "b"]
          },
          "shelves": [{"name": "novels", "size": 3}, {"name": "poems", "size": 4}],
          "labels": {"X-Shop": "1"},
          "empty": {}
        }
        """
      case .toml:
        """
        title = "Emma"
        port = 3000
        debug = true
        ratio = 0.5
        [cache]
        maxEntries = 5
        names = ["a", "b"]
        [[shelves]]
        name = "novels"
        size = 3
        [[shelves]]
        name = "poems"
        size = 4
        [labels]
        X-Shop = "1"
        [empty]
        """
      }
    }

    func place(_ name: String, yaml: Int, json: Int, toml: Int) -> String {
      switch self {
      case .yaml: "\(name) in config.yaml, line \(yaml)"
      case .json: "\(name) in config.json, line \(json)"
      case .toml: "\(name) in config.toml, line \(toml)"
      }
    }

    func load() async throws -> ConfigLayer {
      let folder = try LayerFolder()
      try folder.write(text, to: "config.\(rawValue)")
      let loaded = await ConfigSources.test(folder).load()
      #expect(loaded.problems == [])
      return try #require(loaded.layers.last)
    }
  }

  @Test("Values keep their kinds, and places are exact", arguments: Format.allCases)
  func values(format: Format) async throws {
    let layer = try await format.load()
    let lookup = LayerLookup(layer)
    let title = format == .yaml ? "Emma" : #"json "Emma""#
    #expect(
      lookup.line("title") == "\(title) | \(format.place("title", yaml: 1, json: 2, toml: 1))")
    #expect(
      lookup.line("port", kind: .integer)
        == "json 3000 | \(format.place("port", yaml: 2, json: 2, toml: 2))")
    #expect(
      lookup.line("debug", kind: .boolean)
        == "json true | \(format.place("debug", yaml: 3, json: 3, toml: 3))")
    #expect(
      lookup.line("ratio", kind: .number)
        == "json 0.5 | \(format.place("ratio", yaml: 4, json: 3, toml: 4))")
    #expect(
      lookup.line("cache", "maxEntries", kind: .integer)
        == "json 5 | \(format.place("cache.maxEntries", yaml: 6, json: 5, toml: 6))")
    #expect(
      lookup.line("cache", "names", kind: .list)
        == #"json ["a","b"] | \#(format.place("cache.names", yaml: 7, json: 6, toml: 7))"#)
    #expect(
      lookup.line("shelves", kind: .list)
        == #"json [{"name":"novels","size":3},{"name":"poems","size":4}] | "#
        + format.place("shelves", yaml: 8, json: 8, toml: 8))
    #expect(
      lookup.line("labels", kind: .dictionary)
        == #"json {"X-Shop":"1"} | \#(format.place("labels", yaml: 11, json: 9, toml: 14))"#)
    #expect(
      lookup.line("empty", kind: .dictionary)
        == "json {} | \(format.place("empty", yaml: 13, json: 10, toml: 16))")
    #expect(lookup.line("author") == nil)
    #expect(try #require(try lookup.found("title")).isSecret == false)
  }

  @Test("All names are listed with their paths", arguments: Format.allCases)
  func names(format: Format) async throws {
    let layer = try await format.load()
    #expect(
      layer.names?.sorted() == [
        "cache.maxEntries", "cache.names", "debug", "empty", "labels.X-Shop", "port", "ratio",
        "shelves", "title",
      ])
    #expect(layer.name == "config.\(format.rawValue)")
    #expect(!layer.isShared)
  }

  @Test("An object or a list where another kind is asked for is said", arguments: Format.allCases)
  func kinds(format: Format) async throws {
    let lookup = LayerLookup(try await format.load())
    for kind in [SettingKind.string, .integer, .number, .boolean, .list] {
      #expect(
        lookup.line("cache", kind: kind)
          == "failed: an object | \(format.place("cache", yaml: 5, json: 4, toml: 5))")
    }
    for kind in [SettingKind.string, .integer, .number, .boolean, .dictionary] {
      #expect(
        lookup.line("cache", "names", kind: kind)
          == "failed: a list | \(format.place("cache.names", yaml: 7, json: 6, toml: 7))")
    }
  }

  @Test("A mark of the encoding in front is read over", arguments: Format.allCases)
  func byteOrderMark(format: Format) async throws {
    let folder = try LayerFolder()
    try folder.write([0xEF, 0xBB, 0xBF] + Array(format.text.utf8), to: "config.\(format.rawValue)")
    let loaded = await ConfigSources.test(folder).load()
    #expect(loaded.problems == [])
    #expect(try LayerLookup(loaded).found("title") != nil)
  }

  @Test(
    "A name may be written with dashes and underscores, and in no other way",
    arguments: [
      ("maxEntries", true), ("max-entries", true), ("max_entries", true), ("maxentries", false),
      ("MaxEntries", false), ("MAX_ENTRIES", false), ("max-Entries", false),
    ])
  func spellings(name: String, isFound: Bool) async throws {
    let folder = try LayerFolder()
    try folder.write("book_cache: {\(name): 5}", to: "config.yaml")
    let layer = try #require(await ConfigSources.test(folder).load().layers.last)
    let key = SettingKey(["bookCache", "maxEntries"])
    #expect(
      try LayerLookup(layer).find(key, .integer)?.place
        == (isFound ? "book_cache.\(name) in config.yaml, line 1" : nil))
    #expect(layer.names == ["book_cache.\(name)"])
    #expect(
      layer.spelling(of: key) == (isFound ? "book_cache.\(name)" : "bookCache.maxEntries"))
  }

  @Test("A name written in two ways is no name")
  func twoSpellings() async throws {
    let folder = try LayerFolder()
    try folder.write("max-entries: 5\nmaxEntries: 6\n", to: "config.yaml")
    let loaded = await ConfigSources.test(folder).load()
    #expect(
      LayerLookup(loaded).line("maxEntries")
        == "failed: the same name written otherwise: maxEntries | max-entries in config.yaml, line 1"
    )
  }

  @Test("A dot in a name stands for an object")
  func dots() async throws {
    let folder = try LayerFolder()
    try folder.write(#"{"cache.maxEntries": 5}"#, to: "config.json")
    let loaded = await ConfigSources.test(folder).load()
    #expect(
      LayerLookup(loaded).line("cache", "maxEntries", kind: .integer)
        == "json 5 | cache.maxEntries in config.json, line 1")
  }

  @Test("Null is no value: the next layer is asked")
  func null() async throws {
    let folder = try LayerFolder()
    try folder.write("title:\nport: ~\n", to: "config.yaml")
    try folder.write(#"{"title": null, "port": 80}"#, to: "config.json")
    try folder.write("title = 'Emma'", to: "config.toml")
    let lookup = LayerLookup(await ConfigSources.test(folder).load())
    #expect(lookup.line("title") == #"json "Emma" | title in config.toml, line 1"#)
    #expect(lookup.line("port", kind: .integer) == "json 80 | port in config.json, line 1")
  }

  @Test("An empty file has nothing", arguments: ["config.yaml", "config.toml"])
  func empty(name: String) async throws {
    for text in ["", "# nothing yet\n"] {
      let folder = try LayerFolder()
      try folder.write(text, to: name)
      let loaded = await ConfigSources.test(folder).load()
      #expect(loaded.problems == [])
      #expect(loaded.layers.last?.name == name)
      #expect(loaded.layers.last?.names == [])
    }
  }
}
