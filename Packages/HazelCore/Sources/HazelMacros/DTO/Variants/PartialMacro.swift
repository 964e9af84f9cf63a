import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// `@Partial`: a type for partial updates, in which every field may be left out.
struct PartialMacro: MemberMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingMembersOf declaration: some DeclGroupSyntax,
    conformingTo protocols: [TypeSyntax], in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    guard let type = declaration.as(StructDeclSyntax.self),
      let attribute = VariantCode.attribute(of: declaration)
    else {
      context.report(DTOFinding.needsDTO("Partial"), at: node)
      return []
    }
    let access = VariantCode.access(of: declaration)
    let properties = declaration.storedProperties.filter { !$0.isConstant }
    guard properties.allSatisfy({ $0.type != nil }) else { return [] }
    let changed = properties.filter { !$0.isReadOnly }
    var code = "/// A partial update: every field may be left out.\n"
    code += "\(attribute.trimmedDescription) \(access)struct Partial {\n"
    for property in changed {
      let base = property.type?.wrapped.trimmedDescription ?? ""
      let isOptional = property.type.map { TypeShape($0).isOptional } ?? false
      code += VariantCode.field(
        property, access: access, type: "HazelKernel.Patch<\(base)>",
        extra: isOptional ? "" : "@NotNull ", value: ".absent")
    }
    let name = type.name.text
    code += "  /// The value with what was sent.\n"
    code += "  \(access)func applying(to old: \(name)) -> \(name) {\n"
    code += application(properties, declaration)
    return ["\(raw: code)  }\n}"]
  }

  private static func application(
    _ properties: [StoredProperty], _ declaration: some DeclGroupSyntax
  ) -> String {
    var code = ""
    if properties.allSatisfy({ !$0.isLet }) {
      code += "    var new = old\n"
      for property in properties where !property.isReadOnly {
        let name = property.name.text
        code += "    new.\(name) = self.\(name).applied(to: old.\(name))\n"
      }
      return code + "    return new\n"
    }
    let arguments = properties.map { property in
      let name = property.name.text
      return property.isReadOnly
        ? "\(name.argumentLabel): old.\(name)"
        : "\(name.argumentLabel): self.\(name).applied(to: old.\(name))"
    }
    return code + "    return \(declaration.typeName)(\(arguments.joined(separator: ", ")))\n"
  }
}
