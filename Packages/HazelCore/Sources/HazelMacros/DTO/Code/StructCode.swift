import SwiftSyntax
import SwiftSyntaxBuilder

/// Writes the conformance of a struct.
struct StructCode {
  let declaration: DTODeclaration
  let fields: [DTOField]

  init(_ declaration: DTODeclaration, _ fields: [DTOField]) {
    self.declaration = declaration
    self.fields = fields
  }

  /// The initializer that takes every field.
  static func memberwise(_ properties: [StoredProperty], access: String) -> DeclSyntax {
    let parameters = properties.map { property in
      let type = property.type?.trimmedDescription ?? "_"
      let shape = property.type.map { TypeShape($0) } ?? .named("")
      var text = "\(property.name.text): \(type)"
      if let value = property.initializer {
        text += " = \(value.trimmedDescription)"
      } else if shape.isOptional {
        text += " = nil"
      } else if shape.isPatch {
        text += " = .absent"
      }
      return text
    }
    let statements = properties.map { "self.\($0.name.text) = \($0.name.text)" }
    return """
      \(raw: access)init(\(raw: parameters.joined(separator: ", "))) {
        \(raw: statements.joined(separator: "\n  "))
      }
      """
  }

  var members: String {
    let access = declaration.access
    var code = declaration.reading(reading)
    code += declaration.writing
    code += "  \(access)func writeMembers(to writer: inout HazelKernel.JSONWriter) {\n"
    code += WriteCode.members(fields, prefix: "self.") + "  }\n"
    code += "  \(access)func validateFields(into violations: inout HazelKernel.Violations) {\n"
    code += CheckCode.validate(fields, in: declaration.helper) + "  }\n"
    code += declaration.schemaReference + declaration.schema("inlineJSONSchema", schema)
    code += CheckCode.functions(fields, in: declaration.helper)
    if declaration.hasInitializers { code += initializer }
    return code
  }

  private var stored: [(offset: Int, element: DTOField)] {
    Array(fields.enumerated()).filter { !$0.element.isConstant }
  }

  /// The arguments of the initializer for reading.
  private func arguments(_ value: (Int, DTOField) -> String) -> String {
    if declaration.hasInitializers, stored.isEmpty { return "__hazel: ()" }
    let labels = stored.map { index, field in
      (declaration.hasInitializers ? "__hazel_\(field.name)" : field.identifier.argumentLabel)
        + ": \(value(index, field))"
    }
    return labels.joined(separator: ", ")
  }

  /// The statement that makes `self` of `value`: constants may not be set twice.
  var copy: String { "self.init(\(arguments { _, field in "value.\(field.identifier)" }))" }

  private var reading: String {
    let construct = "Self(\(arguments { index, _ in "f\(index)" }))"
    return ReadCode(
      fields: fields, refusesUnknown: declaration.options.refusesUnknown, construct: construct,
      helper: declaration.helper
    ).body
  }

  private var schema: String {
    var code =
      declaration.schemaStart
      + SchemaCode.properties(
        fields, refusesUnknown: declaration.options.refusesUnknown)
    if declaration.options.refusesUnknown { code += "  schema[\"additionalProperties\"] = false\n" }
    return code + "  return schema\n"
  }

  /// The initializer for reading where the type has others of its own.
  private var initializer: String {
    if stored.isEmpty { return "  private init(__hazel: Swift.Void) {}\n" }
    let parameters = stored.map { "__hazel_\($0.element.name): \($0.element.typeText)" }
    let statements = stored.map {
      "self.\($0.element.identifier) = __hazel_\($0.element.name)"
    }
    return "  private init(\(parameters.joined(separator: ", "))) { "
      + statements.joined(separator: "; ") + " }\n"
  }
}
