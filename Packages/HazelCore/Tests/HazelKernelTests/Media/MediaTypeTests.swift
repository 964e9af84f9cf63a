import Testing

@testable import HazelKernel

@Suite("Media types")
struct MediaTypeTests {
  @Test(
    "Equivalent ways to write a type (RFC 9110, section 8.3.1)",
    arguments: [
      "text/html;charset=utf-8", "Text/HTML;Charset=\"utf-8\"", "text/html; charset=\"utf-8\"",
      "text/html;charset=UTF-8", " text/html ; charset=utf-8 ", "text/html;;charset=utf-8;",
      "text/html\t;\tcharset=\"ut\\f-8\"",
    ])
  func equivalent(text: String) throws {
    let type = try MediaType(text)
    #expect(type == .html)
    #expect(type.hashValue == MediaType.html.hashValue)
    #expect(type.description == "text/html; charset=utf-8")
    #expect(type.essence == "text/html")
    #expect(type.charset == "utf-8")
  }

  @Test("Parameters: order has no meaning, case of values has")
  func equality() throws {
    #expect(try MediaType("a/b;c=d;e=f") == MediaType("a/b;E=f;C=d"))
    #expect(try MediaType("a/b;c=d") != MediaType("a/b;c=D"))
    #expect(try MediaType("a/b;c=d") != MediaType("a/b"))
    #expect(try MediaType("a/b;c=d") != MediaType("a/b;x=d"))
    #expect(try MediaType("a/b") != MediaType("a/c"))
    #expect(try MediaType("a/b") != MediaType("c/b"))
    #expect(try MediaType("a/b;c=d").hasSameEssence(as: MediaType("A/B")))
  }

  @Test("Quoted strings")
  func quotedStrings() throws {
    let type = try MediaType(
      "multipart/mixed; boundary=\"gc0p4Jq0M:2Yt08jU534c0p\"; x=\"a\\\"b\\\\c, ;\"")
    #expect(type.parameter("Boundary") == "gc0p4Jq0M:2Yt08jU534c0p")
    #expect(type.parameter("x") == "a\"b\\c, ;")
    #expect(type.parameter("y") == nil)
    #expect(
      type.description
        == "multipart/mixed; boundary=\"gc0p4Jq0M:2Yt08jU534c0p\"; x=\"a\\\"b\\\\c, ;\"")
    #expect(try MediaType(type.description) == type)
    #expect(try MediaType("a/b;c=\"\"").parameter("c") == "")
    #expect(try MediaType("a/b;c=\"caf\u{e9}\"").parameter("c") == "café")
  }

  @Test(
    "Malformed types",
    arguments: [
      ("", 0), ("text", 4), ("text/", 5), ("/html", 0), ("text/html/x", 9), ("te xt/html", 2),
      ("text /html", 4), ("text/html charset=utf-8", 10), ("text/html;charset", 17),
      ("text/html;charset=", 18), ("text/html;charset =utf-8", 17),
      ("text/html;charset= utf-8", 18),
      ("text/html;=utf-8", 10), ("text/html;charset=\"utf-8", 24), ("text/html;a=\"b\"c", 15),
      ("text/html,text/plain", 9), ("*/*", 0), ("text/*", 0), ("*", 1), ("text/html;a=b c", 14),
      ("text/html;a=\"\u{1}\"", 14), ("t\u{e9}xt/html", 1), ("text/html;a=\"b\\", 15),
      ("te\u{0}xt/html", 2),
    ])
  func malformed(text: String, offset: Int) {
    #expect(throws: MediaError(.malformedMediaType, at: offset)) { try MediaType(text) }
  }

  @Test("A parameter may stand only once")
  func duplicates() {
    let text = "text/html;charset=utf-8;Charset=utf-7"
    #expect(throws: MediaError(.duplicateParameter, at: 37)) { try MediaType(text) }
  }

  @Test("Bytes that are not UTF-8 are refused in quoted strings")
  func invalidUTF8() {
    let bytes = Bytes(Array("a/b;c=\"".utf8) + [0xff, 0x22])
    #expect(throws: MediaError.self) { try MediaType(parsing: bytes) }
    let cut = Bytes(Array("a/b;c=\"".utf8) + [0xc3, 0x22])
    #expect(throws: MediaError.self) { try MediaType(parsing: cut) }
  }

  @Test("The size of the field and the number of parameters are limited")
  func limits() throws {
    let most = "a/b" + (0..<16).map { ";p\($0)=1" }.joined()
    #expect(try MediaType(most).parameters.count == 16)
    let error = try #require(throws: MediaError.self) { try MediaType(most + ";q=1") }
    #expect(error.code == .tooManyParameters)
    let small = MediaLimits(maximumSize: .bytes(3))
    #expect(try MediaType("a/b", limits: small).essence == "a/b")
    #expect(throws: MediaError(.fieldTooLarge, at: 3)) { try MediaType("a/bc", limits: small) }
    #expect(MediaLimits.default.maximumSize == .kibibytes(4))
  }

  @Test(
    "Suffixes and JSON",
    arguments: [
      ("application/json", nil, true), ("application/problem+json", "json", true),
      ("text/json", nil, true), ("application/vnd.bookshop.order+JSON; v=2", "json", true),
      ("image/svg+xml", "xml", false), ("application/jsonl", nil, false),
      ("a/b+c+json", "json", true),
      ("application/json+xml", "xml", false), ("image/json", nil, false), ("a/b+", "", false),
    ] as [(String, String?, Bool)])
  func suffixes(text: String, suffix: String?, isJSON: Bool) throws {
    let type = try MediaType(text)
    #expect(type.suffix == suffix)
    #expect(type.isJSON == isJSON)
  }

  @Test(
    "Boundaries of multipart types (RFC 2046, section 5.1.1)",
    arguments: [
      ("boundary=abc", "abc", nil), ("boundary=\"a b'()+_,-./:=?\"", "a b'()+_,-./:=?", nil),
      ("x=y", nil, MediaError.Code.missingBoundary), ("boundary=\"\"", nil, .malformedBoundary),
      ("boundary=\"a \"", nil, .malformedBoundary), ("boundary=a*b", nil, .malformedBoundary),
      ("boundary=\"\u{e9}\"", nil, .malformedBoundary),
    ] as [(String, String?, MediaError.Code?)])
  func boundaries(parameter: String, boundary: String?, code: MediaError.Code?) throws {
    let type = try MediaType("multipart/form-data; " + parameter)
    #expect(type.isMultipart)
    if let boundary {
      #expect(try type.boundary() == boundary)
    } else {
      #expect(try #require(throws: MediaError.self) { try type.boundary() }.code == code)
    }
  }

  @Test("A boundary has at most 70 characters")
  func longBoundary() throws {
    let longest = String(repeating: "b", count: 70)
    #expect(try MediaType.multipart.setting("boundary", to: longest).boundary() == longest)
    let type = try MediaType.multipart.setting("boundary", to: longest + "b")
    #expect(throws: MediaError(.malformedBoundary, at: 0)) { try type.boundary() }
  }

  @Test("Types of parts")
  func parts() throws {
    let type = try MediaType(
      type: "Application", subtype: "Vnd.Bookshop+JSON", parameters: [("Version", "a b")])
    #expect(type.description == "application/vnd.bookshop+json; version=\"a b\"")
    #expect(type.headerValue.text == type.description)
    #expect(type.withoutParameters.description == "application/vnd.bookshop+json")
    #expect(try type.setting("VERSION", to: "2").description.hasSuffix("; version=2"))
    #expect(throws: MediaError.self) { try MediaType(type: "a b", subtype: "c") }
    #expect(throws: MediaError.self) { try MediaType(type: "a", subtype: "*") }
    #expect(throws: MediaError.self) { try MediaType(type: "", subtype: "c") }
    #expect(throws: MediaError.self) { try type.setting("a b", to: "c") }
    #expect(throws: MediaError.self) { try type.setting("a", to: "b\r\nc") }
    #expect(throws: MediaError(.duplicateParameter, at: 0)) {
      try MediaType(type: "a", subtype: "b", parameters: [("x", "1"), ("X", "2")])
    }
  }

  @Test("The registered types are what they say, and parse as themselves")
  func registered() throws {
    let types: [(MediaType, String)] = [
      (.json, "application/json"), (.problemJSON, "application/problem+json"),
      (.jsonLines, "application/jsonl"), (.plainText, "text/plain; charset=utf-8"),
      (.html, "text/html; charset=utf-8"), (.css, "text/css; charset=utf-8"),
      (.csv, "text/csv; charset=utf-8"), (.javaScript, "text/javascript; charset=utf-8"),
      (.eventStream, "text/event-stream"), (.xml, "application/xml"),
      (.form, "application/x-www-form-urlencoded"), (.multipart, "multipart/form-data"),
      (.octetStream, "application/octet-stream"), (.pdf, "application/pdf"),
      (.wasm, "application/wasm"), (.png, "image/png"), (.jpeg, "image/jpeg"),
      (.svg, "image/svg+xml"),
    ]
    for (type, text) in types {
      #expect(type.description == text)
      #expect(try MediaType(text) == type)
    }
  }

  @Test("Random parameter values survive writing and parsing")
  func roundTrip() throws {
    var source = OctetSource(seed: 21)
    for _ in 0..<1000 {
      let value = source.text(upTo: 10, lowest: 0x20).filter { $0 != "\u{7f}" }
      let type = try MediaType(type: "a", subtype: "b", parameters: [("c", value)])
      #expect(
        try MediaType(type.description).parameter("c")?.utf8.elementsEqual(value.utf8) == true)
    }
  }

  @Test("Codes have distinct names that lead back to them")
  func codes() {
    var names: Set<String> = []
    for kind in MediaError.Code.Kind.allCases {
      let code = MediaError.Code(kind: kind)
      #expect(MediaError.Code(rawValue: code.rawValue) == code)
      #expect(MediaError(code, at: 3).message.contains("byte 3"))
      names.insert(code.rawValue)
    }
    #expect(names.count == MediaError.Code.Kind.allCases.count)
  }
}
