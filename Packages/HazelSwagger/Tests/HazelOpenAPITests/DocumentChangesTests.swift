import HazelKernel
import HazelOpenAPI
import Testing

@Suite("Changes of documents")
struct DocumentChangesTests {
  /// What is replaced in the document, by what, and the changes: with `!` those that break clients.
  private static let cases: [(String, String, [String])] = [
    (
      "/books/{id}:\n    parameters:\n      - name: id",
      "/books/{nr}:\n    parameters:\n      - name: nr", []
    ),
    ("title: Bookshop", "title: Shop", []),
    ("  /books/{id}:\n", "  /book/{id}:\n", ["!pathRemoved", "pathAdded"]),
    (
      "    post:\n      operationId: addBook", "    put:\n      operationId: addBook",
      ["!operationRemoved", "operationAdded"]
    ),
    ("operationId: listBooks", "operationId: books", ["!operationIDChanged"]),
    ("operationId: listBooks", "operationId: listBooks\n      deprecated: true", ["deprecated"]),
    ("- name: page", "- name: number", ["!parameterRemoved", "parameterAdded"]),
    (
      "name: page\n          in: query",
      "name: page\n          required: true\n          in: query",
      ["!parameterBecameRequired"]
    ),
    (
      "name: page\n          in: query",
      "name: page\n          style: spaceDelimited\n          in: query",
      ["!parameterStyleChanged"]
    ),
    ("maximum: 1000", "maximum: 500", ["!constraintTightened"]),
    ("maximum: 1000", "maximum: 1001", ["constraintLoosened"]),
    ("exclusiveMinimum: 0", "minimum: 1", ["!constraintTightened", "constraintLoosened"]),
    ("default: 1\n", "default: 2\n", ["defaultChanged"]),
    ("enum: [title, price]", "enum: [title]", ["!enumValueRemoved"]),
    ("enum: [title, price]", "enum: [title, price, year]", ["enumValueAdded"]),
    ("            enum: [title, price]\n", "", ["constraintLoosened"]),
    ("name: X-Tenant", "name: x-tenant", []),
    ("name: X-Tenant\n", "name: X-Tenant\n      required: true\n", ["!parameterBecameRequired"]),
    (
      "            text/csv:\n              schema:\n                type: string\n", "",
      ["!mediaTypeRemoved"]
    ),
    ("text/csv:", "text/CSV:", []),
    ("X-Total:", "X-Count:", ["!headerRemoved", "headerAdded"]),
    ("X-Total:\n              required: true", "x-total:", ["!headerBecameOptional"]),
    ("        4XX:\n", "        \"404\":\n", ["!responseRemoved", "responseAdded"]),
    ("        4XX:\n", "        default:\n", ["responseAdded"]),
    (
      "      requestBody:\n        required: true\n", "      requestBody:\n",
      ["requestBodyBecameOptional"]
    ),
    ("        - token: [staff]\n", "        - token: []\n", ["securityRelaxed"]),
    ("        - token: [staff]\n", "        - token: [staff, boss]\n", ["!securityTightened"]),
    (
      "        - token: [staff]\n", "        - token: [staff]\n        - key: []\n",
      ["securityRelaxed"]
    ),
    ("      security: []\n", "", ["securityRelaxed"]),
    ("security:\n  - {}\n", "security:\n", ["!securityTightened"]),
    ("scheme: bearer", "scheme: Bearer", []),
    ("scheme: bearer", "scheme: basic", ["!securityTightened"]),
    // The book is sent, answered, and told to webhooks.
    (
      "required: [id, title]", "required: [id, title, format]",
      ["fieldBecameRequired", "!fieldBecameRequired"]
    ),
    ("required: [id, title]", "required: [id]", ["!fieldBecameOptional", "fieldBecameOptional"]),
    ("required: [id, title]", "required: [title]", ["!fieldBecameOptional"]),
    ("maxLength: 200", "maxLength: 100", ["constraintTightened", "!constraintTightened"]),
    ("          maxLength: 200\n", "", ["constraintLoosened"]),
    ("enum: [paper, sound]", "enum: [paper]", ["enumValueRemoved", "!enumValueRemoved"]),
    ("enum: [paper, sound]", "enum: [paper, sound, film]", ["!enumValueAdded", "enumValueAdded"]),
    ("type: [string, \"null\"]", "type: string", ["typeNarrowed", "!typeNarrowed"]),
    (
      "type: [string, \"null\"]", "type: [string, \"null\", integer]",
      ["!typeWidened", "typeWidened"]
    ),
    ("type: [string, \"null\"]", "type: integer", ["!typeChanged", "!typeChanged"]),
    (
      "        title:\n", "        name:\n",
      ["!fieldRemoved", "fieldAdded", "!fieldRemoved"]
    ),
    ("pattern: ^[0-9]{4}$", "pattern: ^[0-9]{6}$", ["!constraintChanged"]),
    ("          writeOnly: true\n", "", ["fieldAdded"]),
    (
      "          anyOf:\n            - $ref: \"#/components/schemas/Author\"\n            - type: \"null\"\n",
      "          $ref: \"#/components/schemas/Author\"\n", ["typeNarrowed", "!typeNarrowed"]
    ),
    ("      additionalProperties: false\n", "", ["constraintLoosened"]),
    ("required: [name]", "required: []", ["!fieldBecameOptional", "fieldBecameOptional"]),
    // Only told: more is no harm, less is.
    ("required: [id, price]", "required: [id]", ["!fieldBecameOptional"]),
    ("  bookAdded:\n", "  bookSold:\n", ["!webhookRemoved", "webhookAdded"]),
    ("format: int64", "format: int32", ["!constraintTightened"]),
    ("contentType: image/png", "contentType: image/gif", []),
    (
      "contentMediaType: application/octet-stream", "contentMediaType: image/png",
      ["!constraintChanged"]
    ),
  ]

  @Test("Each change is known, and whether it breaks clients", arguments: cases)
  func change(part: String, replacement: String, expected: [String]) throws {
    let changes = DocumentChanges(
      from: try Bookshop.document,
      to: try Bookshop.document(
        replacing: part, with: replacement))
    let found = changes.changes.map { ($0.isBreaking ? "!" : "") + $0.kind.rawValue }
    #expect(found.sorted() == expected.sorted(), "\(changes)")
    for change in changes.changes {
      #expect(
        change.isBreaking == !change.reason.isEmpty && change.isBreaking == !change.hint.isEmpty)
    }
  }

  @Test("A document and itself do not differ")
  func same() throws {
    let document = try Bookshop.document
    #expect(DocumentChanges(from: document, to: document).changes.isEmpty)
    #expect(DocumentChanges(from: document, to: document).description == "no changes")
  }

  @Test("Moving a schema into a component is no change")
  func moved() throws {
    let moved = try Bookshop.document(
      replacing:
        "          schema:\n            type: object\n            properties:\n              status: {const: 404}\n",
      with: "          schema:\n            $ref: \"#/components/schemas/Moved\"\n")
    var document = moved
    var schema = JSONSchema.object()
    var status = JSONSchema()
    status["enum"] = [404]
    schema.property("status", status, isRequired: false)
    document.components.schemas["Moved"] = schema
    let changes = DocumentChanges(from: try Bookshop.document, to: document)
    #expect(changes.changes.isEmpty, "\(changes)")
  }

  @Test("The report says where, what, why and how to mend it")
  func report() throws {
    let changes = DocumentChanges(
      from: try Bookshop.document,
      to: try Bookshop.document(replacing: "enum: [title, price]", with: "enum: [title, year]"))
    #expect(
      changes.description == """
        1 change breaks clients
        GET /books, query parameter sort
              the value "price" is gone (enumValueRemoved, \
        /paths/~1books/get/parameters/1/schema)
              Why: requests that were accepted before are refused
              Mend: accept the old requests too, or change it in a new version
        1 change breaks nothing
        GET /books, query parameter sort
              the value "year" is new (enumValueAdded, \
        /paths/~1books/get/parameters/1/schema)
        """)
  }

  @Test("Many paths through components take no long time")
  func shared() throws {
    var old = OpenAPIDocument(info: OpenAPIInfo(title: "a", version: "1"))
    for index in 0..<60 {
      var schema = JSONSchema.object()
      for name in ["left", "right"] {
        var reference = JSONSchema()
        reference["$ref"] = .string("#/components/schemas/S\(index + 1)")
        schema.property(name, reference, isRequired: false)
      }
      old.components.schemas["S\(index)"] = schema
    }
    old.components.schemas["S60"] = JSONSchema(type: "string")
    var media = OpenAPIMediaType()
    media.schema = old.components.schemas["S0"]
    var operation = OpenAPIOperation()
    operation.responses["200"] = .value(
      OpenAPIResponse(description: "", content: ["application/json": media]))
    old.paths["/a"] = OpenAPIPathItem(operations: ["get": operation])
    var new = old
    new.components.schemas["S60"] = JSONSchema(type: "integer")
    let changes = DocumentChanges(from: old, to: new)
    #expect(changes.changes.map(\.pointer) == ["/components/schemas/S60"])
  }
}
