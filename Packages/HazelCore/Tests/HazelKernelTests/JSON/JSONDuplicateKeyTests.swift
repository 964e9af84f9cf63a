import Testing

@testable import HazelKernel

@Suite struct JSONDuplicateKeyTests {
  private func object(_ names: [String]) -> String {
    "{" + names.map { "\"\($0)\":1" }.joined(separator: ",") + "}"
  }

  private let lastWins = JSONReader.Options(duplicateKeys: .useLast)

  /// Below, at and above the number of names that an object keeps without an allocation.
  @Test(arguments: [2, 3, 15, 16, 17, 18, 40, 1000])
  func findsTheSecondOfTwo(_ count: Int) throws {
    let names = (0..<count).map { "name\($0)" }
    #expect(jsonProblem(object(names)) == nil)
    for repeated in [0, count / 2, count - 1] {
      let text = object(names + [names[repeated]])
      let error = try #require(jsonProblem(text))
      #expect(error.code == .duplicateKey)
      #expect(error.pointer == "/name\(repeated)")
      #expect(error.offset == text.utf8.count - "\"name\(repeated)\":1}".utf8.count)
      #expect(jsonProblem(text, options: lastWins) == nil)
    }
  }

  @Test func findsTheFirstProblemAmongMany() throws {
    let names = (0..<100).map { "n\($0)" } + ["n70", "n3"]
    let error = try #require(jsonProblem(object(names)))
    #expect(error.pointer == "/n70")
  }

  @Test func comparesNamesAfterEscapes() {
    #expect(jsonProblem("{\"a\":1,\"\\u0061\":2}")?.code == .duplicateKey)
    #expect(jsonProblem("{\"\\u0061\":1,\"a\":2}")?.code == .duplicateKey)
    #expect(jsonProblem("{\"\\/\":1,\"/\":2}")?.code == .duplicateKey)
    #expect(jsonProblem("{\"\":1,\"\":2}")?.code == .duplicateKey)
    // The same character composed and decomposed is two names.
    #expect(jsonProblem("{\"\u{e9}\":1,\"e\u{301}\":2}") == nil)
    let many = (0..<50).map { "n\($0)" } + ["\\u006e7"]
    #expect(jsonProblem(object(many))?.code == .duplicateKey)
  }

  @Test func sameNamesInDifferentObjectsAreFine() {
    #expect(jsonProblem("{\"a\":{\"a\":[{\"a\":1},{\"a\":1}]},\"b\":{\"a\":1}}") == nil)
    let wide = object((0..<40).map { "n\($0)" })
    #expect(jsonProblem("{\"n1\":\(wide),\"n2\":\(wide),\"n3\":[\(wide)]}") == nil)
    let nested = String(wide.dropLast()) + ",\"inner\":\(wide)}"
    #expect(jsonProblem(nested) == nil)
    let broken = String(wide.dropLast()) + ",\"inner\":\(wide),\"n5\":1}"
    #expect(jsonProblem(broken)?.pointer == "/n5")
  }

  @Test func theLastOfTwoIsUsedWhereThatIsAllowed() throws {
    let text = "{\"a\":1,\"b\":2,\"a\":3,\"c\":4,\"a\":5}"
    let value = try JSONValue(parsing: Array(text.utf8), options: lastWins)
    #expect(value == ["a": 5, "b": 2, "c": 4])
  }

  @Test func manyNamesTakeNoQuadraticTime() {
    let names = (0..<50_000).map { "prefix\($0)x" }
    let text = Array(object(names).utf8)
    let elapsed = ContinuousClock().measure { #expect(jsonProblem(text) == nil) }
    // Pairwise it would be more than a billion comparisons.
    #expect(elapsed < .seconds(20))
  }

  /// Names that all have one hash: found by trying, as somebody with bad intent would.
  @Test func namesWithEqualHashesTakeNoQuadraticTime() throws {
    let names = collidingNames(200)
    let fine = object(names)
    #expect(jsonProblem(fine) == nil)
    let error = try #require(jsonProblem(object(names + [names[150], names[3]])))
    #expect(error.code == .duplicateKey)
    #expect(error.pointer == "/" + names[150])
    // Few of them stay in the cursor.
    #expect(jsonProblem(object(Array(names[..<10]))) == nil)
    #expect(jsonProblem(object(Array(names[..<10]) + [names[5]]))?.pointer == "/" + names[5])
  }

  /// Names of two words of eight bytes. The first word leads to a value that the second is mixed
  /// into: whatever the first is, there is a second that leads to the same hash. It is taken where
  /// it happens to be printable.
  private func collidingNames(_ count: Int) -> [String] {
    var names: [String] = []
    var number: UInt64 = 0
    while names.count < count, number < 20_000_000 {
      number += 1
      // Sixteen digits from A to P.
      var first: UInt64 = 0x4141_4141_4141_4141
      for position in 0..<8 {
        first += (number >> UInt64(4 * position) & 15) << UInt64(8 * position)
      }
      let mixed = (16 ^ first) &* 0x9e37_79b9_7f4a_7c15
      let second = mixed ^ mixed >> 32 ^ 0x1234_5678_9abc_def0
      guard second & 0x8080_8080_8080_8080 == 0, JSONString.specialBytes(second) == 0 else {
        continue
      }
      let bytes = [first, second].flatMap { word in
        (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
      }
      names.append(String(decoding: bytes, as: UTF8.self))
    }
    let hashes = names.map { name in
      let bytes = Array(name.utf8)
      return bytes.withUnsafeBufferPointer { JSONReader.hash($0.baseAddress!, $0.count) }
    }
    #expect(names.count == count)
    #expect(Set(hashes).count == 1)
    return names
  }
}
