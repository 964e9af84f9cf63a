import HazelKernel
import HazelOpenAPI
import Testing

@Suite("Changes of choices, elements and numbers")
struct ChoiceChangesTests {
  /// The changes of a schema, as a request and as an answer: with `!` those that break clients.
  private func changes(_ old: String, _ new: String) throws -> (request: [String], answer: [String])
  {
    let documents = try [old, new].map { text in
      let value = try JSONValue(parsing: Array(text.utf8))
      var schema = JSONSchema()
      schema.keywords = value.object ?? JSONObject()
      let content: OpenAPIMap = ["application/json": OpenAPIMediaType(schema: schema)]
      var item = OpenAPIPathItem()
      item[.put] = OpenAPIOperation(requestBody: .value(OpenAPIRequestBody(content: content)))
      item[.get] = OpenAPIOperation(
        responses: ["200": .value(OpenAPIResponse(description: "", content: content))])
      return OpenAPIDocument(
        info: OpenAPIInfo(title: "a", version: "1"), paths: ["/a": item],
        components: OpenAPIComponents(schemas: [
          "A": JSONSchema(type: "string"), "B": JSONSchema(type: "integer"),
        ]))
    }
    let all = DocumentChanges(from: documents[0], to: documents[1]).changes
    let names = { (method: String) in
      all.filter { $0.places.contains { $0.method == method } }
        .map { ($0.isBreaking ? "!" : "") + $0.kind.rawValue }.sorted()
    }
    return (names("PUT"), names("GET"))
  }

  private static let cases: [(String, String, [String], [String])] = [
    (
      ##"{"oneOf":[{"$ref":"#/components/schemas/A"}]}"##,
      ##"{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}]}"##,
      ["choiceAdded"], ["!choiceAdded"]
    ),
    (
      ##"{"anyOf":[{"$ref":"#/components/schemas/B"},{"$ref":"#/components/schemas/A"}]}"##,
      ##"{"anyOf":[{"$ref":"#/components/schemas/A"}]}"##,
      ["!choiceRemoved"], ["choiceRemoved"]
    ),
    (#"{"anyOf":[{"type":"string"},{"type":"null"}]}"#, #"{"type":["null","string"]}"#, [], []),
    (##"{"$ref":"#/components/schemas/A"}"##, #"{"type":"string"}"#, [], []),
    (
      ##"{"allOf":[{"$ref":"#/components/schemas/A"}]}"##,
      ##"{"$ref":"#/components/schemas/B"}"##, ["!typeChanged"], ["!typeChanged"]
    ),
    (#"{"type":"integer"}"#, #"{"type":"number"}"#, ["typeWidened"], ["!typeWidened"]),
    (#"{"const":"a"}"#, #"{"enum":["a"]}"#, [], []),
    (
      #"{"items":{"maxLength":3}}"#, #"{"items":{"maxLength":2}}"#,
      ["!constraintTightened"], ["constraintTightened"]
    ),
    (#"{"uniqueItems":true}"#, #"{}"#, ["constraintLoosened"], ["constraintLoosened"]),
    (#"{"multipleOf":4}"#, #"{"multipleOf":2}"#, ["constraintLoosened"], ["constraintLoosened"]),
    (#"{"multipleOf":2}"#, #"{"multipleOf":4}"#, ["!constraintTightened"], ["constraintTightened"]),
    (#"{"minimum":1}"#, #"{"exclusiveMinimum":0.5,"minimum":1.0}"#, [], []),
    (#"{"minLength":0}"#, #"{}"#, [], []),
    (
      #"{"format":"date"}"#, #"{"format":"date-time"}"#,
      ["!constraintChanged"], ["!constraintChanged"]
    ),
    (
      #"{"format":"int32"}"#, #"{"format":"int64"}"#, ["constraintLoosened"],
      ["!constraintLoosened"]
    ),
    (
      #"{"not":{"type":"string"}}"#, #"{"not":{"type":"null"}}"#,
      ["!schemaChanged"], ["!schemaChanged"]
    ),
    (
      #"{"prefixItems":[{"type":"string"}]}"#, #"{"prefixItems":[{"type":"null"}]}"#,
      ["!typeChanged"], ["!typeChanged"]
    ),
    (
      #"{"additionalProperties":{"type":"string"}}"#, #"{"additionalProperties":{"type":"null"}}"#,
      ["!typeChanged"], ["!typeChanged"]
    ),
    (
      #"{"additionalProperties":true}"#, #"{"additionalProperties":{"type":"null"}}"#,
      ["!typeNarrowed"], ["typeNarrowed"]
    ),
    (
      #"{"properties":{"a":{}}}"#, #"{"properties":{"a":{"deprecated":true}}}"#,
      ["deprecated"], ["deprecated"]
    ),
    (#"{"properties":{"a":{"readOnly":true}}}"#, #"{"properties":{}}"#, [], ["!fieldRemoved"]),
    (#"{"description":"a","examples":[1]}"#, #"{"title":"b"}"#, [], []),
  ]

  @Test("Requests and answers differ", arguments: cases)
  func change(old: String, new: String, request: [String], answer: [String]) throws {
    let found = try changes(old, new)
    #expect(found.request == request)
    #expect(found.answer == answer)
  }
}
