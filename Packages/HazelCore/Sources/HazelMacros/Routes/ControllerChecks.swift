import SwiftDiagnostics
import SwiftParser
import SwiftSyntax
import SwiftSyntaxMacros

/// Finds what is wrong with a controller as a whole.
struct ControllerChecks {
  private let declaration: any DeclGroupSyntax
  private let attribute: AttributeSyntax

  init(_ declaration: any DeclGroupSyntax, _ attribute: AttributeSyntax) {
    self.declaration = declaration
    self.attribute = attribute
  }

  /// Reports what is wrong; whether it can go on.
  func run(in context: some MacroExpansionContext) -> Bool {
    let isKind = checkKind(in: context)
    let isPath = checkPath(in: context)
    checkNames(in: context)
    return isKind && isPath
  }

  /// Whether ``run(in:)`` goes on.
  var passes: Bool { isUsable && pathFinding == nil }

  /// Whether the type can be a controller at all.
  var isUsable: Bool {
    if let type = declaration.as(StructDeclSyntax.self) {
      return type.genericParameterClause == nil
    }
    if let type = declaration.as(ActorDeclSyntax.self) { return type.genericParameterClause == nil }
    guard let type = declaration.as(ClassDeclSyntax.self) else { return false }
    return type.genericParameterClause == nil
      && type.modifiers.contains { $0.name.text == "final" }
  }

  private func checkKind(in context: some MacroExpansionContext) -> Bool {
    var generics: GenericParameterClauseSyntax?
    if let type = declaration.as(StructDeclSyntax.self) {
      generics = type.genericParameterClause
    } else if let type = declaration.as(ActorDeclSyntax.self) {
      generics = type.genericParameterClause
    } else if let type = declaration.as(ClassDeclSyntax.self) {
      generics = type.genericParameterClause
      guard type.modifiers.contains(where: { $0.name.text == "final" }) else {
        reportOpenClass(type, in: context)
        return false
      }
    } else {
      let kind = declaration.is(EnumDeclSyntax.self) ? "an enum" : "this"
      context.report(RouteFindings.notController(kind), at: attribute)
      return false
    }
    guard let generics else { return true }
    context.report(RouteFindings.genericController(declaration.typeName), at: generics)
    return false
  }

  private func reportOpenClass(
    _ type: ClassDeclSyntax, in context: some MacroExpansionContext
  ) {
    let keyword = type.classKeyword
    let fixed = keyword.with(\.leadingTrivia, []).with(\.trailingTrivia, .space)
    let final = TokenSyntax.keyword(
      .final, leadingTrivia: keyword.leadingTrivia, trailingTrivia: .space)
    let mended = TokenSyntax.identifier(final.description + fixed.description)
    context.report(
      RouteFindings.classNotFinal(type.name.text), at: type.name,
      fixIts: [.replace("add 'final'", keyword, with: mended)])
  }

  private func checkPath(in context: some MacroExpansionContext) -> Bool {
    guard let (finding, path) = pathFinding else { return true }
    context.report(finding, at: path)
    return false
  }

  /// What is wrong with the path, and where it stands.
  private var pathFinding: (Finding, ExprSyntax)? {
    guard RouteArguments(attribute).path != nil,
      let path = attribute.argumentList.first(where: { $0.label == nil })?.expression
    else { return nil }
    guard let literal = path.as(StringLiteralExprSyntax.self) else {
      return (RouteFindings.pathNotLiteral, path)
    }
    guard let text = literal.representedLiteralValue else {
      return (RouteFindings.pathInterpolated, path)
    }
    return PathTemplate(text).problem.map { (RouteFindings.malformed(text, $0), path) }
  }

  private func checkNames(in context: some MacroExpansionContext) {
    var first: [String: TokenSyntax] = [:]
    for member in declaration.memberBlock.members {
      guard let function = member.decl.as(FunctionDeclSyntax.self), function.isHandler else {
        continue
      }
      let name = function.name.text
      guard let other = first[name] else {
        first[name] = function.name
        continue
      }
      context.report(
        RouteFindings.twoHandlers(name), at: function.name,
        notes: [Note(node: Syntax(other), message: Hint("the first '\(name)' is here"))])
    }
  }
}
