/// Writes the conformance of an enum whose cases have no values.
struct RawEnumCode {
  let declaration: DTODeclaration
  let reader: EnumReader

  init(_ declaration: DTODeclaration, _ reader: EnumReader) {
    self.declaration = declaration
    self.reader = reader
  }

  private var isString: Bool { reader.rawType == nil || reader.rawType == "String" }

  var members: String {
    let access = declaration.access
    var code = declaration.reading(isString ? readString : readNumber)
    code += "  \(access)func writeJSON(to writer: inout HazelKernel.JSONWriter) {\n"
    if isString {
      code += "    switch self {\n"
      for item in reader.cases {
        let field = DTOField(
          name: "", identifier: "", key: item.key, type: nil, initializer: nil)
        code += "    case .\(item.identifier): "
        code += "writer.string(escaped: \(field.jsonKey.literal))\n"
      }
      code += "    }\n"
    } else {
      code += "    self.rawValue.writeJSON(to: &writer)\n"
    }
    code += "  }\n"
    return code + declaration.schema("jsonSchema", schema)
  }

  private var list: String { reader.cases.map { $0.key.literal }.joined(separator: ", ") }

  private var readString: String {
    var code = "    guard let text = try reader.readText() else { return nil }\n"
    code += "    switch text {\n"
    for item in reader.cases {
      code += "    case \(item.key.literal): return .\(item.identifier)\n"
    }
    code += "    default:\n      reader.refuseCase(text.string, of: [\(list)])\n      return nil\n"
    return code + "    }\n"
  }

  private var values: [String] { reader.cases.map { "Self.\($0.identifier).rawValue" } }

  private var readNumber: String {
    let type = reader.rawType ?? "Int"
    return """
          guard let raw = try \(type).readJSON(from: &reader) else { return nil }
          if let value = Self(rawValue: raw) { return value }
          HazelKernel.FieldRules.oneOf(raw, [\(values.joined(separator: ", "))] as [\(type)], \
      into: &reader.violations)
          return nil

      """
  }

  private var schema: String {
    let type = isString ? "string" : "integer"
    let members =
      isString
      ? reader.cases.map { ".string(\($0.key.literal))" }
      : values.map { ".number(HazelKernel.JSONNumber(\($0)))" }
    var code = "    var schema = HazelKernel.JSONSchema(type: \(type.literal))\n"
    if let text = declaration.documentation {
      code += "    schema[\"description\"] = .string(\(text.literal))\n"
    }
    code += "    schema[\"enum\"] = .array([\(members.joined(separator: ", "))])\n"
    return code + "    return schema\n"
  }
}
