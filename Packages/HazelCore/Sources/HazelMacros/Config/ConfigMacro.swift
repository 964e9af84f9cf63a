import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// `@Config`: what `@DTO` makes for reading and checking, and the list of the settings.
///
/// A loader puts texts together as JSON and reads it as it reads a DTO, so that types, defaults,
/// rules and nested values are those of `@DTO`.
struct ConfigMacro: ExtensionMacro, MemberMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingMembersOf declaration: some DeclGroupSyntax,
    conformingTo protocols: [TypeSyntax], in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    guard declaration.is(StructDeclSyntax.self), declaration.initializers.isEmpty,
      declaration.attributes.first(named: "DTO") == nil
    else { return [] }
    let properties = declaration.storedProperties
    guard properties.allSatisfy({ $0.type?.mayStandInJSON == true && !$0.isConstant }) else {
      return []
    }
    return [StructCode.memberwise(properties, access: declaration.accessPrefix)]
  }

  static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingExtensionsOf type: some TypeSyntaxProtocol, conformingTo protocols: [TypeSyntax],
    in context: some MacroExpansionContext
  ) throws -> [ExtensionDeclSyntax] {
    guard let structure = declaration.as(StructDeclSyntax.self) else {
      reportWrongDeclaration(declaration, node, in: context)
      return []
    }
    HookCheck.run(on: structure, in: context)
    let checks = ConfigChecks(type: structure, node: node, context: context)
    guard checks.run() else { return [] }
    let options = DTOOptions(node, in: context)
    guard
      let fields = FieldReader(options: options, context: context, readsSecrets: true)
        .fields(of: structure)
    else { return [] }
    let shape = DTODeclaration(
      structure, type: type.trimmedDescription, options: options,
      protocols: protocols.map { $0.trimmedDescription }, form: .config)
    let code = StructCode(shape, fields)
    let settings = SettingCode(
      access: shape.access, typeName: shape.type, prefix: checks.prefix, fields: fields,
      properties: structure.storedProperties, context: context)
    return shape.extensions(code.members + settings.members, secret: SecretCode(shape, fields))
  }

  private static func reportWrongDeclaration(
    _ declaration: some DeclGroupSyntax, _ node: AttributeSyntax,
    in context: some MacroExpansionContext
  ) {
    if let type = declaration.as(ClassDeclSyntax.self) {
      let keyword = type.classKeyword
      context.report(
        ConfigFinding.wrongDeclaration("a class"), at: keyword,
        fixIts: [
          .replace(
            "make it a struct", keyword, with: keyword.with(\.tokenKind, .keyword(.struct)))
        ])
    } else if let type = declaration.as(ActorDeclSyntax.self) {
      context.report(ConfigFinding.wrongDeclaration("an actor"), at: type.actorKeyword)
    } else if let type = declaration.as(EnumDeclSyntax.self) {
      context.report(ConfigFinding.wrongDeclaration("an enum"), at: type.enumKeyword)
    } else {
      context.report(ConfigFinding.wrongDeclaration("a protocol"), at: node)
    }
  }
}
