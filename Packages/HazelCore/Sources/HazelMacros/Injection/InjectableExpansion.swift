import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// What makes a type injectable; for `@Injectable` and `@Controller`.
enum InjectableExpansion {
  /// The initializer that is generated when the declaration has none.
  static func initializer(for declaration: some DeclGroupSyntax) -> [DeclSyntax] {
    guard InjectableCheck(declaration).passes, declaration.initializers.isEmpty else { return [] }
    let needs = Need.ofProperties(declaration).needs
    let parameters = needs.map { "\($0.label): \($0.type)" }.joined(separator: ", ")
    let assignments = needs.map { "  self.\($0.storage) = \($0.label)\n" }.joined()
    return [
      DeclSyntax(
        stringLiteral: "\(declaration.accessPrefix)init(\(parameters)) {\n\(assignments)}")
    ]
  }

  /// The members that ``Injectable`` asks for; nil after a problem was reported.
  ///
  /// - Parameters:
  ///   - declaration: the type.
  ///   - scope: the scope as it is written: `.request`; nil for a singleton.
  ///   - binding: what it is provided as besides, as it is written: `(any BookRepository).self`.
  ///   - context: takes problems.
  static func witnesses(
    for declaration: some DeclGroupSyntax, scope: String?, as binding: String? = nil,
    in context: some MacroExpansionContext
  ) -> String? {
    members(for: declaration, scope: scope, as: binding, in: context)?.joined(separator: "\n")
  }

  /// The members that ``Injectable`` asks for, one by one; nil after a problem was reported.
  static func members(
    for declaration: some DeclGroupSyntax, scope: String?, as binding: String? = nil,
    in context: some MacroExpansionContext
  ) -> [String]? {
    let check = InjectableCheck(declaration)
    for diagnostic in check.diagnostics { context.diagnose(diagnostic) }
    guard check.passes else { return nil }
    let plan = Plan(declaration)
    let access = declaration.accessPrefix
    let name = declaration.typeName
    var members = [
      "\(access)nonisolated static var __hazelScope: HazelCore.Scope { \(scope ?? ".singleton") }",
      "\(access)nonisolated static var __hazelDependencies: [HazelCore.Dependency] {\n"
        + "\(dependencies(plan.needs))}",
      "\(access)nonisolated static var __hazelFactory: HazelCore.Factory<\(name)> {\n"
        + "  \(factory(plan, name))\n}",
      "\(access)nonisolated static var __hazelLocation: HazelCore.SourceLocation {\n"
        + "  \(location(of: declaration, context))\n}",
    ]
    if let binding {
      members.append(
        "\(access)nonisolated static var __hazelBindings: [HazelCore.Provider] {\n"
          + "  [HazelCore.Provider.alias(\(binding), of: \(name).self) { (instance: \(name)) in "
          + "instance }]\n}")
    }
    return members
  }

  private static func dependencies(_ needs: [Need]) -> String {
    guard !needs.isEmpty else { return "  return []\n" }
    var text = "  var list: [HazelCore.Dependency] = []\n"
    for need in needs {
      let name = need.name.map { ", named: \($0)" } ?? ""
      text += "  list.append(.on(\(need.label.literal), (\(need.type)).self\(name)))\n"
    }
    return text + "  return list\n"
  }

  private static func factory(_ plan: Plan, _ name: String) -> String {
    let arguments = plan.needs.enumerated().map { index, need in
      let label = need.argumentLabel.map { "\($0.argumentLabel): " } ?? ""
      return "\(label)try resolver.get(\(index), (\(need.type)).self)"
    }.joined(separator: ", ")
    let effects = (plan.throwsErrors ? "try " : "") + (plan.isAsync ? "await " : "")
    let parameter = plan.needs.isEmpty ? "_" : "resolver"
    let kind = plan.isAsync ? "async" : "sync"
    return ".\(kind) { (\(parameter): HazelCore.Resolver) \(plan.isAsync ? "async " : "")throws -> "
      + "\(name) in \(effects)\(name)(\(arguments)) }"
  }

  private static func location(
    of declaration: some DeclGroupSyntax, _ context: some MacroExpansionContext
  ) -> String {
    let node = declaration.nameToken.map(Syntax.init) ?? Syntax(declaration)
    guard let place = context.location(of: node, at: .afterLeadingTrivia, filePathMode: .fileID)
    else { return "HazelCore.SourceLocation()" }
    return "HazelCore.SourceLocation(file: \(place.file), line: \(place.line))"
  }
}

/// The initializer that the container calls.
private struct Plan {
  let needs: [Need]
  let isAsync: Bool
  let throwsErrors: Bool

  /// Reads the one initializer that is written, else the stored properties.
  init(_ declaration: some DeclGroupSyntax) {
    if let initializer = declaration.initializers.first(where: { !$0.isConvenience }) {
      needs = Need.ofParameters(initializer)
      isAsync =
        declaration.isOnMainActor || initializer.signature.effectSpecifiers?.asyncSpecifier != nil
      throwsErrors = initializer.signature.effectSpecifiers?.throwsClause != nil
    } else {
      needs = Need.ofProperties(declaration).needs
      isAsync = declaration.isOnMainActor
      throwsErrors = false
    }
  }
}

extension InitializerDeclSyntax {
  var isConvenience: Bool { modifiers.contains { $0.name.text == "convenience" } }
}

extension DeclGroupSyntax {
  /// Whether its members run on the main actor, and so does its initializer.
  var isOnMainActor: Bool { attributes.first(named: "MainActor") != nil }

  /// The name of the type as a token, for messages.
  var nameToken: TokenSyntax? { asProtocol((any NamedDeclSyntax).self)?.name }
}
