import Testing

@testable import HazelCore

// Essentials is what the tested code itself uses. Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Foundation's encoder with the same rules, for comparison.
private func reference(
  _ configure: (JSONEncoder) -> Void = { _ in }
) -> JSONEncoder {
  let encoder = JSONEncoder()
  encoder.dateEncodingStrategy = .iso8601
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  configure(encoder)
  return encoder
}

private func text(_ bytes: some Sequence<UInt8>) -> String {
  String(decoding: Array(bytes), as: UTF8.self)
}

private func encoded(
  _ value: some Encodable, _ configure: (inout HazelJSONEncoder) -> Void = { _ in }
) throws -> String {
  var encoder = HazelJSONEncoder()
  configure(&encoder)
  return text(try encoder.encode(value))
}

@Suite struct HazelJSONEncoderTests {
  /// Writes what Foundation writes, and reads what both write.
  private func agree<Value: Codable & Equatable>(_ value: Value) throws {
    let expected = text(try reference().encode(value))
    #expect(try encoded(value) { $0.sortsKeys = true } == expected)
    // Straight to the text the order is another, but the document the same.
    let direct = try HazelJSONEncoder().encode(value)
    try JSONReader.validate(direct)
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    #expect(try decoder.decode(Value.self, from: Data(direct)) == value)
    #expect(try HazelJSONDecoder().decode(Value.self, from: direct) == value)
    #expect(try HazelJSONDecoder().decode(Value.self, from: Array(expected.utf8)) == value)
    #expect(try HazelJSONDecoder().decode(Value.self, from: Bytes(expected)) == value)
    let pretty = try encoded(value) { $0.writing = .pretty }
    #expect(try HazelJSONDecoder().decode(Value.self, from: Array(pretty.utf8)) == value)
  }

  @Test func agreesWithFoundation() throws {
    try agree(SampleBook.sample)
    try agree([SampleBook.sample, SampleBook.sample])
    try agree(["a": SampleBook.sample])
    try agree(SampleNumbers())
    try agree(try SampleReceipt.sample())
  }

  @Test func agreesOnEnumerations() throws {
    try agree(SampleGenre.allCases)
    try agree([SamplePayment.cash, .card(number: "1", month: 2), .voucher(3)])
    try agree([SampleShelf.top: 1])
    try agree([SampleGenre.novel: [SampleGenre.poetry]])
  }

  @Test func agreesOnClasses() throws {
    try agree(SamplePerson(name: "Ann"))
    try agree(SampleReader(name: "Bob", card: 7))
    try agree(SampleLibrarian(name: "Cleo", card: 8, keys: ["front", "back"]))
    try agree(SampleGuest(name: "Dan", visits: 3))
    try agree([SampleReader(name: "Eve", card: 9)])
  }

  @Test func agreesOnSingleValues() throws {
    try agree("text")
    try agree(1)
    try agree(-0.5)
    try agree(true)
    try agree(Int?.none)
    try agree([Int?]([1, nil]))
    try agree([String: Int]())
    try agree([Int]())
    try agree([[[Int]]]([[[1]], [], [[]]]))
    try agree(["a": ["b": ["c": Int?.none]]])
    try agree(Date(timeIntervalSince1970: 1_000_000_000))
    try agree([URL(string: "https://example.org")])
    try agree(UUID())
    try agree(Data((0...255).map { UInt8($0) }))
    try agree(Int128(7))
    try agree(UInt64.max)
    try agree(Float(0.3))
  }

  @Test func writesMembersInTheirOrder() throws {
    #expect(
      try encoded(SampleAuthor(firstName: "Ursula", bornIn: 1929))
        == "{\"firstName\":\"Ursula\",\"bornIn\":1929}")
  }

  @Test func sortsWhereThatIsWanted() throws {
    let value = ["b": 1, "a": 2, "é": 3, "B": 4, "aa": 5]
    #expect(
      try encoded(value) { $0.sortsKeys = true } == "{\"B\":4,\"a\":2,\"aa\":5,\"b\":1,\"é\":3}")
    let pretty = try encoded(["b": [1], "a": []]) {
      $0.sortsKeys = true
      $0.writing.isPretty = true
    }
    #expect(pretty == "{\n  \"a\": [],\n  \"b\": [\n    1\n  ]\n}")
  }

  @Test func treesAreSortedAndKeepTheirNames() throws {
    let value: [String: JSONValue] = ["tree": ["leaveMe": [["bTwo": 1.50, "aOne": 1]], "a": 2]]
    #expect(
      try encoded(value) { $0.keyStrategy = .snakeCase }
        == "{\"tree\":{\"leaveMe\":[{\"bTwo\":1.5,\"aOne\":1}],\"a\":2}}")
    let sorted = try encoded(value) {
      $0.keyStrategy = .snakeCase
      $0.sortsKeys = true
    }
    #expect(sorted == "{\"tree\":{\"a\":2,\"leaveMe\":[{\"aOne\":1,\"bTwo\":1.5}]}}")
  }

  @Test func passesOptionsOfTheWriterOn() throws {
    #expect(
      try encoded(["\u{2028}"]) { $0.writing.escapesLineSeparators = true } == "[\"\\u2028\"]")
    for sorts in [false, true] {
      let text = try encoded([Double.nan]) {
        $0.writing.nonFiniteNumbers = .null
        $0.sortsKeys = sorts
      }
      #expect(text == "[null]")
    }
  }

  @Test func datesFollowTheStrategy() throws {
    let date = Date(timeIntervalSince1970: 1_740_817_800.256)
    #expect(try encoded([date]) == "[\"2025-03-01T08:30:00Z\"]")
    let texts: [(JSONDateStrategy, String)] = [
      (.iso8601, "[\"2025-03-01T08:30:00Z\"]"),
      (.iso8601WithMilliseconds, "[\"2025-03-01T08:30:00.256Z\"]"),
      (.secondsSince1970, "[1740817800.256]"),
      (.millisecondsSince1970, "[1740817800256]"),
    ]
    for (strategy, expected) in texts {
      #expect(try encoded([date]) { $0.dateStrategy = strategy } == expected)
      var decoder = HazelJSONDecoder()
      decoder.dateStrategy = strategy
      let back = try decoder.decode([Date].self, from: Array(expected.utf8))
      let isRounded = strategy == .iso8601
      #expect(abs(back[0].timeIntervalSince(date)) < (isRounded ? 1 : 0.000_001))
    }
    let deferred = try encoded([date]) { $0.dateStrategy = .deferredToDate }
    #expect(deferred == text(try JSONEncoder().encode([date])))
    var decoder = HazelJSONDecoder()
    decoder.dateStrategy = .deferredToDate
    #expect(try decoder.decode([Date].self, from: Array(deferred.utf8)) == [date])
  }

  @Test func refusesWhatJSONCannotExpress() throws {
    func path(_ value: some Encodable) -> [String]? {
      do {
        _ = try HazelJSONEncoder().encode(value)
      } catch EncodingError.invalidValue(_, let context) {
        return context.codingPath.map(\.stringValue)
      } catch {
        Issue.record("another error: \(error)")
      }
      return nil
    }
    #expect(path(Double.nan) == [])
    #expect(path(["a": [1, Double.infinity]]) == ["a", "1"])
    #expect(path(["a": -Float.infinity]) == ["a"])
    #expect(path(SampleNumbers(double: .nan)) == ["double"])
    #expect(path([Decimal.nan]) == ["0"])
    #expect(path([Date(timeIntervalSince1970: 1e15)]) == ["0"])
    #expect(path([Date(timeIntervalSince1970: .nan)]) == ["0"])
    #expect(path([Date(timeIntervalSince1970: 253_402_300_800)]) == ["0"])
    #expect(try encoded(Date(timeIntervalSince1970: 253_402_300_799)) == "\"9999-12-31T23:59:59Z\"")
  }

  @Test func valuesThatContainThemselvesHaveALimit() throws {
    final class Loop: Encodable {
      var next: Loop?
    }
    let loop = Loop()
    loop.next = loop
    for sorts in [false, true] {
      #expect(throws: EncodingError.self) { try encoded(loop) { $0.sortsKeys = sorts } }
    }
    loop.next = nil
    var nested: SampleEncodable = SampleEncodable { encoder in
      var container = encoder.singleValueContainer()
      try container.encode(1)
    }
    for _ in 0..<9 {
      let inner = nested
      nested = SampleEncodable { encoder in
        var container = encoder.unkeyedContainer()
        try container.encode(inner)
      }
    }
    #expect(try encoded(nested) { $0.maximumDepth = 10 } == "[[[[[[[[[1]]]]]]]]]")
    #expect(throws: EncodingError.self) { try encoded(nested) { $0.maximumDepth = 9 } }
  }

  @Test func treesAreFreed() throws {
    weak var root: JSONEncodingNode?
    do {
      let node = JSONEncodingNode()
      try node.open(isObject: true)
      let child = JSONEncodingNode(parent: node, step: JSONCodingKey(stringValue: "a"))
      try node.add(child, named: "a")
      #expect(child.codingPath.map(\.stringValue) == ["a"])
      root = node
    }
    #expect(root == nil)
  }

  @Test func userInfoArrives() throws {
    let key = try #require(CodingUserInfoKey(rawValue: "currency"))
    let value = SampleEncodable { encoder in
      var container = encoder.singleValueContainer()
      try container.encode(encoder.userInfo[key] as? String)
    }
    #expect(try encoded(value) { $0.userInfo[key] = "EUR" } == "\"EUR\"")
  }
}

/// What Codable allows beyond writing one value after the other.
@Suite struct HazelJSONEncoderOrderTests {
  /// Writes the same as Foundation, whether sorted or not.
  private func agree(_ body: @escaping (any Encoder) throws -> Void) throws {
    let expected = text(try reference().encode(SampleEncodable(body: body)))
    #expect(try encoded(SampleEncodable(body: body)) { $0.sortsKeys = true } == expected)
    let direct = try HazelJSONEncoder().encode(SampleEncodable(body: body))
    let tree = try JSONValue(parsing: direct)
    let sorted = try JSONValue(parsing: Array(expected.utf8))
    #expect(try encoded(tree) { $0.sortsKeys = true } == encoded(sorted) { $0.sortsKeys = true })
  }

  @Test func nestedContainers() throws {
    try agree { encoder in
      var container = encoder.container(keyedBy: SampleKey.self)
      try container.encode(1, forKey: SampleKey("id"))
      var inner = container.nestedContainer(keyedBy: SampleKey.self, forKey: SampleKey("inner"))
      try inner.encode("x", forKey: SampleKey("a"))
      var list = inner.nestedUnkeyedContainer(forKey: SampleKey("list"))
      try list.encode(1)
      var deep = list.nestedContainer(keyedBy: SampleKey.self)
      try deep.encodeNil(forKey: SampleKey("nothing"))
      var deeper = list.nestedUnkeyedContainer()
      try deeper.encodeNil()
      try deeper.encode(SampleAuthor(firstName: "A", bornIn: 1))
      #expect(deeper.count == 2)
      try container.encode([1, 2], forKey: SampleKey("last"))
    }
  }

  @Test func containersWrittenInTurn() throws {
    try agree { encoder in
      var container = encoder.container(keyedBy: SampleKey.self)
      var first = container.nestedContainer(keyedBy: SampleKey.self, forKey: SampleKey("first"))
      var second = container.nestedUnkeyedContainer(forKey: SampleKey("second"))
      try first.encode(1, forKey: SampleKey("a"))
      try second.encode(2)
      try first.encode([3], forKey: SampleKey("b"))
      try second.encode(["x": 4])
      try container.encode(5, forKey: SampleKey("third"))
      try first.encode(SampleAuthor(firstName: "B", bornIn: nil), forKey: SampleKey("c"))
      #expect(second.count == 2)
    }
  }

  @Test func placesFilledLater() throws {
    try agree { encoder in
      var container = encoder.container(keyedBy: SampleKey.self)
      let later = container.superEncoder(forKey: SampleKey("later"))
      try container.encode(1, forKey: SampleKey("now"))
      try [1, 2].encode(to: later)
      var list = container.nestedUnkeyedContainer(forKey: SampleKey("list"))
      let element = list.superEncoder()
      try list.encode(9)
      try "x".encode(to: element)
    }
  }

  @Test func theSameNameTwice() throws {
    try agree { encoder in
      var container = encoder.container(keyedBy: SampleKey.self)
      try container.encode(1, forKey: SampleKey("a"))
      try container.encode(2, forKey: SampleKey("b"))
      try container.encode(3, forKey: SampleKey("a"))
    }
    try agree { encoder in
      var container = encoder.container(keyedBy: SampleKey.self)
      for number in 0..<100 { try container.encode(number, forKey: SampleKey("n\(number % 90)")) }
    }
  }

  @Test func oneContainerAskedForTwice() throws {
    try agree { encoder in
      var container = encoder.container(keyedBy: SampleKey.self)
      try container.encode(1, forKey: SampleKey("a"))
      var again = encoder.container(keyedBy: SampleKey.self)
      try again.encode(2, forKey: SampleKey("b"))
      var inner = container.nestedContainer(keyedBy: SampleKey.self, forKey: SampleKey("inner"))
      try inner.encode(3, forKey: SampleKey("c"))
      var innerAgain = container.nestedContainer(
        keyedBy: SampleKey.self, forKey: SampleKey("inner"))
      try innerAgain.encode(4, forKey: SampleKey("d"))
    }
  }

  @Test func valuesThatEncodeNothing() throws {
    try agree { encoder in
      var container = encoder.container(keyedBy: SampleKey.self)
      try container.encode(SampleEncodable { _ in }, forKey: SampleKey("nothing"))
      _ = container.nestedContainer(keyedBy: SampleKey.self, forKey: SampleKey("object"))
      _ = container.nestedUnkeyedContainer(forKey: SampleKey("array"))
      try container.encode([SampleEncodable { _ in }], forKey: SampleKey("list"))
    }
  }

  struct Broken: Error {}

  @Test func valuesGivenUpHalfWay() throws {
    try agree { encoder in
      var container = encoder.container(keyedBy: SampleKey.self)
      try container.encode(1, forKey: SampleKey("a"))
      try? container.encode(
        SampleEncodable { encoder in
          var inner = encoder.container(keyedBy: SampleKey.self)
          try inner.encode(1, forKey: SampleKey("half"))
          throw Broken()
        }, forKey: SampleKey("broken"))
      try container.encode(2, forKey: SampleKey("b"))
    }
    #expect(throws: Broken.self) { try encoded([SampleEncodable { _ in throw Broken() }]) }
  }

  @Test func pathsAreKnownEverywhere() throws {
    for sorts in [false, true] {
      var paths: [String] = []
      func note(_ path: [any CodingKey]) {
        paths.append(path.map(\.stringValue).joined(separator: "/"))
      }
      let value = SampleEncodable { encoder in
        note(encoder.codingPath)
        var container = encoder.container(keyedBy: SampleKey.self)
        try container.encode("x", forKey: SampleKey("a"))
        var list = container.nestedUnkeyedContainer(forKey: SampleKey("list"))
        note(list.codingPath)
        try list.encode(1)
        try list.encode(SampleEncodable { note($0.codingPath) })
        let place = list.superEncoder()
        note(place.codingPath)
        try 1.encode(to: place)
        var inner = list.nestedContainer(keyedBy: SampleKey.self)
        note(inner.codingPath)
        try inner.encode(SampleEncodable { note($0.codingPath) }, forKey: SampleKey("b"))
        note(inner.codingPath)
        note(container.codingPath)
        try container.encode(
          SampleEncodable { note($0.singleValueContainer().codingPath) }, forKey: SampleKey("c"))
      }
      _ = try encoded(value) { $0.sortsKeys = sorts }
      #expect(paths == ["", "list", "list/1", "list/2", "list/3", "list/3/b", "list/3", "", "c"])
    }
  }

  @Test func twoFormsInOnePlaceAreAnError() {
    let value = SampleEncodable { encoder in
      var container = encoder.container(keyedBy: SampleKey.self)
      try container.encode(1, forKey: SampleKey("a"))
      var list = encoder.unkeyedContainer()
      try list.encode(1)
    }
    // Foundation ends the program here.
    #expect(throws: (any Error).self) { try encoded(value) }
  }
}

@Suite struct JSONKeyStrategyTests {
  private struct Names: Codable, Equatable {
    var simple = 1
    var twoWords = 2
    var aURLHere = 3
    var isbnCode: Int? = 4
    var inner = ["leaveMe_alone": ["alsoThis": 1]]
    var nested = SampleAuthor(firstName: "A", bornIn: 1)
  }

  @Test func snakeCaseAgreesWithFoundation() throws {
    let expected = text(
      try reference { $0.keyEncodingStrategy = .convertToSnakeCase }.encode(Names()))
    let sorted = try encoded(Names()) {
      $0.keyStrategy = .snakeCase
      $0.sortsKeys = true
    }
    #expect(sorted == expected)
    let direct = try encoded(Names()) { $0.keyStrategy = .snakeCase }
    #expect(direct.contains("\"leaveMe_alone\":{\"alsoThis\":1}"))
    #expect(direct.contains("\"two_words\":2"))
  }

  @Test(arguments: [
    "", "a", "A", "aB", "AB", "ABc", "aBC", "aBCd", "myURLIsHere", "URL", "url", "_private",
    "trailing_", "__both__", "_", "__", "already_snake", "Mixed_CaseHere", "with1Number", "a1B2",
    "éÉtudeÀ", "naïveÜber", "ABCDef", "x", "XMLHttpRequest", "isoDate8601Value", "İstanbul",
  ])
  func everyNameAgreesWithFoundation(_ name: String) throws {
    let value = SampleEncodable { encoder in
      var container = encoder.container(keyedBy: SampleKey.self)
      try container.encode(1, forKey: SampleKey(name))
    }
    let expected = text(
      try reference { $0.keyEncodingStrategy = .convertToSnakeCase }.encode(value))
    #expect(try encoded(value) { $0.keyStrategy = .snakeCase } == expected)
  }

  private struct AllNames: Decodable {
    let names: [String]

    init(from decoder: any Decoder) throws {
      names = try decoder.container(keyedBy: SampleKey.self).allKeys.map(\.stringValue)
    }
  }

  @Test(arguments: [
    "", "a", "A", "a_b", "A_B", "one_two_three", "_one_two", "one_two_", "__one__two__", "_", "__",
    "oneTwo", "one_TWO", "ONE_two", "my_url_is_here", "a_1_b", "é_étude", "x__y", "ISO_8601",
  ])
  func everyNameIsReadAsFoundationDoes(_ name: String) throws {
    let document = Array("{\"\(name)\":1}".utf8)
    let reference = JSONDecoder()
    reference.keyDecodingStrategy = .convertFromSnakeCase
    var decoder = HazelJSONDecoder()
    decoder.keyStrategy = .snakeCase
    #expect(
      try decoder.decode(AllNames.self, from: document).names
        == reference.decode(AllNames.self, from: Data(document)).names)
  }

  @Test func readsSnakeCase() throws {
    struct Simple: Codable, Equatable {
      var twoWords: Int
      var isbnCode: Int?
      var inner: [String: [String: Int]]
      var nested: SampleAuthor
    }
    var decoder = HazelJSONDecoder()
    decoder.keyStrategy = .snakeCase
    let document = """
      {"two_words": 2, "nested": {"first_name": "A", "born_in": null},
       "inner": {"leave_me_alone": {"also_this": 1}}}
      """
    let value = try decoder.decode(Simple.self, from: Array(document.utf8))
    #expect(
      value
        == Simple(
          twoWords: 2, isbnCode: nil, inner: ["leave_me_alone": ["also_this": 1]],
          nested: SampleAuthor(firstName: "A", bornIn: nil)))
    do {
      let broken = "{\"two_words\": 2, \"inner\": {\"leave_me\": {\"a_b\": \"x\"}}, \"nested\": {}}"
      _ = try decoder.decode(Simple.self, from: Array(broken.utf8))
      Issue.record("accepted")
    } catch let error as JSONError {
      #expect(error.pointer == "/inner/leave_me/a_b")
    }
    do {
      let broken = "{\"two_words\": 2, \"inner\": {}, \"nested\": {}}"
      _ = try decoder.decode(Simple.self, from: Array(broken.utf8))
      Issue.record("accepted")
    } catch let error as JSONError {
      #expect(error.pointer == "/nested/first_name")
      #expect(error.code == .missingKey)
    }
  }
}
