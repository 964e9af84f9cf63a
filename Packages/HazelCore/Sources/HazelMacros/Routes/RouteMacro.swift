import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// `@Get`, `@Post` and the others: writes a function that lists the route, beside its method.
///
/// The code stands here and not in `@Controller`, so that an error in it points at the method.
struct RouteMacro: PeerMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingPeersOf declaration: some DeclSyntaxProtocol,
    in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    guard let function = declaration.as(FunctionDeclSyntax.self) else {
      context.report(RouteFindings.notMethod(node.name), at: node)
      return []
    }
    guard
      let owner = context.lexicalContext.first?.asProtocol((any DeclGroupSyntax).self),
      let controller = owner.attributes.first(named: "Controller")
    else {
      context.report(RouteFindings.orphan(node.name), at: node)
      return []
    }
    // What is wrong with the type is said there; nothing calls the function then.
    guard ControllerChecks(owner, controller).isUsable else { return [] }
    // The attribute and the method come as two trees, so that only their places can be compared.
    let place = context.location(of: node)
    let first = function.attributes.all.first { $0.routeVerb != nil }
    if let first, let other = context.location(of: first), let place,
      other.line.description != place.line.description
        || other.column.description != place.column.description
    {
      context.report(RouteFindings.twoVerbs(first.name), at: node)
      return []
    }
    let route = RouteExpansion(function, node, owner, controller)
    // After an error an empty function keeps the compiler from saying that there is none.
    return [DeclSyntax(stringLiteral: route.function(in: context) ?? route.emptyFunction)]
  }
}
