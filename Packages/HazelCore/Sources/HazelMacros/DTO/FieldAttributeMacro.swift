import SwiftSyntax
import SwiftSyntaxMacros

/// An attribute of a field, which `@DTO` reads; by itself it only looks whether it is in place.
struct FieldAttributeMacro: PeerMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingPeersOf declaration: some DeclSyntaxProtocol,
    in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    if node.name == "Key", declaration.is(EnumCaseDeclSyntax.self) { return [] }
    let isStored =
      declaration.as(VariableDeclSyntax.self).map { !StoredProperty.all(of: $0).isEmpty } ?? false
    guard isStored, isInPlace(context.lexicalContext) else {
      context.report(DTOFinding.noField(node.name), at: node)
      return []
    }
    return []
  }

  private static func isInPlace(_ lexicalContext: [Syntax]) -> Bool {
    guard let parent = lexicalContext.first?.asProtocol((any WithAttributesSyntax).self) else {
      return false
    }
    return parent.attributes.all.contains { ["DTO", "Config"].contains($0.name) }
  }
}
