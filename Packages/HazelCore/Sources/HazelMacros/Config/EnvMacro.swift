import SwiftSyntax
import SwiftSyntaxMacros

/// `@Env`, which `@Config` reads; by itself it only looks whether it is in place.
struct EnvMacro: PeerMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingPeersOf declaration: some DeclSyntaxProtocol,
    in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    let isStored =
      declaration.as(VariableDeclSyntax.self).map { !StoredProperty.all(of: $0).isEmpty } ?? false
    let parent = context.lexicalContext.first?.asProtocol((any WithAttributesSyntax).self)
    if !isStored || parent?.attributes.first(named: "Config") == nil {
      context.report(ConfigFinding.noSetting(), at: node)
    }
    return []
  }
}
