import HazelKernel
import Testing

@Suite struct JSONDuplicateKeyTests {
  private func object(_ names: [String]) -> String {
    "{" + names.map { "\"\($0)\":1" }.joined(separator: ",") + "}"
  }

  private let lastWins = JSONReader.Options(duplicateKeys: .useLast)

  /// Below, at and above the number of names that an object keeps without an allocation.
  @Test(arguments: [2, 3, 15, 16, 17, 18, 40, 1000])
  func findsTheSecondOfTwo(_ count: Int) throws {
    let names = (0..<count).map { "name\($0)" }
    #expect(validationError(object(names)) == nil)
    for repeated in [0, count / 2, count - 1] {
      let text = object(names + [names[repeated]])
      let error = try #require(validationError(text))
      #expect(error.code == .duplicateKey)
      #expect(error.pointer == "/name\(repeated)")
      #expect(error.offset == text.utf8.count - "\"name\(repeated)\":1}".utf8.count)
      #expect(validationError(text, options: lastWins) == nil)
    }
  }

  @Test func findsTheFirstProblemAmongMany() throws {
    let names = (0..<100).map { "n\($0)" } + ["n70", "n3"]
    let error = try #require(validationError(object(names)))
    #expect(error.pointer == "/n70")
  }

  @Test func comparesNamesAfterEscapes() {
    #expect(validationError("{\"a\":1,\"\\u0061\":2}")?.code == .duplicateKey)
    #expect(validationError("{\"\\u0061\":1,\"a\":2}")?.code == .duplicateKey)
    #expect(validationError("{\"\\/\":1,\"/\":2}")?.code == .duplicateKey)
    #expect(validationError("{\"\":1,\"\":2}")?.code == .duplicateKey)
    // The same character composed and decomposed is two names.
    #expect(validationError("{\"\u{e9}\":1,\"e\u{301}\":2}") == nil)
    let many = (0..<50).map { "n\($0)" } + ["\\u006e7"]
    #expect(validationError(object(many))?.code == .duplicateKey)
  }

  @Test func sameNamesInDifferentObjectsAreFine() {
    #expect(validationError("{\"a\":{\"a\":[{\"a\":1},{\"a\":1}]},\"b\":{\"a\":1}}") == nil)
    let wide = object((0..<40).map { "n\($0)" })
    #expect(validationError("{\"n1\":\(wide),\"n2\":\(wide),\"n3\":[\(wide)]}") == nil)
    let nested = String(wide.dropLast()) + ",\"inner\":\(wide)}"
    #expect(validationError(nested) == nil)
    let broken = String(wide.dropLast()) + ",\"inner\":\(wide),\"n5\":1}"
    #expect(validationError(broken)?.pointer == "/n5")
  }

  @Test func theLastOfTwoIsUsedWhereThatIsAllowed() throws {
    let text = "{\"a\":1,\"b\":2,\"a\":3,\"c\":4,\"a\":5}"
    let value = try JSONValue(parsing: Array(text.utf8), options: lastWins)
    #expect(value == ["a": 5, "b": 2, "c": 4])
  }

  @Test func manyNamesTakeNoQuadraticTime() {
    // 100,000 names that differ in the last character but one, and some thousand that are long.
    let clock = ContinuousClock()
    let names = (0..<100_000).map { "prefix\($0)x" }
    let text = Array(object(names).utf8)
    let elapsed = clock.measure { #expect(validationError(text) == nil) }
    // Pairwise it would be five billion comparisons.
    #expect(elapsed < .seconds(20))
  }
}
