import HazelKernel

extension SchemaConversion30 {
  /// Text in base 64 is of the format `byte`, other bytes of the format `binary`.
  func convertContent(_ schema: inout JSONSchema) {
    let encoding = schema["contentEncoding"]?.string
    let media = schema["contentMediaType"]?.string
    if schema["format"] == nil {
      if encoding == "base64" {
        schema["format"] = "byte"
      } else if encoding == nil, media == "application/octet-stream" {
        schema["format"] = "binary"
        if schema["type"] == nil { schema["type"] = "string" }
      }
    }
    schema["contentEncoding"] = nil
    schema["contentMediaType"] = nil
    if schema["contentSchema"] != nil {
      schema["contentSchema"] = nil
      warn("what a text contains can not be said in 3.0", "say it in the description")
    }
  }

  /// Elements with schemas of their own become elements with one of these schemas.
  func convertArray(_ schema: inout JSONSchema) {
    if let elements = schema["prefixItems"]?.array {
      schema["prefixItems"] = nil
      var choices = elements
      if let rest = schema["items"] {
        if rest == ["not": [:]] {
          // There are no elements but these.
          if schema["maxItems"] == nil { schema["maxItems"] = .number(JSONNumber(elements.count)) }
        } else {
          choices.append(rest)
        }
        schema["items"] = ["anyOf": .array(choices)]
      } else {
        schema["items"] = [:]
      }
      warn(
        "the order of elements with different schemas can not be said in 3.0",
        "use an object with a member for each")
    }
    if schema["type"]?.string == "array", schema["items"] == nil { schema["items"] = [:] }
  }

  /// Members by pattern become members of any name.
  func convertPatterns(_ schema: inout JSONSchema) {
    guard let patterns = schema["patternProperties"]?.object else { return }
    schema["patternProperties"] = nil
    if let rest = schema["additionalProperties"], rest.bool != true {
      var choices = patterns.members.map(\.value)
      if rest.bool == nil { choices.append(rest) }
      schema["additionalProperties"] = choices.count == 1 ? choices[0] : ["anyOf": .array(choices)]
    }
    warn("names of members by pattern can not be said in 3.0", "say them in the description")
  }

  private static let known: Set<String> = [
    "$ref", "title", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
    "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties",
    "minProperties", "required", "enum", "type", "not", "allOf", "oneOf", "anyOf", "items",
    "properties", "additionalProperties", "description", "format", "default", "nullable",
    "discriminator", "readOnly", "writeOnly", "example", "externalDocs", "deprecated", "xml",
  ]

  /// What says nothing about values, or nothing without another keyword that is named itself.
  private static let silent: Set<String> = [
    "$schema", "$id", "$comment", "$anchor", "$vocabulary", "then", "else", "minContains",
    "maxContains",
  ]

  /// Keywords that 3.0 does not know are an error there.
  func removeUnknown(_ schema: inout JSONSchema) {
    for name in schema.keywords.members.map(\.name)
    where !Self.known.contains(name) && !name.hasPrefix("x-") {
      schema[name] = nil
      guard !Self.silent.contains(name) else { continue }
      warn("`\(name)` can not be said in 3.0", "say it in the description")
    }
    if schema["required"]?.array?.isEmpty == true { schema["required"] = nil }
  }

  /// In 3.0 everything beside a reference is ignored.
  func wrapReference(_ schema: inout JSONSchema) {
    guard let reference = schema["$ref"], schema.keywords.count > 1 else { return }
    schema["$ref"] = nil
    let all = schema["allOf"]?.array ?? []
    schema["allOf"] = .array([["$ref": reference]] + all)
  }
}
