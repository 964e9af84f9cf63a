import SwiftSyntax
import SwiftSyntaxMacros

/// `@DTO`: reads, writes, checks and describes a struct or an enum.
struct DTOMacro: ExtensionMacro, MemberMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingMembersOf declaration: some DeclGroupSyntax,
    conformingTo protocols: [TypeSyntax], in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    guard declaration.is(StructDeclSyntax.self), declaration.initializers.isEmpty else { return [] }
    let properties = declaration.storedProperties.filter { !($0.isLet && $0.initializer != nil) }
    guard properties.allSatisfy({ $0.type?.mayStandInJSON == true }) else { return [] }
    return [StructCode.memberwise(properties, access: declaration.accessPrefix)]
  }

  static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingExtensionsOf type: some TypeSyntaxProtocol, conformingTo protocols: [TypeSyntax],
    in context: some MacroExpansionContext
  ) throws -> [ExtensionDeclSyntax] {
    let options = DTOOptions(node, in: context)
    let shape = DTODeclaration(
      declaration, type: type.trimmedDescription, options: options,
      protocols: protocols.map { $0.trimmedDescription })
    if let type = declaration.as(StructDeclSyntax.self) {
      noteUselessDiscriminator(node, "a struct", in: context)
      HookCheck.run(on: type, in: context)
      let reader = FieldReader(options: options, context: context)
      guard let fields = reader.fields(of: type) else { return [] }
      let code = StructCode(shape, fields)
      return shape.extensions(code.members, secret: SecretCode(shape, fields), copy: code.copy)
    }
    if let type = declaration.as(EnumDeclSyntax.self) {
      guard let reader = EnumReader(type, options: options, in: context) else { return [] }
      if reader.hasValues {
        return shape.extensions(UnionCode(shape, reader.cases).members, secret: nil)
      }
      noteUselessDiscriminator(node, "this enum", in: context)
      return shape.extensions(RawEnumCode(shape, reader).members, secret: nil)
    }
    reportWrongDeclaration(declaration, node, in: context)
    return []
  }

  private static func noteUselessDiscriminator(
    _ node: AttributeSyntax, _ kind: String, in context: some MacroExpansionContext
  ) {
    guard let argument = node.argument("discriminator") else { return }
    context.report(DTOFinding.uselessDiscriminator(kind), at: argument)
  }

  private static func reportWrongDeclaration(
    _ declaration: some DeclGroupSyntax, _ node: AttributeSyntax,
    in context: some MacroExpansionContext
  ) {
    if let type = declaration.as(ClassDeclSyntax.self) {
      let keyword = type.classKeyword
      context.report(
        DTOFinding.wrongDeclaration("a class"), at: keyword,
        fixIts: [
          .replace(
            "make it a struct", keyword,
            with: keyword.with(\.tokenKind, .keyword(.struct)))
        ])
    } else if let type = declaration.as(ActorDeclSyntax.self) {
      context.report(DTOFinding.wrongDeclaration("an actor"), at: type.actorKeyword)
    } else {
      context.report(DTOFinding.wrongDeclaration("a protocol"), at: node)
    }
  }
}
