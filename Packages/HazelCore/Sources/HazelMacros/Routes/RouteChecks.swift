import SwiftDiagnostics
import SwiftParser
import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// Finds what is wrong with a route: its path, its method and each parameter.
struct RouteChecks {
  let route: RouteExpansion
  private(set) var isValid = true

  init(_ route: RouteExpansion) {
    self.route = route
  }

  private var function: FunctionDeclSyntax { route.function }

  mutating func run(in context: some MacroExpansionContext) {
    // Nothing can be said about the parameters of a path that can not be read.
    guard checkPath(in: context) else { return }
    checkMethod(in: context)
    checkResult(in: context)
    let template = PathTemplate(route.fullPath)
    checkParameters(template, in: context)
    checkNames(template, in: context)
  }

  mutating func report(
    _ finding: Finding, at node: some SyntaxProtocol, notes: [Note] = [], fixIts: [FixIt] = [],
    in context: some MacroExpansionContext
  ) {
    isValid = false
    context.report(finding, at: node, notes: notes, fixIts: fixIts)
  }

  private mutating func checkPath(in context: some MacroExpansionContext) -> Bool {
    guard let path = route.arguments.path else { return true }
    guard let literal = path.as(StringLiteralExprSyntax.self) else {
      report(RouteFindings.pathNotLiteral, at: path.source(in: route.attribute), in: context)
      return false
    }
    guard let text = literal.representedLiteralValue else {
      report(RouteFindings.pathInterpolated, at: path.source(in: route.attribute), in: context)
      return false
    }
    // The prefix is the controller's to report.
    let own = PathTemplate(text).problem
    guard PathTemplate(route.prefix).problem == nil || own != nil else { return false }
    if let problem = own ?? PathTemplate(route.prefix == "/" ? text : route.fullPath).problem {
      report(
        RouteFindings.malformed(text, problem), at: path.source(in: route.attribute),
        fixIts: text.hasPrefix("/") ? [] : [slash(text, path)], in: context)
      return false
    }
    return true
  }

  private func slash(_ text: String, _ path: ExprSyntax) -> FixIt {
    .replace(
      "write \"/\" in front", path.source(in: route.attribute),
      with: StringLiteralExprSyntax(content: "/" + text))
  }

  private mutating func checkMethod(in context: some MacroExpansionContext) {
    for modifier in function.modifiers
    where ["static", "class", "mutating", "consuming"].contains(modifier.name.text) {
      let index = function.modifiers.firstIndex(of: modifier)
      var without = function.modifiers
      if let index { without.remove(at: index) }
      report(
        RouteFindings.modifier(modifier.name.text), at: modifier,
        fixIts: [.replace("remove '\(modifier.name.text)'", function.modifiers, with: without)],
        in: context)
    }
    if let generic = function.genericParameterClause {
      report(
        RouteFindings.generic(generic.parameters.trimmedDescription), at: generic, in: context)
    }
  }

  private mutating func checkResult(in context: some MacroExpansionContext) {
    let type = function.signature.returnClause?.type
    if route.verb.isEvents, type?.isVoid ?? true {
      report(RouteFindings.eventsWithoutResult, at: function.name, in: context)
    }
    guard let type, !type.isVoid else { return }
    if type.is(FunctionTypeSyntax.self) {
      report(RouteFindings.unsendable("a closure"), at: type, in: context)
    } else if let tuple = type.as(TupleTypeSyntax.self), tuple.elements.count > 1 {
      report(RouteFindings.unsendable("a tuple"), at: type, in: context)
    } else if type.is(MetatypeTypeSyntax.self) {
      report(RouteFindings.unsendable("a type"), at: type, in: context)
    }
  }
}

extension ExprSyntax {
  /// The node of the same place within the attribute: trimming took it out of the source.
  fileprivate func source(in attribute: AttributeSyntax) -> ExprSyntax {
    attribute.argumentList.first { $0.label == nil }?.expression ?? self
  }
}
