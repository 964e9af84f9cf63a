import SwiftSyntax

/// Writes the code that makes a schema.
enum SchemaCode {
  /// The statements that add fields to `schema`.
  static func properties(_ fields: [DTOField], refusesUnknown: Bool) -> String {
    fields.map { property($0, refusesUnknown) }.joined()
  }

  private static func property(_ field: DTOField, _ refusesUnknown: Bool) -> String {
    var code = ""
    if field.isConstant {
      code += "  if definitions.direction == .output { var s = HazelKernel.JSONSchema(); "
      code += "s.setBound(\"const\", \(field.initializer?.trimmedDescription ?? "nil")); "
      code += "schema.property(\(field.key.literal), s, isRequired: true) } else { "
      code += "var s = HazelKernel.JSONSchema(); s[\"readOnly\"] = true; "
      code += "schema.property(\(field.key.literal), s, isRequired: false) }\n"
      return code
    }
    if field.isReadOnly {
      // What is sent is not looked at, so that everything is accepted; or it is refused, as all
      // that is not mentioned.
      if refusesUnknown {
        code += "  if definitions.direction == .output {\n"
      } else {
        code += "  if definitions.direction == .input { var s = HazelKernel.JSONSchema(); "
        code += "s[\"readOnly\"] = true; "
        code += "schema.property(\(field.key.literal), s, isRequired: false) } else {\n"
      }
    } else if !field.isWritten {
      code += "  if definitions.direction == .input {\n"
    } else {
      code += "  do {\n"
    }
    var changes = rules(field)
    if field.isReadOnly { changes += "    s[\"readOnly\"] = true\n" }
    if !field.isWritten { changes += "    s[\"writeOnly\"] = true\n" }
    if let text = field.documentation {
      changes += "    s[\"description\"] = .string(\(text.literal))\n"
    }
    changes += examples(field)
    if let value = field.initializer, !field.isSecret, !field.shape.isPatch {
      changes += "    if definitions.direction == .input { "
      changes += "s.setDefault((\(value.trimmedDescription)) as \(field.typeText)) }\n"
    }
    code += "    \(changes.isEmpty ? "let" : "var") s = "
    code += "(\(schemaType(field))).jsonSchema(in: &definitions)\n\(changes)"
    let isOptional = field.shape.isOptional || field.shape.isPatch
    let input = field.fallback == nil
    let output = !isOptional
    let isRequired =
      input == output ? "\(input)" : "definitions.direction == .input ? \(input) : \(output)"
    code += "    schema.property(\(field.key.literal), s, isRequired: \(isRequired))\n  }\n"
    return code
  }

  private static func examples(_ field: DTOField) -> String {
    guard !field.examples.isEmpty else { return "" }
    let isText = textTypes.contains(field.shape.leaf) && !field.shape.isCollection
    let type = field.shape.isPatch ? valueType(field) : field.typeText
    // Those of the type say less than those of the field.
    return "    s[\"examples\"] = nil\n"
      + field.examples.map { example in
        let text = example.trimmedDescription
        return isText && example.is(StringLiteralExprSyntax.self)
          ? "    s.append(.string(\(text)), to: \"examples\")\n"
          : "    s.addExample((\(text)) as \(type))\n"
      }.joined()
  }

  /// Types whose literals are not what they are in JSON.
  private static let textTypes: Set<String> = ["Date", "UUID", "URL", "Data"]

  private static func schemaType(_ field: DTOField) -> String {
    guard field.refusesNull, field.shape.isPatch else { return field.typeText }
    // `Patch<T>` without the `null` is `T`.
    return valueType(field)
  }

  /// The `T` of `Patch<T>`.
  private static func valueType(_ field: DTOField) -> String {
    field.typeText.split(separator: "<", maxSplits: 1).last.map { String($0.dropLast()) }
      ?? field.typeText
  }

  private static func rules(_ field: DTOField) -> String {
    var code = ""
    for rule in field.rules {
      var text = rule.schemaCode
      for keyword in rule.keywords {
        text +=
          keyword.name == "pattern"
          ? "s.addPattern(\(keyword.value)); "
          : "s[\(keyword.name.literal)] = \(value(keyword)); "
      }
      guard !text.isEmpty else { continue }
      code += "    \(rule.level == .leaf ? nested(text, field.shape.unwrapped) : text)\n"
    }
    return code
  }

  /// A literal of a string is no `JSONValue` where a subscript is asked for an optional one.
  private static func value(_ keyword: (name: String, value: String)) -> String {
    keyword.value.hasPrefix("\"") ? ".string(\(keyword.value))" : keyword.value
  }

  /// Rules of elements stand in the schema of the elements.
  private static func nested(_ text: String, _ shape: TypeShape) -> String {
    switch shape {
    case .array(let element), .dictionary(let element):
      "s.elements { (s: inout HazelKernel.JSONSchema) -> Swift.Void in "
        + nested(text, element.unwrapped) + " }"
    default: text
    }
  }
}
