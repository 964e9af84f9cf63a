import HazelKernel
import Testing

@Suite struct JSONWriterTests {
  @Test func writesNestedValues() throws {
    let text = try writtenJSON { writer in
      writer.object { writer in
        writer.key("title")
        writer.string("Emma")
        writer.key("authors")
        writer.array(of: ["Jane", "Austen"]) { writer, name in writer.string(name) }
        writer.key("none")
        writer.array { _ in }
        writer.key("inner")
        writer.object { writer in
          writer.key("a")
          writer.object { _ in }
          writer.key("b")
          writer.null()
        }
        writer.key("flags")
        writer.array { writer in
          writer.bool(true)
          writer.bool(false)
          writer.raw("{\"x\":1}")
          Array("[2]".utf8).withUnsafeBufferPointer { writer.raw($0) }
          writer.string(escaped: "in_print")
        }
      }
    }
    #expect(
      text
        == "{\"title\":\"Emma\",\"authors\":[\"Jane\",\"Austen\"],\"none\":[],"
        + "\"inner\":{\"a\":{},\"b\":null},\"flags\":[true,false,{\"x\":1},[2],\"in_print\"]}")
    #expect(jsonProblem(text) == nil)
  }

  @Test func breaksLinesWhereThatIsWanted() throws {
    let value: JSONValue = [
      "title": "Emma", "tags": ["a", 1, []], "empty": [:], "inner": ["x": [:], "y": [[1]]],
    ]
    let text = String(decoding: try value.bytes(options: .pretty), as: UTF8.self)
    #expect(
      text == """
        {
          "title": "Emma",
          "tags": [
            "a",
            1,
            []
          ],
          "empty": {},
          "inner": {
            "x": {},
            "y": [
              [
                1
              ]
            ]
          }
        }
        """)
    let literal = try writtenJSON(.pretty) { writer in
      writer.object { writer in
        writer.key("a")
        writer.bool(true)
        writer.key(escaping: "b\n")
        writer.int(-5)
      }
    }
    #expect(literal == "{\n  \"a\": true,\n  \"b\\n\": -5\n}")
    #expect(try writtenJSON(.pretty) { $0.int(1) } == "1")
  }

  @Test func escapesWhatMustBeEscaped() throws {
    let text = try writtenJSON {
      $0.string("\" \\ / \u{8}\u{c}\n\r\t \u{0}\u{1f}\u{7f} é 家 📚 \u{2028}")
    }
    #expect(
      text
        == "\"\\\" \\\\ / \\b\\f\\n\\r\\t \\u0000\\u001f\u{7f} é 家 📚 \u{2028}\"")
  }

  @Test func escapesAtEveryPositionOfEveryLength() throws {
    for length in 0..<40 {
      let plain = String(repeating: "x", count: length)
      #expect(try writtenJSON { $0.string(plain) } == "\"\(plain)\"")
      for position in 0..<length {
        for (special, escaped) in [("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("é", "é")] {
          let before = String(repeating: "x", count: position)
          let after = String(repeating: "y", count: length - position)
          let text = try writtenJSON { $0.string(before + special + after) }
          #expect(text == "\"" + before + escaped + after + "\"")
        }
      }
    }
  }

  @Test func longStringsOfEscapesFit() throws {
    for count in [100, 255, 256, 257, 1000, 5000] {
      let text = try writtenJSON { writer in
        writer.array { writer in
          writer.string(String(repeating: "\u{1}", count: count))
          writer.int(7)
        }
      }
      #expect(text == "[\"" + String(repeating: "\\u0001", count: count) + "\",7]")
    }
  }

  @Test func escapesLineSeparatorsWhereThatIsWanted() throws {
    let options = JSONWriter.Options(escapesLineSeparators: true)
    let text = try writtenJSON(options) { $0.string("a\u{2028}b\u{2029}\u{2027}\u{202a}€\u{e2}\"") }
    #expect(text == "\"a\\u2028b\\u2029\u{2027}\u{202a}€\u{e2}\\\"\"")
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "-0"), (1, "1"), (-1, "-1"), (1.5, "1.5"), (0.1, "0.1"),
    (1e15, "1000000000000000"),
    (9_007_199_254_740_991, "9007199254740991"), (9_007_199_254_740_992, "9007199254740992"),
    (1e16, "1e+16"), (1e20, "1e+20"), (1e-7, "1e-07"), (.leastNonzeroMagnitude, "5e-324"),
    (123.456, "123.456"),
    (-1.7976931348623157e308, "-1.7976931348623157e+308"), (-2.5e-10, "-2.5e-10"),
  ])
  func writesTheShortestForm(_ value: Double, _ expected: String) throws {
    let text = try writtenJSON { $0.double(value) }
    #expect(text == expected)
    #expect(jsonProblem(text) == nil)
  }

  @Test func writesFloatsInTheirOwnShortestForm() throws {
    #expect(try writtenJSON { $0.float(0.1) } == "0.1")
    #expect(try writtenJSON { $0.float(-0.0) } == "-0")
    #expect(try writtenJSON { $0.float(16_777_216) } == "16777216")
    #expect(try writtenJSON { $0.float(304) } == "304")
    #expect(try writtenJSON { $0.float(3.4028235e38) } == "3.4028235e+38")
  }

  @Test func writesIntegersOfEveryWidth() throws {
    let text = try writtenJSON { writer in
      writer.array { writer in
        writer.int(Int8.min)
        writer.int(UInt8.max)
        writer.int(Int16.min)
        writer.int(UInt16.max)
        writer.int(Int32.min)
        writer.int(UInt32.max)
        writer.int(Int64.min)
        writer.int(UInt64.max)
        writer.int(Int128.min)
        writer.int(UInt128.max)
      }
    }
    #expect(
      text
        == "[-128,255,-32768,65535,-2147483648,4294967295,-9223372036854775808,"
        + "18446744073709551615,-170141183460469231731687303715884105728,"
        + "340282366920938463463374607431768211455]")
    var power: UInt64 = 1
    for _ in 0..<20 {
      for value in [power - 1, power, power + 1] {
        #expect(try writtenJSON { $0.int(value) } == "\(value)")
      }
      power = power.multipliedReportingOverflow(by: 10).partialValue
    }
  }

  @Test func refusesInfinityUnlessToldOtherwise() throws {
    for value in [Double.nan, .infinity, -.infinity] {
      func write(_ writer: inout JSONWriter) {
        writer.object { writer in
          writer.key("price")
          writer.double(value)
          writer.key("weight")
          writer.float(Float(value))
        }
      }
      do throws(JSONError) {
        let text = try writtenJSON(JSONWriter.Options(), write)
        Issue.record("wrote \(text)")
      } catch {
        #expect(error.code == .nonFiniteNumber)
        #expect(error.pointer == "/price")
        #expect(!error.isSyntaxError)
      }
      let options = JSONWriter.Options(nonFiniteNumbers: .null)
      #expect(try writtenJSON(options, write) == "{\"price\":null,\"weight\":null}")
    }
  }

  @Test func noticesWhatIsNotBalanced() {
    let mistakes: [(inout JSONWriter) -> Void] = [
      { $0.beginArray() }, { $0.endArray() },
      { writer in
        writer.beginObject()
        writer.endObject()
        writer.endObject()
      },
    ]
    for mistake in mistakes {
      var writer = JSONWriter()
      mistake(&writer)
      do throws(JSONError) {
        _ = try writer.finish()
        Issue.record("accepted")
      } catch {
        #expect(error.code == .unbalanced)
      }
    }
  }

  @Test func handsItsBytesOverWithoutACopy() throws {
    var writer = JSONWriter(capacity: 10_000)
    writer.string("Emma")
    let before = writer.withUnsafeBytes { Int(bitPattern: $0.baseAddress) }
    let bytes = try writer.finish()
    let after = bytes.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
    #expect(before == after)
    #expect(bytes == Array("\"Emma\"".utf8))
    // It can be used again.
    #expect(writer.count == 0)
    writer.array { $0.int(1) }
    #expect(try writer.finish() == Array("[1]".utf8))
  }

  @Test func countsAndShowsWhatWasWritten() {
    var writer = JSONWriter(capacity: 0)
    writer.beginArray()
    for value in 0..<1000 { writer.int(value) }
    writer.endArray()
    #expect(writer.count == 3 * 900 + 2 * 90 + 10 + 999 + 2)
    writer.withUnsafeBytes { #expect($0.count == writer.count) }
  }

  @Test func keysAreEscapedOrNot() throws {
    let text = try writtenJSON { writer in
      writer.object { writer in
        writer.key("a\\\"b")
        writer.int(1)
        writer.key(escaping: "c\"d")
        writer.int(2)
        writer.key("é")
        writer.int(3)
      }
    }
    #expect(text == "{\"a\\\"b\":1,\"c\\\"d\":2,\"é\":3}")
  }

  /// Eight bytes are looked at together; whatever stands beside it, each special byte is found.
  @Test(arguments: ["a", "b", "~", "\u{7f}", "0", "!", "#", "[", "]", "é", "書", "😀"])
  func escapesWhereverItStands(_ neighbour: String) throws {
    for special in (0..<0x20).map({ Unicode.Scalar($0)! }) + ["\"", "\\"] {
      for position in 0..<20 {
        let before = String(repeating: neighbour, count: position)
        let after = String(repeating: neighbour, count: 19 - position)
        let text = before + String(special) + after
        let written = try writtenJSON { $0.string(text) }
        #expect(!written.utf8.contains { $0 < 0x20 })
        #expect(try readJSON(written) { try $0.string() } == text)
      }
    }
  }

  @Test(arguments: ["a", "b", "~", "0", "é"])
  func rawControlCharactersAreRefusedWhereverTheyStand(_ neighbour: String) {
    for control in (0..<0x20).map({ Unicode.Scalar($0)! }) {
      for position in 0..<20 {
        let before = String(repeating: neighbour, count: position)
        let after = String(repeating: neighbour, count: 19 - position)
        let text = "\"" + before + String(control) + after + "\""
        #expect(throws: JSONError.self) { try readJSON(text) { try $0.string() } }
      }
    }
  }
}
