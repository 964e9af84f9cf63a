import HazelKernel
import HazelOpenAPI
import Testing

@Suite("Values are checked against schemas")
struct SchemaValidatorTests {
  @Test("All violations are found, with their places")
  func places() throws {
    let validator = SchemaValidator(try Bookshop.document)
    let schema = JSONSchema(referenceTo: "Book")
    #expect(
      validator.violations(of: ["id": 1, "title": "Emma", "author": nil], against: schema).isEmpty)
    let violations = validator.violations(
      of: [
        "title": "", "subtitle": 3, "format": "tape", "pin": "12a4", "more": 1,
        "sequel": ["id": 1.5, "title": "b"],
      ], against: schema)
    #expect(
      violations.map { "\($0.pointer) \($0.schemaPointer)" } == [
        " /$ref/required", "/title /$ref/properties/title/minLength",
        "/subtitle /$ref/properties/subtitle/type", "/format /$ref/properties/format/enum",
        "/pin /$ref/properties/pin/pattern", "/more /$ref/additionalProperties",
        "/sequel/id /$ref/properties/sequel/$ref/properties/id/type",
      ])
    #expect(!violations.contains { $0.message.contains("12a4") || $0.message.contains("tape") })
  }

  @Test("A schema that leads to itself ends")
  func loops() throws {
    let root: JSONValue = [
      "a": ["$ref": "#/b"], "b": ["$ref": "#/a"],
      "list": ["properties": ["next": ["$ref": "#/list"]]],
      "many": ["allOf": [["$ref": "#/many2"], ["$ref": "#/many2"]]],
      "many2": ["items": ["anyOf": [["$ref": "#/many"], ["$ref": "#/many"]]]],
    ]
    let validator = SchemaValidator(root: root)
    #expect(validator.violations(of: 1, against: ["$ref": "#/a"]).map(\.keyword) == ["$ref"])
    #expect(validator.violations(of: 1, against: ["$ref": "#/none"]).map(\.keyword) == ["$ref"])
    var deep: JSONValue = 1
    for _ in 0..<400 { deep = ["next": deep] }
    #expect(!validator.violations(of: deep, against: ["$ref": "#/list"]).isEmpty)
    var nested: JSONValue = 1
    for _ in 0..<40 { nested = [nested] }
    let hurried = SchemaValidator(
      root: root, options: SchemaValidator.Options(maximumSteps: 10_000))
    let violations = hurried.violations(of: nested, against: ["$ref": "#/many"])
    #expect(violations.first?.message.contains("too much") == true)
  }

  private static let numbers: [(String, String, Bool)] = [
    ("9007199254740993", #"{"maximum": 9007199254740992}"#, false),
    ("0.3", #"{"multipleOf": 0.1}"#, true), ("1e308", #"{"multipleOf": 0.5}"#, true),
    ("0.35", #"{"multipleOf": 0.1}"#, false), ("1e400", #"{"minimum": 1e399}"#, true),
    ("1.0", #"{"type": "integer"}"#, true), ("-0.0", #"{"const": 0}"#, true),
    ("-1", #"{"minimum": -1.5, "exclusiveMaximum": -1}"#, false),
    ("1e999999999999999999999", #"{"maximum": 5}"#, false), ("7", #"{"multipleOf": 1e5}"#, false),
    ("3000000000", #"{"format": "int32"}"#, false), ("30", #"{"format": "int32"}"#, true),
  ]

  @Test("Numbers are compared exactly", arguments: numbers)
  func number(value: String, schema: String, isValid: Bool) throws {
    let violations = SchemaValidator(root: nil).violations(
      of: try JSONValue(parsing: Array(value.utf8)),
      against: try JSONValue(parsing: Array(schema.utf8)))
    #expect(violations.isEmpty == isValid)
  }

  @Test(
    "Formats are checked",
    arguments: [
      ("date", "2026-02-28", "2026-02-30"), ("date-time", "2026-02-28T10:00:00Z", "2026-02-28"),
      ("uuid", "123e4567-e89b-12d3-a456-426614174000", "123"), ("email", "a@example.com", "a"),
      ("ipv4", "127.0.0.1", "127.0.0.01"), ("uri", "https://example.com/a", "/a b"),
      ("byte", "YQ==", "a"),
    ])
  func formats(format: String, good: String, bad: String) {
    let schema: JSONValue = ["format": .string(format)]
    let validator = SchemaValidator(root: nil)
    #expect(SchemaValidator.formats.contains(format))
    #expect(validator.violations(of: .string(good), against: schema).isEmpty)
    #expect(validator.violations(of: .string(bad), against: schema).map(\.keyword) == ["format"])
    let lax = SchemaValidator(root: nil, options: SchemaValidator.Options(checksFormats: false))
    #expect(lax.violations(of: .string(bad), against: schema).isEmpty)
  }

  @Test("A limited number of violations is reported")
  func limit() {
    let validator = SchemaValidator(
      root: nil, options: SchemaValidator.Options(maximumViolations: 3))
    let values = JSONValue.array([JSONValue](repeating: 1, count: 10))
    #expect(validator.violations(of: values, against: ["items": false]).count == 3)
  }
}

extension JSONSchema {
  fileprivate init(referenceTo name: String) {
    self.init()
    self["$ref"] = .string("#/components/schemas/" + name)
  }
}
