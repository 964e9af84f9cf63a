import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// `@Lazy var desk: OrderDesk`: a property that is looked up each time it is read.
struct LazyMacro: AccessorMacro, PeerMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingAccessorsOf declaration: some DeclSyntaxProtocol,
    in context: some MacroExpansionContext
  ) throws -> [AccessorDeclSyntax] {
    guard let property = property(declaration) else { return [] }
    return ["get throws { try _\(property.name)() }"]
  }

  static func expansion(
    of node: AttributeSyntax, providingPeersOf declaration: some DeclSyntaxProtocol,
    in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    guard let variable = declaration.as(VariableDeclSyntax.self) else { return [] }
    guard variable.bindingSpecifier.tokenKind == .keyword(.var) else {
      context.report(
        Finding("HZ257", "'@Lazy' stands at a 'var': what it gives is looked up at each reading"),
        at: variable.bindingSpecifier,
        fixIts: [
          .replace(
            "make it 'var'", variable.bindingSpecifier,
            with: variable.bindingSpecifier.with(\.tokenKind, .keyword(.var)))
        ])
      // The rest of what is generated needs it.
      return StoredProperty.all(of: variable).prefix(1).compactMap(storage)
    }
    guard let property = property(declaration), let storage = storage(of: property) else {
      context.report(
        Finding(
          "HZ258", "'@Lazy' stands at one stored property with a type and without a value"),
        at: variable.bindings)
      return []
    }
    return [storage]
  }

  private static func storage(of property: StoredProperty) -> DeclSyntax? {
    guard let type = property.type else { return nil }
    return "private let _\(property.name): HazelCore.Deferred<\(type)>"
  }

  private static func property(_ declaration: some DeclSyntaxProtocol) -> StoredProperty? {
    guard let variable = declaration.as(VariableDeclSyntax.self), variable.bindings.count == 1,
      let property = StoredProperty.all(of: variable).first, property.type != nil,
      property.initializer == nil, !property.isLet
    else { return nil }
    return property
  }
}
