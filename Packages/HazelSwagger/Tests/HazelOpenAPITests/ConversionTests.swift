import HazelKernel
import HazelOpenAPI
import Testing

@Suite("Documents for OpenAPI 3.0")
struct ConversionTests {
  private func converted(_ schema: String) throws -> (schema: JSONValue, warnings: Int) {
    var document = OpenAPIDocument(info: OpenAPIInfo(title: "a", version: "1"))
    let value = try JSONValue(parsing: Array(schema.utf8))
    var json = JSONSchema()
    json.keywords = value.object ?? JSONObject()
    document.components.schemas["A"] = json
    let conversion = document.convertedTo30()
    return (
      try #require(conversion.document.components.schemas["A"]).value, conversion.warnings.count
    )
  }

  private static let cases: [(String, String, Int)] = [
    (##"{"type":["string","null"]}"##, ##"{"type":"string","nullable":true}"##, 0),
    (##"{"type":"null"}"##, ##"{"nullable":true,"enum":[null]}"##, 0),
    (
      ##"{"type":["string","integer"]}"##,
      ##"{"anyOf":[{"type":"string"},{"type":"integer"}]}"##, 0
    ),
    (
      ##"{"anyOf":[{"$ref":"#/x"},{"type":"null"}]}"##,
      ##"{"nullable":true,"allOf":[{"$ref":"#/x"}]}"##, 0
    ),
    (
      ##"{"anyOf":[{"type":"string"},{"type":"null"}]}"##,
      ##"{"type":"string","nullable":true}"##, 0
    ),
    (
      ##"{"oneOf":[{"$ref":"#/x"},{"$ref":"#/y"},{"type":"null"}]}"##,
      ##"{"oneOf":[{"$ref":"#/x"},{"$ref":"#/y"}],"nullable":true}"##, 0
    ),
    (##"{"const":1}"##, ##"{"enum":[1]}"##, 0),
    (##"{"exclusiveMinimum":1}"##, ##"{"minimum":1,"exclusiveMinimum":true}"##, 0),
    (
      ##"{"minimum":0,"exclusiveMinimum":1}"##, ##"{"minimum":1,"exclusiveMinimum":true}"##, 0
    ),
    (##"{"maximum":0,"exclusiveMaximum":1}"##, ##"{"maximum":0}"##, 0),
    (##"{"examples":[1,2]}"##, ##"{"example":1}"##, 0),
    (##"{"$ref":"#/x","description":"a"}"##, ##"{"description":"a","allOf":[{"$ref":"#/x"}]}"##, 0),
    (
      ##"{"type":"string","contentEncoding":"base64"}"##,
      ##"{"type":"string","format":"byte"}"##, 0
    ),
    (
      ##"{"contentMediaType":"application/octet-stream"}"##,
      ##"{"format":"binary","type":"string"}"##, 0
    ),
    (
      ##"{"prefixItems":[{"type":"null"}],"items":false}"##,
      ##"{"items":{"anyOf":[{"nullable":true,"enum":[null]}]},"maxItems":1}"##, 1
    ),
    (##"{"type":"array"}"##, ##"{"type":"array","items":{}}"##, 0),
    (
      ##"{"patternProperties":{"^a":{"type":"string"}},"additionalProperties":false}"##,
      ##"{"additionalProperties":{"type":"string"}}"##, 1
    ),
    (##"{"properties":{"a":true,"b":false}}"##, ##"{"properties":{"a":{},"b":{"not":{}}}}"##, 0),
    (##"{"if":{},"then":{},"$comment":"a","x-a":1}"##, ##"{"x-a":1}"##, 1),
    (##"{"required":[],"unevaluatedProperties":false}"##, ##"{}"##, 1),
  ]

  @Test("Schemas", arguments: cases)
  func schemas(schema: String, expected: String, warnings: Int) throws {
    let result = try converted(schema)
    #expect(result.schema.description == expected)
    #expect(result.warnings == warnings)
  }

  @Test("A whole document")
  func document() throws {
    let conversion = try Bookshop.document.convertedTo30()
    let document = conversion.document
    #expect(document.openapi == "3.0.3")
    #expect(document.webhooks.isEmpty && document.extensions["x-webhooks"] != nil)
    #expect(document.components.securitySchemes["certificate"] == nil)
    #expect(document.info.license?.url == "https://spdx.org/licenses/Apache-2.0.html")
    #expect(
      conversion.warnings.map(\.pointer) == [
        "/components/schemas/Place", "/components/securitySchemes/certificate", "/webhooks",
      ])
    #expect(conversion.warnings.allSatisfy { $0.code == "HZ516" })
    #expect(try OpenAPIDocument(parsing: document.json()) == document)
  }

  @Test("Back to 3.1 nothing breaks for clients")
  func back() throws {
    let document = try Bookshop.document
    let back = document.convertedTo30().document.convertedTo31()
    #expect(back.openapi == OpenAPIDocument.currentVersion)
    #expect(back.webhooks.names == ["bookAdded"])
    let changes = DocumentChanges(from: document, to: back)
    #expect(!changes.isBreaking, "\(changes)")
  }

  @Test("Path items of components are put in")
  func pathItems() throws {
    let text = """
      openapi: 3.1.0
      info: {title: a, version: '1'}
      paths:
        /a: {$ref: '#/components/pathItems/A'}
      components:
        pathItems:
          A: {get: {summary: x}}
      """
    let document = try OpenAPIDocument(parsing: Array(text.utf8)).convertedTo30().document
    #expect(document.paths["/a"]?[.get]?.summary == "x")
    #expect(document.paths["/a"]?[.get]?.responses.names == ["default"])
    #expect(document.paths["/a"]?.reference == nil)
    #expect(document.components.pathItems.isEmpty)
  }
}
