/// Writes descriptions that do not show secret fields.
struct SecretCode {
  let declaration: DTODeclaration
  let fields: [DTOField]

  init(_ declaration: DTODeclaration, _ fields: [DTOField]) {
    self.declaration = declaration
    self.fields = fields
  }

  var isNeeded: Bool { fields.contains { $0.isSecret } && !conformances.isEmpty }

  /// The conformances that the macro's declaration asks for and the type does not have.
  var conformances: [String] {
    ["CustomStringConvertible", "CustomDebugStringConvertible", "CustomReflectable"].filter {
      name in
      declaration.protocols.contains { $0.hasSuffix(name) }
    }.map { "Swift." + $0 }
  }

  var members: String {
    let access = declaration.access
    let name = declaration.type.split(separator: ".").last.map(String.init) ?? declaration.type
    let parts = fields.map { field -> String in
      if field.isSecret { return "\(field.name): <secret>" }
      // The compiler warns of an optional in a text.
      return field.shape.isOptional
        ? "\(field.name): \\(Swift.String(describing: self.\(field.identifier)))"
        : "\(field.name): \\(self.\(field.identifier))"
    }
    let text = "\"\(name)(\(parts.joined(separator: ", ")))\""
    var code = ""
    for conformance in conformances {
      switch conformance {
      case "Swift.CustomStringConvertible":
        code += "  \(access)var description: Swift.String { \(text) }\n"
      case "Swift.CustomDebugStringConvertible":
        code += "  \(access)var debugDescription: Swift.String { \(text) }\n"
      default:
        let children = fields.map { field in
          let value = field.isSecret ? "\"<secret>\"" : "self.\(field.identifier)"
          return "(label: \(field.name.literal), value: \(value) as Any)"
        }
        code += "  \(access)var customMirror: Swift.Mirror { Swift.Mirror(self, children: ["
        code += children.joined(separator: ", ")
        code += "] as [(label: Swift.String?, value: Any)], displayStyle: .struct) }\n"
      }
    }
    return code
  }
}
