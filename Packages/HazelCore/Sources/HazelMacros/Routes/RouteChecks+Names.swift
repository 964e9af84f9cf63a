import SwiftDiagnostics
import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

extension RouteChecks {
  /// Checks that each name in the route's own path reaches a parameter.
  ///
  /// Names in the controller's path may be there for other handlers only, and a handler that takes
  /// the request can read them itself.
  mutating func checkNames(_ template: PathTemplate, in context: some MacroExpansionContext) {
    let parameters = route.parameters
    let readsRequest = parameters.contains { ["Request", "RequestContext"].contains($0.typeName) }
    guard !readsRequest, let literal = route.arguments.path else { return }
    let bound = Set(
      parameters.compactMap { parameter in
        guard let source = parameter.sources.first else {
          return parameter.captured(by: template)?.name
        }
        return source.name == "Param" ? source.sourceName ?? parameter.text : nil
      })
    for captured in PathTemplate(route.path).parameters where !bound.contains(captured.name) {
      let node = route.attribute.argumentList.first { $0.label == nil }?.expression ?? literal
      report(
        RouteFindings.noParameter(captured.name, route.name), at: node,
        fixIts: [addition(of: captured)], in: context)
    }
  }

  private func addition(of captured: PathTemplate.Parameter) -> FixIt {
    let clause = route.function.signature.parameterClause
    let type = captured.isOptional ? "String?" : "String"
    var parameters = Array(clause.parameters)
    if let last = parameters.popLast() {
      parameters.append(
        last.with(\.trailingComma, .commaToken(trailingTrivia: .space)))
    }
    parameters.append(
      FunctionParameterSyntax(
        firstName: .identifier(captured.name), colon: .colonToken(trailingTrivia: .space),
        type: TypeSyntax(stringLiteral: type)))
    return .replace(
      "add parameter '\(captured.name): \(type)'", clause,
      with: clause.with(\.parameters, FunctionParameterListSyntax(parameters)))
  }

  /// Reports a parameter that nothing is bound to, with the ways to bind it.
  mutating func reportUnbound(
    _ parameter: HandlerParameter, in context: some MacroExpansionContext
  ) {
    var fixIts = [
      FixIt.replace(
        "take '\(parameter.text)' from the query", parameter.syntax,
        with: parameter.marked("Query"))
    ]
    if route.verb.hasBody {
      fixIts.append(
        .replace(
          "take '\(parameter.text)' from the body", parameter.syntax,
          with: parameter.marked("Body")))
    }
    if let fix = pathFix(parameter) { fixIts.append(fix) }
    report(
      RouteFindings.unbound(parameter.text, parameter.type.trimmedDescription, route.fullPath),
      at: parameter.name.source(in: parameter.syntax), fixIts: fixIts, in: context)
  }

  private func pathFix(_ parameter: HandlerParameter) -> FixIt? {
    let path = route.path.hasSuffix("/") ? String(route.path.dropLast()) : route.path
    let wanted = path + "/:" + parameter.text
    let text = "take '\(parameter.text)' from the path: \(wanted.literal)"
    let literal = StringLiteralExprSyntax(content: wanted)
    if let old = route.attribute.argumentList.first(where: { $0.label == nil }),
      route.arguments.path != nil
    {
      return .replace(text, old.expression, with: literal)
    }
    guard route.attribute.arguments == nil else { return nil }
    var attribute = route.attribute
    attribute.attributeName.trailingTrivia = []
    attribute.leftParen = .leftParenToken()
    attribute.arguments = .argumentList([LabeledExprSyntax(expression: literal)])
    attribute.rightParen = .rightParenToken()
    attribute.trailingTrivia = route.attribute.trailingTrivia
    return .replace(text, route.attribute, with: attribute)
  }
}

extension HandlerParameter {
  /// The parameter with an attribute in front.
  fileprivate func marked(_ source: String) -> FunctionParameterSyntax {
    var marked = syntax
    let leading = syntax.leadingTrivia
    marked.leadingTrivia = []
    let attribute = AttributeSyntax(
      attributeName: IdentifierTypeSyntax(name: .identifier(source)), trailingTrivia: .space)
    marked.attributes = AttributeListSyntax([.attribute(attribute)] + Array(syntax.attributes))
    marked.leadingTrivia = leading
    return marked
  }
}

extension TokenSyntax {
  /// The token of the same text within a parameter: trimming took it out of the source.
  fileprivate func source(in parameter: FunctionParameterSyntax) -> TokenSyntax {
    parameter.secondName ?? parameter.firstName
  }
}
