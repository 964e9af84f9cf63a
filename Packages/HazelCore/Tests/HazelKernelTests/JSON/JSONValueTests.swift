import HazelKernel
import Testing

@Suite struct JSONValueTests {
  private func parsed(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: Array(text.utf8))
  }

  @Test func readsEveryKind() throws {
    let value = try parsed(jsonOrder)
    #expect(value["id"]?.int == 9_007_199_254_740_993)
    #expect(value["reader"]?["name"]?.string == "Zoë ß 📚")
    #expect(value["reader"]?["member"]?.bool == true)
    #expect(value["reader"]?["since"]?.isNull == true)
    #expect(value["books"]?.array?.count == 3)
    #expect(value["books"]?[0]?["price"]?.double == 12.5)
    #expect(value["books"]?[0]?["price"]?.number?.text == "12.50")
    #expect(value["books"]?[1]?["price"]?.double == -0.001)
    #expect(value["books"]?[2]?.object?.count == 0)
    #expect(value["books"]?[3] == nil)
    #expect(value["books"]?[-1] == nil)
    #expect(value["note"]?.string == "a \"quoted\" \\ line\n\tend /")
    #expect(value["missing"] == nil)
    #expect(value[0] == nil)
    #expect(value["id"]?.string == nil)
    #expect(value.kind == .object)
    #expect(value.object?.members.map(\.name) == ["id", "reader", "books", "tags", "note"])
  }

  @Test func survivesWritingAndReading() throws {
    let value = try parsed(jsonOrder)
    #expect(try JSONValue(parsing: value.bytes()) == value)
    #expect(try JSONValue(parsing: value.bytes(options: .pretty)) == value)
    #expect(try JSONValue(parsing: Bytes(value.description)) == value)
  }

  @Test func isWrittenAsLiterals() throws {
    let value: JSONValue = [
      "title": "Emma", "pages": 474, "price": 7.5, "sold": false, "note": nil,
      "tags": ["a", ["b"]],
      "title": "Persuasion",
    ]
    #expect(
      value.description
        == #"{"title":"Persuasion","pages":474,"price":7.5,"sold":false,"note":null,"#
        + #""tags":["a",["b"]]}"#
    )
  }

  @Test func objectsKeepTheirOrder() throws {
    var object = JSONObject()
    object["b"] = 1
    object["a"] = 2
    object["c"] = 3
    object["b"] = 4
    object["a"] = nil
    object["x"] = nil
    #expect(JSONValue.object(object).description == #"{"b":4,"c":3}"#)
    #expect(object["a"] == nil)
    #expect(try parsed("{\"a\":1,\"b\":2}") != parsed("{\"b\":2,\"a\":1}"))
  }

  @Test func comparesKindsAndContents() throws {
    #expect(try parsed("[1, 1.0, \"1\", true, null]") == [1.0, 1, "1", true, nil])
    #expect(try parsed("1") != "1")
    #expect(try parsed("[1]") != [1, 1])
    // Composed and decomposed: equal as Swift strings, but not the same JSON.
    #expect(JSONValue.string("\u{e9}") != JSONValue.string("e\u{301}"))
    var object = JSONObject()
    object["\u{e9}"] = 1
    object["e\u{301}"] = 2
    #expect(object.count == 2)
  }

  /// The examples of RFC 6901, section 5.
  @Test(
    arguments: [
      ("/foo/0", "\"bar\""), ("/", "0"), ("/a~1b", "1"), ("/c%d", "2"), ("/e^f", "3"),
      ("/g|h", "4"),
      ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"), ("/m~0n", "8"), ("/foo/1", "\"baz\""),
      ("/foo/2", nil), ("/foo/01", nil), ("/foo/-", nil), ("/foo/", nil), ("foo", nil),
      ("/a~2b", nil),
      ("/a~", nil), ("/m~0n/x", nil), ("/foo/99999999999999999999", nil),
    ] as [(String, String?)])
  func findsValuesByPointer(_ pointer: String, _ expected: String?) throws {
    let document = try parsed(
      #"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}"#
    )
    #expect(document.value(at: pointer)?.description == expected)
    #expect(document.value(at: "") == document)
  }

  @Test func treesMadeByHandHaveALimit() throws {
    var value: JSONValue = 1
    for _ in 0..<512 { value = [value] }
    #expect(try value.bytes().count == 1025)
    value = ["deep": value]
    do throws(JSONError) {
      _ = try value.bytes()
      Issue.record("accepted")
    } catch {
      #expect(error.code == .tooDeep)
    }
  }

  @Test func randomTreesSurvive() throws {
    var generator = JSONSeededGenerator(seed: 5)
    for _ in 0..<300 {
      let value = randomValue(depth: 5, &generator)
      for options in [JSONWriter.Options(), .pretty, .init(escapesLineSeparators: true)] {
        let bytes = try value.bytes(options: options)
        #expect(try JSONValue(parsing: bytes) == value)
      }
    }
  }

  private func randomValue(depth: Int, _ generator: inout JSONSeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: return nil
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .number(JSONNumber(Int64(bitPattern: generator.next())))
    case 3:
      return JSONNumber(Double(bitPattern: generator.next())).map { .number($0) } ?? .null
    case 4: return .string(randomString(&generator))
    case 5, 6:
      var elements: [JSONValue] = []
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        elements.append(randomValue(depth: depth - 1, &generator))
      }
      return .array(elements)
    default:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        object[randomString(&generator)] = randomValue(depth: depth - 1, &generator)
      }
      return .object(object)
    }
  }

  private func randomString(_ generator: inout JSONSeededGenerator) -> String {
    var text = ""
    let limits: [UInt32] = [0x20, 0x80, 0x80, 0x80, 0x800, 0x10000, 0x110000]
    for _ in 0..<Int.random(in: 0...24, using: &generator) {
      let limit = limits.randomElement(using: &generator) ?? 0x80
      let value = UInt32.random(in: 0..<limit, using: &generator)
      text.unicodeScalars.append(UnicodeScalar(value) ?? "\u{2028}")
    }
    return text
  }
}
