import HazelConfig
import HazelCore
import Testing

@Config private struct QuotedConfig {
  var port: Int = 1
  var debug: Bool = false
  var tags: [String] = []
}

@Suite("Layers: YAML")
struct LayerYAMLTests {
  private func lookup(_ text: String) async throws -> LayerLookup {
    let folder = try LayerFolder()
    try folder.write(text, to: "config.yaml")
    let loaded = await ConfigSources.test(folder).load()
    #expect(loaded.problems == [])
    return LayerLookup(loaded)
  }

  @Test(
    "What stands without quotes is what is asked for",
    arguments: [
      ("1.10", SettingKind.string, "1.10"), ("1.10", .number, "json 1.10"),
      ("no", .string, "no"), ("no", .boolean, "no"), ("true", .boolean, "json true"),
      ("True", .boolean, "json true"), ("FALSE", .boolean, "json false"), ("true", .string, "true"),
      ("007", .string, "007"), ("007", .integer, "json 7"), ("+7", .integer, "json 7"),
      ("0x1F", .integer, "json 31"), ("0o17", .integer, "json 15"), ("1e3", .number, "json 1e3"),
      (".5", .number, "json 0.5"), ("12:30:45", .integer, "12:30:45"), ("30s", .string, "30s"),
      ("1_000", .integer, "1_000"), (".inf", .number, ".inf"), ("a, b", .list, "a, b"),
      ("\"5\"", .integer, "json \"5\""), ("'true'", .boolean, "json \"true\""),
      ("\"\"", .string, "json \"\""), ("!!str 5", .integer, "json \"5\""),
      ("\"5\"", .string, "json \"5\""),
    ])
  func scalars(written: String, kind: SettingKind, expected: String) async throws {
    #expect(
      try await lookup("value: \(written)").line("value", kind: kind)
        == "\(expected) | value in config.yaml, line 1")
  }

  @Test(
    "Quotes make a text in every format, and a text is no number",
    arguments: [
      ("config.yaml", "port: \"80\"\ndebug: 'true'\ntags: ['1']\n"),
      ("config.toml", "port = \"80\"\ndebug = 'true'\ntags = ['1']\n"),
      ("config.json", #"{"port": "80", "debug": "true", "tags": ["1"]}"#),
    ])
  func quotes(file: String, text: String) async throws {
    let folder = try LayerFolder()
    try folder.write(text, to: file)
    let loaded = await ConfigSources.test(folder).load()
    let result = ConfigLoader.load(QuotedConfig.self, layers: loaded.layers)
    #expect(result.problems.map(\.code) == ["HZ331", "HZ331"])
    #expect(
      result.problems.map(\.detail) == [
        "must be an integer, not a string", "must be a boolean, not a string",
      ])
  }

  @Test("Elements of lists are what YAML 1.2 says")
  func elements() async throws {
    #expect(
      try await lookup("value: [no, 1.10, 0x1F, true, ~, '5', 22:22]").line("value", kind: .list)
        == #"json ["no",1.10,31,true,null,"5","22:22"] | value in config.yaml, line 1"#)
  }

  @Test("Objects are merged, and what stands there wins")
  func merge() async throws {
    let lookup = try await lookup(
      """
      base: &base
        host: localhost
        port: 1
      more: &more {port: 2, user: jane}
      one:
        <<: *base
        port: 3
      two:
        <<: [*more, *base]
      copy: *base
      """)
    #expect(lookup.line("one", "host") == "localhost | one.host in config.yaml, line 2")
    #expect(lookup.line("one", "port") == "3 | one.port in config.yaml, line 7")
    #expect(lookup.line("two", "port") == "2 | two.port in config.yaml, line 4")
    #expect(lookup.line("two", "user") == "jane | two.user in config.yaml, line 4")
    #expect(lookup.line("copy", "port") == "1 | copy.port in config.yaml, line 3")
  }

  @Test("Text over several lines is read")
  func block() async throws {
    let lookup = try await lookup("key: |\n  a\n  b\nnext: x\n")
    #expect(lookup.line("key") == #"json "a\nb\n" | key in config.yaml, line 1"#)
    #expect(lookup.line("next") == "x | next in config.yaml, line 4")
  }
}
