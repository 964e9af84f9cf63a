import Testing

@testable import HazelKernel

@Suite("Queries and forms")
struct URLEncodedFieldsTests {
  @Test("Names and values are decoded, order and duplicates kept")
  func decoding() throws {
    let query = try QueryParameters(
      "title=War+%26+Peace&tag=novel&tag=russian&empty=&bare&=x&a=b=c")
    #expect(query.count == 7)
    #expect(!query.isEmpty)
    #expect(
      Array(query) == [
        FormField(name: "title", value: "War & Peace"), FormField(name: "tag", value: "novel"),
        FormField(name: "tag", value: "russian"), FormField(name: "empty", value: ""),
        FormField(name: "bare", value: ""), FormField(name: "", value: "x"),
        FormField(name: "a", value: "b=c"),
      ])
    #expect(query.first("title") == "War & Peace")
    #expect(query.first("tag") == "novel")
    #expect(query.last("tag") == "russian")
    #expect(query.all("tag") == ["novel", "russian"])
    #expect(query.first("Tag") == nil)
    #expect(query.last("author") == nil)
    #expect(query.all("author").isEmpty)
    #expect(query.contains("bare"))
    #expect(!query.contains("author"))
  }

  @Test("Nothing between two \"&\" is no field", arguments: ["", "&", "&&&&"])
  func empty(text: String) throws {
    let form = try FormFields(text)
    #expect(form.isEmpty)
    #expect(Array(form).isEmpty)
    #expect(FormFields().isEmpty)
  }

  @Test("Names are compared decoded", arguments: ["caf%C3%A9=1", "c%61f%c3%a9=1", "café=1"])
  func escapedNames(text: String) throws {
    #expect(try QueryParameters(text).first("café") == "1")
    #expect(try QueryParameters.first("café", in: Bytes(text)) == "1")
    #expect(try QueryParameters(text).first("caf") == nil)
    #expect(try QueryParameters(text).first("cafés") == nil)
  }

  @Test("\"+\" is a space in names and values")
  func plus() throws {
    let form = try FormFields("first+name=Leo+N%2B")
    #expect(form.first("first name") == "Leo N+")
  }

  @Test(
    "Malformed input names its field and position",
    arguments: [
      ("a=1&title=%zz", FormError.Code.malformedEscape, "title", 10),
      ("a=1&title=ok%", .malformedEscape, "title", 12),
      ("a=1&t%=1", .malformedEscape, nil, 5),
      ("a=1&title=%FF", .invalidUTF8, "title", 10),
      ("a=1&%C3=1", .invalidUTF8, nil, 4),
      ("a=1&title=x%00", .controlCharacter, "title", 11),
      ("a%00=1", .controlCharacter, nil, 1),
    ] as [(String, FormError.Code, String?, Int)])
  func malformed(text: String, code: FormError.Code, name: String?, offset: Int) throws {
    let error = try #require(throws: FormError.self) { try QueryParameters(text) }
    #expect(error.code == code)
    #expect(error.name == name)
    #expect(error.offset == offset)
    #expect(error.source == .query)
    #expect(try #require(throws: FormError.self) { try FormFields(text) }.source == .form)
  }

  @Test("The fast lookup reads no further than it has to")
  func fastLookup() throws {
    let octets = Bytes("page=2&page=3&broken=%zz&%zz=1&last=9")
    #expect(try QueryParameters.first("page", in: octets) == "2")
    #expect(try QueryParameters.first("last", in: octets) == "9")
    #expect(try QueryParameters.first("none", in: octets) == nil)
    let error = try #require(throws: FormError.self) {
      try QueryParameters.first("broken", in: octets)
    }
    #expect(error.code == .malformedEscape)
    #expect(error.name == "broken")
    #expect(error.offset == 21)
  }

  @Test("Both lookups agree on random fields")
  func lookupsAgree() throws {
    var source = OctetSource(seed: 3)
    for _ in 0..<500 {
      let fields = (0..<Int.random(in: 1...6, using: &source)).map { _ in
        FormField(name: source.text(upTo: 2), value: source.text(upTo: 5))
      }
      let encoded = PercentCoding.encode(fields: fields)
      let form = try FormFields(encoded)
      for field in fields {
        let values = fields.filter { $0.name == field.name }.map { $0.value }
        #expect(form.all(field.name) == values)
        #expect(form.first(field.name) == values.first)
        #expect(form.last(field.name) == values.last)
        #expect(try FormFields.first(field.name, in: Bytes(encoded)) == values.first)
      }
    }
  }
}

@Suite("Typed reads of fields")
struct TypedFieldTests {
  @Test(
    "Integers",
    arguments: [
      ("0", 0), ("42", 42), ("-7", -7), ("007", 7), ("-0", 0), ("9223372036854775807", Int.max),
      ("-9223372036854775808", Int.min), ("", nil), ("-", nil), ("+1", nil), ("1.0", nil),
      ("1e3", nil), ("0x10", nil), (" 1", nil), ("1 ", nil), ("9223372036854775808", nil),
      ("-9223372036854775809", nil), ("99999999999999999999999", nil), ("٣", nil), ("--1", nil),
      ("1-", nil), ("1_000", nil),
    ] as [(String, Int?)])
  func integers(text: String, value: Int?) throws {
    #expect(Int(formText: text) == value)
    #expect(Int64(formText: text) == value.map { Int64($0) })
    let encoded = PercentCoding.encode(fields: [FormField(name: "page", value: text)])
    let query = try QueryParameters("x=1&" + encoded)
    guard value == nil else {
      #expect(try query.value("page", as: Int.self) == value)
      return
    }
    let error = try #require(throws: FormError.self) {
      try query.value("page", as: Int.self)
    }
    #expect(error.code == .wrongType)
    #expect(error.name == "page")
    #expect(error.offset == 9)
    #expect(error.expected == "an integer")
    #expect(error.received == text)
  }

  @Test("Narrow and unsigned integers")
  func narrowIntegers() {
    #expect(Int32(formText: "2147483647") == .max)
    #expect(Int32(formText: "2147483648") == nil)
    #expect(Int32(formText: "-2147483648") == .min)
    #expect(UInt(formText: "18446744073709551615") == .max)
    #expect(UInt(formText: "18446744073709551616") == nil)
    #expect(UInt(formText: "-1") == nil)
  }

  @Test(
    "Booleans",
    arguments: [
      ("true", true), ("TRUE", true), ("1", true), ("on", true), ("false", false), ("False", false),
      ("0", false), ("off", false), ("", nil), ("yes", nil), ("t", nil), ("2", nil), ("truee", nil),
      (" true", nil),
    ] as [(String, Bool?)])
  func booleans(text: String, value: Bool?) {
    #expect(Bool(formText: text) == value)
  }

  @Test(
    "Numbers",
    arguments: [
      ("0", 0), ("1.5", 1.5), ("-2e3", -2000), ("12.50", 12.5), ("1E-2", 0.01),
      ("0.1", 0.1), ("1234567890123456800", 1_234_567_890_123_456_768), ("", nil), (".5", nil),
      ("1.", nil),
      ("01", nil), ("inf", nil), ("nan", nil), ("1e999", nil), ("0x1p3", nil), ("1,5", nil),
      ("1 ", nil), ("+1", nil), ("1e", nil), ("-", nil),
    ] as [(String, Double?)])
  func numbers(text: String, value: Double?) {
    #expect(Double(formText: text) == value)
  }

  @Test("A value that is not there is nil, or an error where it is required")
  func missing() throws {
    let query = try QueryParameters("page=2")
    let missing: Int? = try query.value("size")
    #expect(missing == nil)
    #expect(try query.require("page", as: Int.self) == 2)
    #expect(try query.require("page") == "2")
    let error = try #require(throws: FormError.self) { try query.require("size", as: Int.self) }
    #expect(error.code == .missing)
    #expect(error.name == "size")
    #expect(error.offset == nil)
    #expect(error.expected == "an integer")
  }

  @Test("An empty value counts as none where the caller says so")
  func emptyIsMissing() throws {
    let form = try FormFields("pages=&title=")
    #expect(throws: FormError.self) { try form.value("pages", as: Int.self) }
    #expect(try form.value("pages", as: Int.self, emptyIsMissing: true) == nil)
    #expect(try form.require("title", as: String.self) == "")
    #expect(throws: FormError.self) {
      try form.require("title", as: String.self, emptyIsMissing: true)
    }
  }

  @Test("A single read of a repeated name is an error")
  func repeated() throws {
    let query = try QueryParameters("page=2&x=1&page=3")
    let error = try #require(throws: FormError.self) { try query.value("page", as: Int.self) }
    #expect(error.code == .repeated)
    #expect(error.offset == 16)
    #expect(try query.values("page", as: Int.self) == [2, 3])
  }

  @Test("A list names the first value that is wrong")
  func lists() throws {
    let query = try QueryParameters("id=1&id=x&id=y")
    let error = try #require(throws: FormError.self) { try query.values("id", as: Int.self) }
    #expect(error.code == .wrongType)
    #expect(error.offset == 8)
    #expect(error.received == "x")
    #expect(try query.values("none", as: Int.self).isEmpty)
    #expect(try query.values("id", as: String.self) == ["1", "x", "y"])
  }

  @Test("The message names field and expectation but not the value")
  func message() throws {
    let form = try FormFields("pin=hunter2")
    let error = try #require(throws: FormError.self) { try form.value("pin", as: Int.self) }
    #expect(error.message.contains("form field \"pin\""))
    #expect(error.message.contains("an integer"))
    #expect(error.message.contains("byte 4"))
    #expect(!error.description.contains("hunter2"))
    #expect(error.received == "hunter2")
  }

  @Test("Of a long value only the beginning is kept")
  func excerpt() throws {
    let form = try FormFields("pages=" + String(repeating: "x", count: 500))
    let error = try #require(throws: FormError.self) { try form.value("pages", as: Int.self) }
    #expect(error.received == String(repeating: "x", count: 64))
  }

  @Test("Codes have distinct names that lead back to them")
  func codes() {
    var names: Set<String> = []
    for kind in FormError.Code.Kind.allCases {
      let code = FormError.Code(kind: kind)
      #expect(FormError.Code(rawValue: code.rawValue) == code)
      names.insert(code.rawValue)
    }
    #expect(names.count == FormError.Code.Kind.allCases.count)
    #expect(FormError.Code(rawValue: "") == nil)
  }
}
