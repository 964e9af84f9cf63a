import HazelConfig
import HazelCore
import Testing

@Suite("Layers: limits of files")
struct LayerLimitTests {
  private func problems(
    _ text: String, in name: String, _ change: (inout ConfigLimits) -> Void = { _ in }
  ) async throws -> [String] {
    let folder = try LayerFolder()
    try folder.write(text, to: name)
    var sources = ConfigSources.test(folder)
    change(&sources.limits)
    return await sources.load().problems.map { $0.description }
  }

  @Test("A file that is too large is not read", arguments: [".env", "config.yaml", "config.toml"])
  func size(name: String) async throws {
    let text = "# 456789\n"
    #expect(try await problems(text, in: name) { $0.fileBytes = 9 } == [])
    #expect(
      try await problems(text, in: name) { $0.fileBytes = 8 } == [
        """
        HZ323 \(name)
              the file has more than 8 bytes
              Mend: make it smaller, or raise `limits.fileBytes`
        """
      ])
  }

  @Test(
    "Values are counted",
    arguments: [
      ("config.json", "{\"a\": [1, 2]}", ", line 1"), ("config.yaml", "a: [1, 2]", ", line 1"),
      ("config.toml", "a = [1, 2]", ""),
    ])
  func values(name: String, text: String, place: String) async throws {
    #expect(try await problems(text, in: name) { $0.values = 4 } == [])
    #expect(
      try await problems(text, in: name) { $0.values = 3 } == [
        """
        HZ326 \(name)\(place)
              there are more than 3 values
              Mend: make the file smaller, or raise `limits.values`
        """
      ])
  }

  @Test(
    "Depth is limited",
    arguments: [("config.yaml", "a: {b: {c: [1]}}"), ("config.toml", "a.b.c = [1]")])
  func depth(name: String, text: String) async throws {
    #expect(try await problems(text, in: name) { $0.depth = 4 } == [])
    let found = try await problems(text, in: name) { $0.depth = 3 }
    #expect(found.count == 1)
    #expect(
      found.first?.contains("more than 3 objects and lists stand in each other") == true)
  }

  @Test("Depth of JSON is limited by its parser")
  func depthOfJSON() async throws {
    let text = #"{"a": {"b": {"c": [1]}}}"#
    #expect(try await problems(text, in: "config.json") { $0.depth = 4 } == [])
    #expect(
      try await problems(text, in: "config.json") { $0.depth = 3 }.first?.hasPrefix(
        "HZ326 config.json, line 1, column 19") == true)
  }

  @Test("Thousands of brackets do not exhaust the stack", arguments: ["yaml", "json", "toml"])
  func brackets(end: String) async throws {
    let brackets = String(repeating: "[", count: 100_000)
    let text = ["yaml": "a: \(brackets)", "json": "{\"a\": \(brackets)", "toml": "a = \(brackets)"]
    #expect(try await problems(try #require(text[end]), in: "config.\(end)").count == 1)
    let dashes = "a:\n" + String(repeating: "- ", count: 100_000)
    #expect(try await problems(dashes, in: "config.yaml").count == 1)
  }

  @Test("References that unfold to billions are refused")
  func laughs() async throws {
    var text = "a0: &a0 [ha, ha]\n"
    for number in 1...10 {
      text += "a\(number): &a\(number) [*a\(number - 1), *a\(number - 1), *a\(number - 1)]\n"
    }
    #expect(
      try await problems(text, in: "config.yaml").map { $0.split(separator: "\n")[1] } == [
        "      there are more than 10000 values"
      ])
  }

  @Test("There are not too many references")
  func references() async throws {
    let text = "a: &a 1\nb: [*a, *a, *a]\n"
    #expect(try await problems(text, in: "config.yaml") { $0.references = 3 } == [])
    #expect(
      try await problems(text, in: "config.yaml") { $0.references = 2 } == [
        """
        HZ326 config.yaml
              there are more than 2 references to anchors
              Mend: write the values out, or raise `limits.references`
        """
      ])
    // Stars of another meaning are none.
    #expect(try await problems("a: '*b *c *d'", in: "config.yaml") { $0.references = 0 } == [])
  }
}
