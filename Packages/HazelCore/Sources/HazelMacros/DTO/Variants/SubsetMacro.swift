import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// `@Pick` and `@Omit`: a type with some fields of a DTO.
struct SubsetMacro: MemberMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingMembersOf declaration: some DeclGroupSyntax,
    conformingTo protocols: [TypeSyntax], in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    guard declaration.is(StructDeclSyntax.self),
      let attribute = VariantCode.attribute(of: declaration)
    else {
      context.report(DTOFinding.needsDTO(node.name), at: node)
      return []
    }
    guard let first = node.argumentList.first?.expression else { return [] }
    guard let name = first.plainString else {
      context.report(DTOFinding.literalNeeded("the name of the type"), at: first)
      return []
    }
    guard isTypeName(name) else {
      context.report(DTOFinding.badVariantName(name), at: first)
      return []
    }
    let properties = declaration.storedProperties
    guard let named = names(node, properties, declaration.typeName, in: context) else { return [] }
    let isPick = node.name == "Pick"
    let kept = properties.filter { named.contains($0.name.text) == isPick }
    guard kept.allSatisfy({ $0.type != nil || $0.isConstant }) else { return [] }
    return [code(name, kept, declaration, attribute)]
  }

  private static func isTypeName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first.properties.isXIDStart else { return false }
    return name.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
  }

  private static func names(
    _ node: AttributeSyntax, _ properties: [StoredProperty], _ type: String,
    in context: some MacroExpansionContext
  ) -> Set<String>? {
    var names: Set<String> = []
    var isWhole = true
    for argument in node.argumentList.dropFirst() {
      let text = argument.expression.plainString
      guard let text, properties.contains(where: { $0.name.text == text }) else {
        isWhole = false
        context.report(
          text.map { DTOFinding.unknownField($0, type) }
            ?? DTOFinding.literalNeeded("the name of a field"),
          at: argument.expression)
        continue
      }
      names.insert(text)
    }
    return isWhole ? names : nil
  }

  private static func code(
    _ name: String, _ kept: [StoredProperty], _ declaration: some DeclGroupSyntax,
    _ attribute: AttributeSyntax
  ) -> DeclSyntax {
    let access = VariantCode.access(of: declaration)
    let fields = kept.filter { !$0.isConstant }
    var code = "/// Some fields of ``\(declaration.typeName)``.\n"
    code += "\(attribute.trimmedDescription) \(access)struct \(name) {\n"
    for property in fields {
      code += VariantCode.field(
        property, access: access, type: property.type?.trimmedDescription ?? "",
        value: property.initializer?.trimmedDescription)
    }
    let parameters = fields.map { property in
      let optional = property.type?.isOptional == true ? " = nil" : ""
      let value = property.initializer.map { " = \($0.trimmedDescription)" } ?? optional
      return "\(property.name.text): \(property.type?.trimmedDescription ?? "")\(value)"
    }
    let statements = fields.map { "self.\($0.name.text) = \($0.name.text)" }
    code += "  \(access)init(\(parameters.joined(separator: ", "))) {\n    "
    code += statements.joined(separator: "\n    ") + "\n  }\n"
    let copies = fields.map { "self.\($0.name.text) = source.\($0.name.text)" }
    code += "  /// Takes the fields of a whole value.\n"
    code += "  \(access)init(_ source: \(declaration.typeName)) {\n    "
    code += copies.joined(separator: "\n    ") + "\n  }\n}"
    return "\(raw: code)"
  }
}
