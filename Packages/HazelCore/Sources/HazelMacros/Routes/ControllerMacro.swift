import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// `@Controller`: lists the routes of a type and lets the container make it.
struct ControllerMacro: MemberMacro, ExtensionMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingMembersOf declaration: some DeclGroupSyntax,
    conformingTo protocols: [TypeSyntax], in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    InjectableExpansion.initializer(for: declaration)
  }

  static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingExtensionsOf type: some TypeSyntaxProtocol, conformingTo protocols: [TypeSyntax],
    in context: some MacroExpansionContext
  ) throws -> [ExtensionDeclSyntax] {
    let checks = ControllerChecks(declaration, node)
    guard checks.run(in: context) else { return [] }
    let scope = node.argument("scope")?.trimmedDescription
    guard let witnesses = InjectableExpansion.witnesses(for: declaration, scope: scope, in: context)
    else { return [] }
    let arguments = RouteArguments(node)
    let traits = arguments.traits + declaration.attributes.stackedTraits
    let prefix = arguments.path?.plainString ?? ""
    let code = """
      extension \(type.trimmed): HazelCore.Controller {
      \(declaration.accessPrefix)nonisolated static func __hazelRoutes(_ routes: inout HazelCore.ControllerRoutes<\(type.trimmed)>) {
      routes.controller(\(prefix.literal), [\(traits.joined(separator: ", "))])
      \(list(declaration.memberBlock.members))}
      \(witnesses)
      }
      """
    return [DeclSyntax(stringLiteral: code).cast(ExtensionDeclSyntax.self)]
  }

  /// The calls that list the routes; those within `#if` stay within it.
  private static func list(_ members: MemberBlockItemListSyntax) -> String {
    var text = ""
    for member in members {
      if let function = member.decl.as(FunctionDeclSyntax.self), function.isHandler {
        text += "__hazel_\(function.name.text.filter { $0 != "`" })(&routes)\n"
      } else if let block = member.decl.as(IfConfigDeclSyntax.self) {
        text += list(block)
      }
    }
    return text
  }

  private static func list(_ block: IfConfigDeclSyntax) -> String {
    var text = ""
    for clause in block.clauses {
      guard let members = clause.elements?.as(MemberBlockItemListSyntax.self) else { continue }
      let condition = clause.condition.map { " \($0.trimmedDescription)" } ?? ""
      text += "\(clause.poundKeyword.text)\(condition)\n\(list(members))"
    }
    return text.isEmpty ? "" : text + "#endif\n"
  }
}

extension FunctionDeclSyntax {
  /// Whether the method answers requests.
  var isHandler: Bool { attributes.all.contains { $0.routeVerb != nil } }
}
