import HazelKernel
import HazelOpenAPI
import Testing

/// Documents with random mistakes: nothing crashes, and what can be read comes back.
@Suite("Random documents")
struct RandomDocumentTests {
  @Test("Text with random bytes is read or refused", arguments: 0..<8)
  func bytes(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let texts = [Array(Bookshop.text.utf8), try Bookshop.document.json()]
    for _ in 0..<40 {
      var bytes = texts[Int.random(in: 0..<texts.count, using: &random)]
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default:
          bytes.insert("{}[]:,&*-\"'|> \\n".utf8.randomElement(using: &random) ?? 0, at: index)
        }
      }
      guard let document = try? OpenAPIDocument(parsing: bytes) else { continue }
      try use(document)
    }
  }

  @Test("Documents with random values are read or refused", arguments: 0..<8)
  func values(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let original = try Bookshop.document.jsonValue
    for _ in 0..<40 {
      let value = mutated(original, &random)
      guard let document = try? OpenAPIDocument(value) else { continue }
      try use(document)
    }
  }

  /// Everything that can be done with a document.
  private func use(_ document: OpenAPIDocument) throws {
    #expect(try OpenAPIDocument(parsing: document.json()) == document)
    #expect(try OpenAPIDocument(parsing: document.yaml()) == document)
    #expect(DocumentChanges(from: document, to: document).changes.isEmpty)
    _ = DocumentChanges(from: try Bookshop.document, to: document)
    _ = DocumentChanges(from: document, to: try Bookshop.document)
    _ = document.problems()
    let old = document.convertedTo30().document
    #expect(try OpenAPIDocument(parsing: old.json()) == old)
    _ = old.convertedTo31()
    let validator = SchemaValidator(
      document, options: SchemaValidator.Options(maximumSteps: 10_000))
    for schema in document.components.schemas {
      _ = validator.violations(of: ["id": 1, "title": "Emma"], against: schema.value)
    }
  }

  private static let others: [JSONValue] = [
    nil, true, 0, 1.5, "", "#/components/schemas/Book", "x", [], [[:]], [:], ["$ref": "#/paths"],
    ["allOf": [["$ref": "#/components/schemas/Book"]]], ["type": ["null", "x"]],
    ["exclusiveMinimum": 1, "minimum": "a", "nullable": true, "enum": 3],
  ]

  /// The value with one of its parts replaced by something else.
  private func mutated(_ value: JSONValue, _ random: inout SeededGenerator) -> JSONValue {
    let replacement = Self.others.randomElement(using: &random) ?? nil
    guard Int.random(in: 0..<12, using: &random) > 0 else { return replacement }
    switch value {
    case .object(var object):
      guard let member = object.members.randomElement(using: &random) else { return replacement }
      object[member.name] = mutated(member.value, &random)
      return .object(object)
    case .array(var elements):
      guard let index = elements.indices.randomElement(using: &random) else { return replacement }
      elements[index] = mutated(elements[index], &random)
      return .array(elements)
    default: return replacement
    }
  }
}

/// The same numbers every time (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
