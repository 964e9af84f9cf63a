import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// `@Injectable`: the initializer, the list of dependencies and the factory of a type.
///
/// Everything stands in members and not in the extension, because there the names of types are
/// looked up as in the rest of the declaration; an extension of a nested type does not see its
/// neighbours.
struct InjectableMacro: MemberMacro, ExtensionMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingMembersOf declaration: some DeclGroupSyntax,
    conformingTo protocols: [TypeSyntax], in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    let scope = node.argumentList.first { $0.label == nil }?.expression.trimmedDescription
    let binding = node.argument("as")?.trimmedDescription
    // The compiler does not ask for members of every declaration, but for extensions it does; so
    // what can not be injectable at all is reported there.
    guard declaration.canBeInjectable,
      let members = InjectableExpansion.members(
        for: declaration, scope: scope, as: binding, in: context)
    else { return [] }
    return InjectableExpansion.initializer(for: declaration)
      + members.map { DeclSyntax(stringLiteral: $0) }
  }

  static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingExtensionsOf type: some TypeSyntaxProtocol, conformingTo protocols: [TypeSyntax],
    in context: some MacroExpansionContext
  ) throws -> [ExtensionDeclSyntax] {
    if !declaration.canBeInjectable {
      for diagnostic in InjectableCheck(declaration).diagnostics { context.diagnose(diagnostic) }
    }
    // A conformance without members would be a second error at the same place.
    guard !protocols.isEmpty, InjectableCheck(declaration).passes else { return [] }
    return [try ExtensionDeclSyntax("extension \(type.trimmed): HazelCore.Injectable {}")]
  }
}

extension DeclGroupSyntax {
  /// Whether it is a struct, class or actor.
  var canBeInjectable: Bool {
    self.is(StructDeclSyntax.self) || self.is(ClassDeclSyntax.self) || self.is(ActorDeclSyntax.self)
  }
}
