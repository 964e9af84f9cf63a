import HazelKernel
import HazelOpenAPI
import Testing

@Suite("Documents whose parts do not fit together")
struct DocumentProblemsTests {
  @Test("A good document has no problems")
  func good() throws {
    let problems = try Bookshop.document.problems()
    #expect(problems.isEmpty, "\(problems)")
  }

  private static let cases: [(String, String, [String])] = [
    (
      "#/components/parameters/Tenant", "#/components/parameters/Shop",
      ["HZ520 /paths/~1books/get/parameters/2"]
    ),
    (
      "items:\n                  $ref: \"#/components/schemas/Book\"",
      "items:\n                  $ref: \"#/components/schemas/%zz\"", ["HZ520"]
    ),
    ("operationId: addBook", "operationId: listBooks", ["HZ521 /paths/~1books/post"]),
    (
      "/books/{id}:", "/books/{nr}:",
      ["HZ522 /paths/~1books~1{nr}/get", "HZ522 /paths/~1books~1{nr}/get"]
    ),
    ("  x-order: [books]", "  /books/{nr}: {}", ["HZ523 /paths/~1books~1{nr}"]),
    ("name: sort", "name: page", ["HZ524 /paths/~1books/get/parameters/1"]),
    (
      "in: path\n        required: true", "in: path",
      ["HZ525 /paths/~1books~1{id}/parameters/0"]
    ),
    (
      "name: id\n        in: path\n        required: true\n        schema:",
      "name: id\n        in: path\n        required: true\n        x-schema:",
      ["HZ526 /paths/~1books~1{id}/parameters/0"]
    ),
    ("- token: [staff]", "- tokens: [staff]", ["HZ527 /paths/~1books/post/security/0"]),
    ("  - key: []", "  - keys: []", ["HZ527 /security/1"]),
    // Values are no references, and names no keywords.
    ("value: {id: 1, title: Emma}", "value: {$ref: \"#/none\"}", []),
    (
      "        format:\n          enum: [paper, sound]",
      "        default:\n          $ref: \"#/none\"",
      ["HZ520 /components/schemas/Book/properties/default"]
    ),
  ]

  @Test("Each problem is found at its place", arguments: cases)
  func problem(part: String, replacement: String, expected: [String]) throws {
    let problems = try Bookshop.document(replacing: part, with: replacement).problems()
    #expect(problems.count == expected.count, "\(problems)")
    for (problem, expected) in zip(problems, expected) {
      #expect("\(problem.code) \(problem.pointer)".hasPrefix(expected))
      #expect(!problem.hint.isEmpty)
    }
  }

  @Test("References of components lead to what they name")
  func resolve() throws {
    let components = try Bookshop.document.components
    #expect(components.responses.resolve(.reference(to: .responses, "Problem")) != nil)
    #expect(components.responses.resolve(.reference(to: .responses, "None")) == nil)
    #expect(components.responses.resolve(nil) == nil)
    var loop: OpenAPIMap<OpenAPIReferenceOr<OpenAPIResponse>> = [:]
    loop["a"] = .reference(to: .responses, "a")
    #expect(loop.resolve(loop["a"]) == nil)
  }
}
