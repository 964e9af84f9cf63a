import HazelKernel
import HazelOpenAPI
import Testing

@Suite("YAML says the same as JSON")
struct YAMLTests {
  /// Texts that YAML takes for something else, or ends too early.
  static let texts: [String] = [
    "", " ", "a", "true", "True", "no", "NO", "on", "y", "null", "~", "1", "1.0", "1e5", "0x1F",
    "0o17", "017", "12:30", "1_000", "2026-11-23", ".inf", "-.INF", ".nan", "=", "<<", "- a", "-",
    "?", "? a", ":", "a:", "a: b", "a:b", "a #b", "a#b", "#a", "&a", "*a", "!a", "|", ">", "%a",
    "@a", "`a", "'a'", "\"a\"", "[a]", "{a}", "a, b", "a]", " a", "a ", "\ta", "a\t", "a\nb",
    "a\nb\n", "a\n\nb", "a\n\n", "\na", " a\nb", "a\n b", "a\n  \nb", "a\n\tb", "a\r\nb", "a\rb",
    "\u{0}", "\u{7}", "\u{7f}", "\u{85}", "a\u{85}b", "\u{a0}", "\u{2028}", "a\u{2029}b",
    "a\u{feff}", "\u{fffe}", "é", "Ünder", "日本", "🎉", "a🎉", "\u{e000}", "\u{10ffff}", "---",
    "...", "--- a", "a\n---\nb", "a\n...\nb", "a\\b", "/books/{id}", "$ref", "#/a", "_x", "x_y",
    "a\u{301}", "nul", "nullable", "Off", "off ", "a\"b", "a'b", "http://example.com/a?b=c#d",
    String(repeating: "long ", count: 100) + "x", String(repeating: "k", count: 2000),
    "a: b\nc: d\n", "# a\nb", "a\n# b\n", "|\na", "text\n\n\nmore\n",
  ]

  @Test("Every text comes back, as value, as name and in lists", arguments: texts)
  func text(text: String) throws {
    var object = JSONObject()
    object["x-text"] = .string(text)
    object["x-list"] = [.string(text), [.string(text)], ["a": .string(text), "b": 1]]
    object["x-names"] = .object(
      JSONObject([JSONObject.Member(name: text, value: .string(text))]))
    object["x-deep"] = .object(
      JSONObject([JSONObject.Member(name: text, value: ["inner": [.string(text)]])]))
    var document = OpenAPIDocument(info: OpenAPIInfo(title: text, version: "1"))
    document.extensions = object
    let yaml = try document.yaml()
    #expect(
      try OpenAPIDocument(parsing: yaml) == document, "\(String(decoding: yaml, as: UTF8.self))")
  }

  @Test(
    "Numbers keep their values",
    arguments: ["0", "-1", "1.50", "1e5", "-2.5E-3", "1E400", "12345678901234567890"])
  func numbers(text: String) throws {
    var document = OpenAPIDocument(info: OpenAPIInfo(title: "a", version: "1"))
    document.extensions["x-number"] = .number(try #require(JSONNumber(text)))
    #expect(try OpenAPIDocument(parsing: document.yaml()) == document)
  }

  @Test(
    "Scalars are those of YAML 1.2",
    arguments: [
      ("no", JSONValue.string("no")), ("yes", "yes"), ("True", true), ("~", nil), ("", nil),
      ("12:30", "12:30"), ("0x1F", 31), ("0o17", 15), ("+1", 1), ("007", 7), ("'1'", "1"),
      ("!!str 1", "1"), ("2026-11-23", "2026-11-23"), ("1.", 1), (".5", 0.5),
    ])
  func scalars(text: String, value: JSONValue) throws {
    let yaml = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\nx-value: \(text)\n"
    #expect(try OpenAPIDocument(parsing: Array(yaml.utf8)).extensions["x-value"] == value)
  }

  @Test(
    "What programs of YAML 1.1 take for something else stands in quotes",
    arguments: [
      "yes", "No", "ON", "off", "y", "N", "TRUE", "Null", "~", "12:30:45", "1_000", "0b1", ".5",
      "2026-11-23", "=", "<<", "+1", "-", "0o7",
    ])
  func quoted(text: String) throws {
    let document = OpenAPIDocument(info: OpenAPIInfo(title: text, version: "1"))
    let yaml = String(decoding: try document.yaml(), as: UTF8.self)
    #expect(yaml.contains("title: \"\(text)\"\n"))
  }
}
