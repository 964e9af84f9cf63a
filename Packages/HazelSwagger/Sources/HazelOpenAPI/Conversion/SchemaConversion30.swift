import HazelKernel

/// Writes one schema of JSON Schema 2020-12 as one of OpenAPI 3.0; those in it are converted already.
struct SchemaConversion30 {
  let warnings: ProblemList
  let pointer: String

  func convert(_ schema: inout JSONSchema) {
    replaceBooleans(&schema)
    convertType(&schema)
    convertNullChoice(&schema)
    convertConstant(&schema)
    convertBound(&schema, "minimum", exclusive: "exclusiveMinimum") { $0 > $1 }
    convertBound(&schema, "maximum", exclusive: "exclusiveMaximum") { $0 < $1 }
    convertContent(&schema)
    convertArray(&schema)
    convertPatterns(&schema)
    if let examples = schema["examples"]?.array {
      schema["examples"] = nil
      if schema["example"] == nil { schema["example"] = examples.first }
    }
    removeUnknown(&schema)
    wrapReference(&schema)
  }

  func warn(_ message: String, _ hint: String) {
    warnings.add(OpenAPIProblem(code: "HZ516", pointer: pointer, message: message, hint: hint))
  }

  /// `true` and `false` are no schemas in 3.0.
  private func replaceBooleans(_ schema: inout JSONSchema) {
    for member in schema.keywords.members {
      switch (SchemaKeywords.shape(of: member.name), member.value) {
      case (.schema, .bool) where member.name != "additionalProperties":
        schema[member.name] = Self.object(for: member.value)
      case (.list, .array(let elements)):
        schema[member.name] = .array(elements.map(Self.object))
      case (.map, .object(let object)):
        schema[member.name] = .object(
          JSONObject(
            object.members.map {
              JSONObject.Member(name: $0.name, value: Self.object(for: $0.value))
            }))
      default: break
      }
    }
  }

  private static func object(for value: JSONValue) -> JSONValue {
    switch value {
    case .bool(true): [:]
    case .bool(false): ["not": [:]]
    default: value
    }
  }

  private func convertType(_ schema: inout JSONSchema) {
    let types = schema["type"]?.array?.compactMap(\.string) ?? schema["type"]?.string.map { [$0] }
    guard let types else { return }
    let others = types.filter { $0 != "null" }
    if others.count < types.count { schema["nullable"] = true }
    switch others.count {
    case 0:
      schema["type"] = nil
      schema["enum"] = [.null]
    case 1:
      schema["type"] = .string(others[0])
    default:
      schema["type"] = nil
      let isNullable = others.count < types.count
      let choices = others.map { type in
        var choice = JSONSchema(type: type)
        if type == "array" { choice["items"] = [:] }
        if isNullable { choice["nullable"] = true }
        return choice.value
      }
      add(.array(choices), as: "anyOf", to: &schema)
    }
  }

  /// A choice between something and `null` is something that is nullable.
  private func convertNullChoice(_ schema: inout JSONSchema) {
    for keyword in ["anyOf", "oneOf"] {
      guard let choices = schema[keyword]?.array else { continue }
      let others = choices.filter { !Self.isNull($0) }
      guard others.count < choices.count else { continue }
      schema["nullable"] = true
      switch others.count {
      case 0:
        schema[keyword] = nil
        schema["enum"] = [.null]
      case 1:
        schema[keyword] = nil
        let alone = schema.keywords.members.allSatisfy { $0.name == "nullable" }
        if alone, var object = others[0].object, object["$ref"] == nil {
          object["nullable"] = true
          schema.keywords = object
          if let values = object["enum"]?.array, !values.contains(where: \.isNull) {
            schema.append(.null, to: "enum")
          }
        } else {
          add(.array(others), as: "allOf", to: &schema)
        }
      default:
        schema[keyword] = .array(others)
      }
    }
  }

  private static func isNull(_ value: JSONValue) -> Bool {
    value["nullable"]?.bool == true && value["enum"] == [.null] && value["type"] == nil
  }

  /// Adds choices, to what is there under the keyword by `allOf`.
  private func add(_ choices: JSONValue, as keyword: String, to schema: inout JSONSchema) {
    if schema[keyword] == nil {
      schema[keyword] = choices
    } else if keyword == "allOf" {
      for choice in choices.array ?? [] { schema.append(choice, to: "allOf") }
    } else {
      var other = JSONObject()
      other[keyword] = choices
      schema.append(.object(other), to: "allOf")
    }
  }

  private func convertConstant(_ schema: inout JSONSchema) {
    guard let constant = schema["const"] else { return }
    schema["const"] = nil
    schema["enum"] = [constant]
    if constant.isNull { schema["nullable"] = true }
  }

  private func convertBound(
    _ schema: inout JSONSchema, _ keyword: String, exclusive: String,
    isTighter: (ExactNumber, ExactNumber) -> Bool
  ) {
    guard let bound = schema[exclusive]?.number else { return }
    schema[exclusive] = nil
    if let other = schema[keyword]?.number, isTighter(ExactNumber(other), ExactNumber(bound)) {
      return
    }
    schema[keyword] = .number(bound)
    schema[exclusive] = true
  }
}
