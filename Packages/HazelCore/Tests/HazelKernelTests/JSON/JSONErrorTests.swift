import HazelKernel
import Testing

@Suite struct JSONErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let code: JSONError.Code
    let offset: Int
    let line: Int
    let column: Int
    let pointer: String
    let message: String

    init(
      _ text: String, _ code: JSONError.Code, at offset: Int, _ line: Int, _ column: Int,
      _ pointer: String, _ message: String
    ) {
      self.text = text
      self.code = code
      self.offset = offset
      self.line = line
      self.column = column
      self.pointer = pointer
      self.message = message
    }

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case("", .unexpectedEnd, at: 0, 1, 1, "", "expected a value, found the end of the text"),
    Case(" \n ", .unexpectedEnd, at: 3, 2, 2, "", "expected a value, found the end of the text"),
    Case("#", .unexpectedCharacter, at: 0, 1, 1, "", "expected a value, found '#'"),
    Case("1 2", .trailingBytes, at: 2, 1, 3, "", "expected the end of the text, found '2'"),
    Case("{}\n}", .trailingBytes, at: 3, 2, 1, "", "expected the end of the text, found '}'"),
    Case(
      "{\"title\" 1}", .unexpectedCharacter, at: 9, 1, 10, "",
      "expected ':' after a name, found '1'"),
    Case(
      "{title: 1}", .unexpectedCharacter, at: 1, 1, 2, "",
      "expected a name in quotes or '}', found 't'"),
    Case(
      "{\"a\": 1,}", .unexpectedCharacter, at: 8, 1, 9, "",
      "expected a name in quotes, found '}'"),
    Case(
      "{\"a\": 1 \"b\": 2}", .unexpectedCharacter, at: 8, 1, 9, "/a",
      "expected ',' or '}' after a member, found '\"'"),
    Case(
      "{\"books\": [1, 2\n  3]}", .unexpectedCharacter, at: 18, 2, 3, "/books/1",
      "expected ',' or ']' after an element, found '3'"),
    Case("[1,]", .unexpectedCharacter, at: 3, 1, 4, "/1", "expected a value, found ']'"),
    Case("[,1]", .unexpectedCharacter, at: 1, 1, 2, "/0", "expected a value, found ','"),
    Case("[1", .unexpectedEnd, at: 2, 1, 3, "/0", endOfElement),
    Case("[", .unexpectedEnd, at: 1, 1, 2, "/0", "expected a value or ']', \(end)"),
    Case("{\"a\"", .unexpectedEnd, at: 4, 1, 5, "", "expected ':' after a name, \(end)"),
    Case("{\"a\":", .unexpectedEnd, at: 5, 1, 6, "/a", "expected a value, \(end)"),
    Case("tru", .unexpectedEnd, at: 3, 1, 4, "", "expected true, \(end)"),
    Case("[nul!]", .invalidLiteral, at: 4, 1, 5, "/0", "expected null, found '!'"),
    Case("[True]", .unexpectedCharacter, at: 1, 1, 2, "/0", "expected a value, found 'T'"),
    Case("falsey", .trailingBytes, at: 5, 1, 6, "", "expected the end of the text, found 'y'"),
    Case(
      "01", .invalidNumber, at: 1, 1, 2, "", "expected no digit after a leading zero, found '1'"),
    Case("-", .invalidNumber, at: 1, 1, 2, "", "expected a digit after '-', \(end)"),
    Case("1.", .invalidNumber, at: 2, 1, 3, "", "expected a digit after '.', \(end)"),
    Case("1e+", .invalidNumber, at: 3, 1, 4, "", "expected a digit in an exponent, \(end)"),
    Case("+1", .unexpectedCharacter, at: 0, 1, 1, "", "expected a value, found '+'"),
    Case("\"ab", .unexpectedEnd, at: 3, 1, 4, "", "expected '\"' at the end of a string, \(end)"),
    Case(
      "\"a\u{1}\"", .controlCharacter, at: 2, 1, 3, "",
      "expected control characters to be escaped in a string, found byte 0x01"),
    Case(
      "[\"a\nb\"]", .controlCharacter, at: 3, 1, 4, "/0",
      "expected control characters to be escaped in a string, found a line feed"),
    Case(
      "\"\\x\"", .invalidEscape, at: 2, 1, 3, "",
      "expected one of the characters \" \\ / b f n r t u after a backslash, found 'x'"),
    Case(
      "\"\\u12G4\"", .invalidEscape, at: 5, 1, 6, "",
      "expected four hexadecimal digits after \\u, found 'G'"),
    Case("\"\\ud83d\"", .loneSurrogate, at: 1, 1, 2, "", lone),
    Case("\"\\ude00\"", .loneSurrogate, at: 1, 1, 2, "", lone),
    Case("{\"\\ud83d\\u0041\": 1}", .loneSurrogate, at: 2, 1, 3, "", lone),
    Case(
      "{\"a\": 1, \"b\": 2, \"a\": 3}", .duplicateKey, at: 17, 1, 18, "/a",
      "expected every name once in an object, found this one again after line 1, column 2"),
    Case(
      "{\"a\": {\"x\": 1,\n\"\\u0078\": 2}}", .duplicateKey, at: 15, 2, 1, "/a/x",
      "expected every name once in an object, found this one again after line 1, column 8"),
    // The column counts characters, the offset bytes.
    Case(
      "{\"\u{5bb6}\": é}", .unexpectedCharacter, at: 8, 1, 7, "/\u{5bb6}",
      "expected a value, found 'é'"),
    // Names are escaped for pointers.
    Case("{\"a/b\": {\"m~n\": ?}}", .unexpectedCharacter, at: 16, 1, 17, "/a~1b/m~0n", question),
    Case(
      "{\"\": [[], {}, {\"\\\"\": ?}]}", .unexpectedCharacter, at: 21, 1, 22, "//2/\"", question),
    Case("{\"\\u00e9\\n\": ?}", .unexpectedCharacter, at: 13, 1, 14, "/é\n", question),
  ]

  private static let end = "found the end of the text"
  private static let endOfElement = "expected ',' or ']' after an element, " + end
  private static let lone = "expected both halves of a surrogate pair, found one alone"
  private static let question = "expected a value, found '?'"

  @Test(arguments: cases)
  func locatesProblems(_ expected: Case) throws {
    let error = try #require(jsonProblem(expected.text))
    #expect(error.code == expected.code)
    #expect(error.offset == expected.offset)
    #expect(error.line == expected.line)
    #expect(error.column == expected.column)
    #expect(error.pointer == expected.pointer)
    #expect(error.message == expected.message)
    #expect(error.isSyntaxError)
  }

  @Test func findsByteOrderMarks() throws {
    let error = try #require(jsonProblem([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))
    #expect(error.code == .byteOrderMark)
    #expect(error.message == "expected a value, found a byte order mark")
  }

  @Test func namesTheByteThatIsNoCharacter() throws {
    let error = try #require(jsonProblem([0x5b, 0x22, 0xff, 0x22, 0x5d]))
    #expect(error.code == .invalidUTF8)
    #expect(error.offset == 2)
    #expect(error.pointer == "/0")
    #expect(error.message == "expected well-formed UTF-8, found byte 0xff")
  }

  @Test func describesThePlace() throws {
    let error = try #require(jsonProblem("{\"title\":\n tru }"))
    #expect(error.description == "line 2, column 5 (/title): expected true, found a space")
    #expect(error.code.name == "invalid_literal")
  }

  @Test func codesHaveDifferentNames() {
    let codes: [JSONError.Code] = [
      .unexpectedEnd, .unexpectedCharacter, .invalidLiteral, .invalidNumber, .controlCharacter,
      .invalidEscape, .loneSurrogate, .invalidUTF8, .byteOrderMark, .trailingBytes, .tooDeep,
      .duplicateKey, .typeMismatch, .notAnInteger, .numberOutOfRange, .missingKey, .invalidValue,
      .nonFiniteNumber, .unbalanced, .tooLarge,
    ]
    #expect(Set(codes.map(\.name)).count == codes.count)
    #expect(Set(codes).count == codes.count)
  }

  @Test func tellsMisshapenFromMalformed() throws {
    let malformed = JSONError.Code.invalidNumber
    let misshapen = JSONError.Code.typeMismatch
    func error(_ code: JSONError.Code) -> JSONError {
      JSONError(code: code, offset: 0, line: 1, column: 1, pointer: "", message: "")
    }
    #expect(error(malformed).isSyntaxError)
    #expect(!error(misshapen).isSyntaxError)
    #expect(error(malformed) != error(misshapen))
  }
}
