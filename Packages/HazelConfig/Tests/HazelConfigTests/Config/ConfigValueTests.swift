import HazelConfig
import Testing

@Suite("Configurations: values of texts")
struct ConfigValueTests {
  private func load(_ name: String, _ text: String) -> LoadedConfig<ConfigSamples> {
    ConfigLoader.load(layers: [MemoryLayer.variables([name.uppercased(): text])])
  }

  @Test(
    "texts become values",
    arguments: [
      ("text", " a b ", #"" a b ""#), ("int", "-42", "-42"), ("int", " 1_000_000 ", "1000000"),
      ("small", "255", "255"), ("double", "0.5", "0.5"), ("double", "1e3", "1000"),
      ("decimal", "0.10", "0.1"), ("bool", "true", "true"), ("bool", "YES", "true"),
      ("bool", "on", "true"), ("bool", "1", "true"), ("bool", "False", "false"),
      ("bool", "no", "false"), ("bool", "off", "false"), ("bool", "0", "false"),
      ("url", "https://example.com/a?b=c", #""https://example.com/a?b=c""#),
      (
        "uuid", "0197e2a4-0000-7000-8000-00000000beef",
        #""0197E2A4-0000-7000-8000-00000000BEEF""#
      ),
      ("date", "2026-03-01T09:30:00+01:00", #""2026-03-01T08:30:00Z""#),
      ("data", "aGk=", #""aGk=""#), ("duration", "1h30m", #""1h30m""#),
      ("duration", "PT5M", #""5m""#), ("bytes", "10MB", #""10000000B""#),
      ("bytes", "512 KiB", #""512KiB""#), ("bytes", "1_000", #""1000B""#),
      ("mode", "slow", #""slow""#),
      ("side", "2", "2"), ("shelf", "row-3", #""row-3""#), ("texts", "a, b", #"["a","b"]"#),
      ("texts", #""a,b",c\,d,"e\"f""#, #"["a,b","c,d","e\"f"]"#),
      ("texts", #""", " x ""#, #"[""," x "]"#), ("texts", #"["a"]"#, #"["a"]"#),
      ("numbers", "1,2, 3", "[1,2,3]"), ("durations", "1s,2m", #"["1s","2m"]"#),
      ("names", "one", #"["one"]"#), ("table", "[[1,2],[3]]", "[[1,2],[3]]"),
      ("counts", "a=1", #"{"a":1}"#), ("counts", #"{"a":1}"#, #"{"a":1}"#),
      ("counts", #""a,b"=1"#, #"{"a,b":1}"#), ("sizes", "a=1KiB", #"{"a":"1KiB"}"#),
      ("any", "[1]", "[1]"), ("any", "plain", #""plain""#),
    ])
  func values(_ name: String, _ text: String, _ json: String) throws {
    let loaded = load(name, text)
    #expect(loaded.problems.map { $0.description } == [])
    let value = try JSONValue(parsing: try #require(loaded.value).json())
    #expect(value[name]?.description == json)
  }

  @Test(
    "what is no value is refused with what is expected",
    arguments: [
      ("int", "3.5", "must be an integer without a fraction", "INT=10"),
      ("int", "1__0", "must be a whole number", "INT=10"),
      ("int", "0x10", "must be a whole number", "INT=10"),
      ("small", "256", "is outside the range of its type", "SMALL=0"),
      ("double", "half", "must be a number", "DOUBLE=10"),
      ("bool", "maybe", "must be true or false", "BOOL=true"),
      ("url", "example.com", "must be an absolute URL", "URL=https://example.com"),
      ("uuid", "42", "must be a UUID", "UUID=00000000-0000-4000-8000-000000000000"),
      (
        "date", "yesterday", "must be an instant such as 2026-03-01T08:30:00Z",
        "DATE=2026-03-01T08:30:00Z"
      ),
      ("data", "?", "must be base64", "change it"),
      ("duration", "30", "must be a duration, such as 30s", "DURATION=30s"),
      ("bytes", "10 apples", "must be a number of bytes, such as 10MB", "BYTES=10MB"),
      ("mode", "fats", #"must be one of: fast, slow; did you mean "fast"?"#, "MODE=fast"),
      ("side", "3", "must be one of: 1, 2", "SIDE=1"),
      ("shelf", "3", "must be a shelf, such as row-3", "SHELF=row-3"),
      ("texts", #"a,"b"#, "has a quote that does not end", "TEXTS=first,second"),
      ("texts", #"a\"#, "ends with a backslash", "TEXTS=first,second"),
      ("texts", "a,", #"item 2 is empty; an empty text is written """#, "TEXTS=first,second"),
      ("texts", "[a", "is no JSON (line 1, column 2)", "TEXTS=first,second"),
      ("numbers", "1,x", "item 2 must be a whole number", "NUMBERS=10,…"),
      ("names", "a,a", "must not contain an item twice", "NAMES=first,second"),
      ("table", "1,2", "item 1 must be a list", "TABLE=[…]"),
      ("counts", "a", #"item 1 has no name and "=""#, "COUNTS=name=10"),
      ("counts", "a=1,a=2", #""a" stands twice"#, "COUNTS=name=10"),
      ("counts", "a=b", #""a" must be a whole number"#, "COUNTS=name=10"),
      ("sizes", "a=b", #""a" must be a number of bytes, such as 10MB"#, "SIZES=name=10MB"),
    ])
  func failures(_ name: String, _ text: String, _ message: String, _ hint: String) throws {
    let loaded = load(name, text)
    #expect(loaded.value == nil)
    let problem = try #require(loaded.problems.first)
    #expect(loaded.problems.count == 1)
    #expect(["HZ331", "HZ332"].contains(problem.code))
    #expect(problem.detail == message)
    #expect(problem.hint.hasSuffix(hint) || problem.hint.contains("\(hint) "), "\(problem.hint)")
    #expect(problem.related.last == "at \(name.uppercased()) in the environment")
  }

  @Test("texts are as long as they may be, and lists as well")
  func limits() throws {
    let long = load("text", String(repeating: "x", count: 1 << 20 + 1))
    #expect(long.problems.first?.detail == "has more than 1048576 bytes")
    #expect(long.problems.first?.description.utf8.count ?? 0 < 1000)
    #expect(load("text", String(repeating: "x", count: 1 << 20)).value != nil)
    let many = load("numbers", String(repeating: "1,", count: 10_000) + "1")
    #expect(many.problems.first?.detail == "has more than 10000 items")
    #expect(load("numbers", String(repeating: "1,", count: 9_999) + "1").value != nil)
  }
}
