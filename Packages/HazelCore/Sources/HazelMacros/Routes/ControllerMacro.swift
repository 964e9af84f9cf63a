import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// `@Controller`: lists the routes of a type and lets the container make it.
///
/// Everything that names types of the user stands in members and not in the extension, because an
/// extension of a nested type does not see its neighbours.
struct ControllerMacro: MemberMacro, ExtensionMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingMembersOf declaration: some DeclGroupSyntax,
    conformingTo protocols: [TypeSyntax], in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    guard ControllerChecks(declaration, node).passes,
      let witnesses = InjectableExpansion.members(
        for: declaration, scope: node.argument("scope")?.trimmedDescription, in: context)
    else { return [] }
    let arguments = RouteArguments(node)
    let traits = arguments.traits + declaration.attributes.stackedTraits
    let prefix = arguments.path?.plainString ?? ""
    let documentation = declaration.documentation.map { ", documentation: \($0.literal)" } ?? ""
    // What calls a function that the compiler warns of has to be one itself.
    let isDeprecated = declaration.memberBlock.members.contains { member in
      member.decl.as(FunctionDeclSyntax.self).map {
        $0.isHandler && $0.attributes.deprecation != nil
      }
        ?? false
    }
    let routes = """
      \(isDeprecated ? "@available(*, deprecated)\n" : "")\(declaration.accessPrefix)nonisolated static func __hazelRoutes(_ routes: inout HazelCore.ControllerRoutes<\(declaration.typeName)>) {
      routes.controller(\(prefix.literal), [\(traits.joined(separator: ", "))]\(documentation))
      \(list(declaration.memberBlock.members))}
      """
    return InjectableExpansion.initializer(for: declaration)
      + ([routes] + witnesses).map { DeclSyntax(stringLiteral: $0) }
  }

  static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingExtensionsOf type: some TypeSyntaxProtocol, conformingTo protocols: [TypeSyntax],
    in context: some MacroExpansionContext
  ) throws -> [ExtensionDeclSyntax] {
    // What is wrong is reported here: members are expanded only when somebody looks for one.
    // A conformance without members would be a second error at the same place.
    guard ControllerChecks(declaration, node).run(in: context), !protocols.isEmpty,
      InjectableCheck(declaration).passes
    else { return [] }
    return [try ExtensionDeclSyntax("extension \(type.trimmed): HazelCore.Controller {}")]
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
