import HazelKernel
import Testing

@Suite struct JSONReaderTests {
  struct Book: Equatable {
    var title = ""
    var pages = 0
    var price = 0.0
    var isInPrint = false
    var tags: [String] = []
    var note: String?
  }

  private func book(_ reader: inout JSONReader) throws(JSONError) -> Book {
    var book = Book()
    var object = try reader.expectObject()
    while let name = try reader.nextKey(&object) {
      switch name {
      case "title": book.title = try reader.expectString()
      case "pages": book.pages = try reader.expectInt()
      case "price": book.price = try reader.expectDouble()
      case "inPrint": book.isInPrint = try reader.expectBool()
      case "tags":
        var array = try reader.expectArray()
        while try reader.nextElement(&array) { book.tags.append(try reader.expectString()) }
      case "note":
        book.note = try reader.null() ? nil : try reader.expectString()
      default: try reader.skip()
      }
    }
    return book
  }

  @Test func readsByName() throws {
    let text = """
      {"pages" : 304, "unknown": {"a": [1, {"b": null}]}, "ti\\u0074le": "Left \\"Hand\\"",
       "price":12.5,"inPrint":true,"tags":["sf","winter"],"note":null}
      """
    let result = try readJSON(text, book)
    let expected = Book(
      title: "Left \"Hand\"", pages: 304, price: 12.5, isInPrint: true, tags: ["sf", "winter"])
    #expect(result == expected)
  }

  @Test func readsFromEveryKindOfBytes() throws {
    let bytes = Array("{\"title\":\"Emma\"}".utf8)
    #expect(try JSONReader.read(bytes, book).title == "Emma")
    #expect(try JSONReader.read(Bytes(bytes), book).title == "Emma")
    let title = try bytes.withUnsafeBufferPointer { buffer in
      try JSONReader.read(buffer, book).title
    }
    #expect(title == "Emma")
    try JSONReader.validate(Bytes(bytes))
    try bytes.withUnsafeBufferPointer { buffer in try JSONReader.validate(buffer) }
  }

  @Test func emptyBytesAreAnError() {
    #expect(throws: JSONError.self) { try JSONReader.validate(Bytes()) }
    #expect(throws: JSONError.self) {
      try JSONReader.validate(UnsafeBufferPointer<UInt8>(start: nil, count: 0))
    }
  }

  @Test(arguments: ["{}", "[]", "\"a\"", "1", "true", "null"])
  func leavesAValueOfAnotherKind(_ text: String) throws {
    try readJSON(text) { reader in
      let kind = try reader.peekKind()
      let start = reader.offset
      if kind != .string {
        #expect(try reader.string() == nil)
        #expect(try reader.text() == nil)
        #expect(reader.offset == start)
      }
      if kind != .number {
        #expect(try reader.int() == nil)
        #expect(try reader.int(as: UInt8.self) == nil)
        #expect(try reader.double() == nil)
        #expect(try reader.float() == nil)
        #expect(try reader.number() == nil)
      }
      if kind != .boolean { #expect(try reader.bool() == nil) }
      if kind != .null { #expect(try !reader.null()) }
      if kind != .object { #expect(try reader.beginObject() == nil) }
      if kind != .array { #expect(try reader.beginArray() == nil) }
      try reader.skip()
    }
  }

  @Test func askingWhereNoValueBeginsThrows() {
    let questions: [(inout JSONReader) throws -> Bool] = [
      { reader in try reader.string() == nil },
      { reader in try reader.text() == nil },
      { reader in try reader.int() == nil },
      { reader in try reader.double() == nil },
      { reader in try reader.float() == nil },
      { reader in try reader.number() == nil },
      { reader in try reader.bool() == nil },
      { reader in try reader.null() },
      { reader in try reader.beginObject() == nil },
      { reader in try reader.beginArray() == nil },
      { reader in try reader.peekKind() == .null },
    ]
    for question in questions {
      for text in ["", "}", "?", " ,"] {
        #expect(throws: JSONError.self) { try readJSON(text, question) }
      }
    }
  }

  @Test func recordsEveryMismatch() throws {
    let text = """
      {"title": 7, "pages": 304.5, "price": "free", "inPrint": null, "stock": 300, "year": {"a": 1}}
      """
    var problems: [JSONMismatch] = []
    var located: [JSONError] = []
    try readJSON(text) { reader in
      var object = try reader.expectObject()
      while let name = try reader.nextKey(&object) {
        switch name {
        case "title":
          if try reader.string() == nil { problems.append(try reader.mismatch("a string")) }
        case "pages":
          if try reader.int() == nil { problems.append(try reader.mismatch("an integer")) }
        case "price":
          if try reader.double() == nil { problems.append(try reader.mismatch("a number")) }
        case "inPrint":
          if try reader.bool() == nil { problems.append(try reader.mismatch("a boolean")) }
        case "stock":
          if try reader.int(as: UInt8.self) == nil {
            problems.append(try reader.mismatch("an integer from 0 to 255"))
          }
        default: problems.append(try reader.mismatch("an array"))
        }
      }
      located = problems.map { reader.located($0) }
    }
    #expect(
      located.map(\.pointer) == ["/title", "/pages", "/price", "/inPrint", "/stock", "/year"])
    #expect(
      problems.map(\.code) == [
        .typeMismatch, .notAnInteger, .typeMismatch, .typeMismatch, .numberOutOfRange,
        .typeMismatch,
      ])
    #expect(
      located.map(\.message) == [
        "expected a string, found a number",
        "expected an integer, found a number with a fraction",
        "expected a number, found a string",
        "expected a boolean, found null",
        "expected an integer from 0 to 255, found a number out of its range",
        "expected an array, found an object",
      ])
    #expect(located.allSatisfy { !$0.isSyntaxError })
    #expect(located[1].offset == 22)
  }

  @Test func aNumberOfAnotherPlaceIsNotBlamed() throws {
    try readJSON("[1.5, 2]") { reader in
      var array = try reader.expectArray()
      _ = try reader.nextElement(&array)
      #expect(try reader.int() == nil)
      #expect(try reader.double() == 1.5)
      _ = try reader.nextElement(&array)
      #expect(try reader.mismatch("a string").code == .typeMismatch)
      _ = try reader.nextElement(&array)
    }
  }

  @Test func expectingThrowsLocatedErrors() {
    func error(_ text: String) -> JSONError? {
      do throws(JSONError) {
        _ = try JSONReader.read(Array(text.utf8), book)
        return nil
      } catch {
        return error
      }
    }
    #expect(error("[]")?.message == "expected an object, found an array")
    #expect(error("{\"tags\": [\"a\", 1]}")?.pointer == "/tags/1")
    #expect(error("{\"tags\": {}}")?.message == "expected an array, found an object")
    #expect(error("{\"pages\": 1e30}")?.code == .numberOutOfRange)
    #expect(error("{\"price\": 1e400}")?.code == .numberOutOfRange)
    #expect(error("{\"inPrint\": 1}")?.message == "expected a boolean, found a number")
    #expect(error("{\"title\": trus}")?.code == .invalidLiteral)
  }

  @Test func aCopyIsAMarkToComeBackTo() throws {
    let value = try readJSON("{\"kind\": \"book\", \"pages\": 10}") { reader in
      var ahead = reader
      try ahead.skip()
      #expect(ahead.offset == 29)
      return try book(&reader).pages
    }
    #expect(value == 10)
  }

  @Test func givesTheRangeOfASkippedValue() throws {
    let range = try readJSON("  [1, {\"a\": 2}] ") { reader in
      try reader.skippedRange()
    }
    #expect(range == 2..<15)
  }

  @Test func arrayCursorsCount() throws {
    try readJSON("[7, 8]") { reader in
      var array = try reader.expectArray()
      #expect(array.index == -1)
      while try reader.nextElement(&array) {
        #expect(try reader.int() == 7 + array.index)
      }
      #expect(array.index == 1)
    }
  }

  @Test func comparesTextWithoutAString() throws {
    let names: [(StaticString, String)] = [
      ("", ""), ("a", "a"), ("isbn", "isbn"), ("title", "title"), ("subtitle", "subtitle"),
      ("publishers", "publishers"), ("publicationDate", "publicationDate"), ("é", "\\u00e9"),
      ("a\"b", "a\\\"b"), ("📚", "\\ud83d\\udcda"),
    ]
    for (literal, spelled) in names {
      try readJSON("\"\(spelled)\"") { reader in
        guard let text = try reader.text() else { return }
        for (other, otherSpelled) in names {
          #expect(text.matches(other) == (spelled == otherSpelled), "\(literal) \(other)")
        }
        #expect(text.hasEscapes == spelled.contains("\\"))
        #expect(text.string.utf8.elementsEqual(text.bytes))
      }
    }
  }

  @Test func refusesNestingBeyondTheLimit() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(jsonProblem(nested(64)) == nil)
    #expect(jsonProblem(nested(65))?.code == .tooDeep)
    #expect(jsonProblem(nested(65))?.offset == 64)
    #expect(jsonProblem("1", options: JSONReader.Options(maximumDepth: 0)) == nil)
    #expect(jsonProblem("[]", options: JSONReader.Options(maximumDepth: 0))?.code == .tooDeep)
    #expect(jsonProblem(nested(512), options: JSONReader.Options(maximumDepth: 9999)) == nil)
    let deepest = jsonProblem(nested(513), options: JSONReader.Options(maximumDepth: 9999))
    #expect(deepest?.code == .tooDeep)
    #expect(JSONReader.Options(maximumDepth: -1).maximumDepth == 0)
    // Objects side by side are no deeper than one.
    #expect(
      jsonProblem(
        "[{\"a\":{}},{\"a\":{}},[]]", options: JSONReader.Options(maximumDepth: 3)) == nil)
  }

  @Test func skipsAsStrictlyAsItReads() {
    for inner in ["01", "\"\\x\"", "\"\\ud800\"", "nul", "{\"a\":1,\"a\":2}", "[1,]", "\"\t\""] {
      #expect(
        throws: JSONError.self, "\(inner)", performing: { try readJSON("{\"x\": \(inner)}", book) })
    }
  }
}
