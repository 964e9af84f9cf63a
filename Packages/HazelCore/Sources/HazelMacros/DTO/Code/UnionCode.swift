/// Writes the conformance of an enum whose cases have values: an object with a discriminator.
struct UnionCode {
  let declaration: DTODeclaration
  let cases: [DTOCase]

  init(_ declaration: DTODeclaration, _ cases: [DTOCase]) {
    self.declaration = declaration
    self.cases = cases
  }

  private var tag: String { declaration.options.discriminator }

  var members: String {
    let access = declaration.access
    var code = declaration.reading(reading)
    let readers = cases.enumerated().map { caseReader($0.element, $0.offset) }.joined()
    if !readers.isEmpty { code += "  fileprivate enum \(declaration.helper) {\n\(readers)  }\n" }
    code += declaration.writing
    code += "  \(access)func writeMembers(to writer: inout HazelKernel.JSONWriter) {\n"
    code += "    switch self {\n"
    for item in cases { code += writing(item) }
    code += "    }\n  }\n"
    code += "  \(access)func validateFields(into violations: inout HazelKernel.Violations) {\n"
    code += "    switch self {\n"
    for item in cases { code += validating(item) }
    code += "    }\n  }\n"
    code += declaration.schemaReference + declaration.schema("inlineJSONSchema", schema)
    return code
  }

  private var reading: String {
    let list = cases.map { $0.key.literal }.joined(separator: ", ")
    var code = "    guard let index = try reader.readCase(\(tag.literal), of: [\(list)]) "
    code += "else { return nil }\n    switch index {\n"
    for (index, item) in cases.enumerated() {
      code += index + 1 == cases.count ? "    default:\n" : "    case \(index):\n"
      if case .merged(let type) = item.payload {
        code += "      reader.announce(\(tag.literal))\n"
        code += "      guard let value = try (\(type)).readJSON(from: &reader) "
        code += "else { return nil }\n      return .\(item.identifier)(value)\n"
      } else {
        code += "      return try \(declaration.helper).read\(index)(from: &reader)\n"
      }
    }
    return code + "    }\n"
  }

  private func caseReader(_ item: DTOCase, _ index: Int) -> String {
    let fields: [DTOField]
    switch item.payload {
    case .merged: return ""
    case .none: fields = []
    case .fields(let own): fields = own
    }
    let arguments = zip(fields.indices, item.labels).map { index, label in
      (label.map { "\($0): " } ?? "") + "f\(index)"
    }
    let construct =
      "\(declaration.type).\(item.identifier)"
      + (arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))")
    var code = ReadCode(
      fields: fields, refusesUnknown: declaration.options.refusesUnknown, construct: construct)
    code.discriminator = tag
    return "  static func read\(index)(from reader: inout "
      + "HazelKernel.ValidatingReader) throws(HazelKernel.JSONError) -> \(declaration.type)? {\n"
      + code.body + "  }\n"
  }

  /// The pattern of a case with its values bound to `v0`, `v1`…
  private func pattern(_ item: DTOCase) -> String {
    let names = item.labels.indices.map { "let v\($0)" }
    return "    case .\(item.identifier)"
      + (names.isEmpty ? "" : "(\(names.joined(separator: ", ")))") + ":\n"
  }

  private func bound(_ fields: [DTOField]) -> [DTOField] {
    fields.enumerated().map { index, field in
      DTOField(
        name: field.name, identifier: "v\(index)", key: field.key, type: field.type,
        initializer: field.initializer)
    }
  }

  private func writing(_ item: DTOCase) -> String {
    let tagField = DTOField(name: "", identifier: "", key: tag, type: nil, initializer: nil)
    let keyField = DTOField(name: "", identifier: "", key: item.key, type: nil, initializer: nil)
    var code = pattern(item) + "      writer.key(\(tagField.jsonKey.literal))\n"
    code += "      writer.string(escaped: \(keyField.jsonKey.literal))\n"
    switch item.payload {
    case .none: break
    case .merged: code += "      v0.writeMembers(to: &writer)\n"
    case .fields(let fields): code += WriteCode.members(bound(fields), prefix: "")
    }
    return code
  }

  private func validating(_ item: DTOCase) -> String {
    switch item.payload {
    case .none: return "    case .\(item.identifier): break\n"
    case .merged:
      return pattern(item) + "      v0.validateFields(into: &violations)\n"
        + "      v0.validate(into: &violations)\n"
    case .fields(let fields):
      let nested = bound(fields).map {
        "      violations.nested(\($0.identifier), at: \($0.key.literal))\n"
      }
      return pattern(item) + nested.joined()
    }
  }

  private var schema: String {
    var code = "    var union = HazelKernel.JSONSchema()\n"
    if let text = declaration.documentation {
      code += "    union[\"description\"] = .string(\(text.literal))\n"
    }
    for item in cases {
      code += "    do {\n"
      var fields: [DTOField] = []
      if case .merged(let type) = item.payload {
        code += "  var schema = (\(type)).inlineJSONSchema(in: &definitions)\n"
      } else {
        code += "  var schema = HazelKernel.JSONSchema.object()\n"
        if case .fields(let own) = item.payload { fields = own }
      }
      code += "  var tag = HazelKernel.JSONSchema()\n"
      code += "  tag[\"const\"] = .string(\(item.key.literal))\n"
      code += "  schema.property(\(tag.literal), tag, isRequired: true)\n"
      code += SchemaCode.properties(
        fields, refusesUnknown: declaration.options.refusesUnknown)
      if declaration.options.refusesUnknown, !isMerged(item) {
        code += "  schema[\"additionalProperties\"] = false\n"
      }
      code += "  union.append(schema.value, to: \"oneOf\")\n    }\n"
    }
    return code + "    return union\n"
  }

  private func isMerged(_ item: DTOCase) -> Bool {
    if case .merged = item.payload { true } else { false }
  }
}
