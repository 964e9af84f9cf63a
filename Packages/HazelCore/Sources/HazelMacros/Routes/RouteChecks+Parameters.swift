import SwiftDiagnostics
import SwiftSyntax
import SwiftSyntaxMacros

extension RouteChecks {
  /// Checks that each parameter comes from somewhere, and from one place only.
  mutating func checkParameters(_ template: PathTemplate, in context: some MacroExpansionContext) {
    var body: HandlerParameter?
    for parameter in route.parameters {
      guard checkShape(parameter, in: context) else { continue }
      // Alone, it may be a source of somebody else's.
      if parameter.sources.count > 1,
        let rule = parameter.sources.first(where: { RuleNames.all.contains($0.name) })
      {
        report(RouteFindings.ruleAtParameter(parameter.text, rule.name), at: rule, in: context)
      } else if parameter.sources.count > 1 {
        report(
          RouteFindings.twoSources(parameter.text, parameter.sources[0].name),
          at: parameter.sources[1], in: context)
      } else if let source = parameter.sources.first {
        checkSource(source, parameter, template, in: context)
        if ["Body", "Form"].contains(source.name) {
          checkBody(parameter, source, &body, in: context)
        }
      } else if parameter.contextValue != nil {
        continue
      } else if let captured = parameter.captured(by: template) {
        checkOptional(parameter, captured, in: context)
      } else {
        reportUnbound(parameter, in: context)
      }
    }
  }

  private mutating func checkShape(
    _ parameter: HandlerParameter, in context: some MacroExpansionContext
  ) -> Bool {
    if let ellipsis = parameter.syntax.ellipsis {
      let list = parameter.syntax.with(\.ellipsis, nil)
        .with(\.type, TypeSyntax(ArrayTypeSyntax(element: parameter.type)))
      report(
        RouteFindings.variadic(parameter.text), at: ellipsis,
        fixIts: [.replace("make it '[\(parameter.type)]'", parameter.syntax, with: list)],
        in: context)
      return false
    }
    if parameter.isInout {
      report(
        RouteFindings.inoutParameter(parameter.text), at: parameter.syntax.type,
        fixIts: [.replace("remove 'inout'", parameter.syntax.type, with: parameter.type)],
        in: context)
      return false
    }
    return true
  }

  private mutating func checkSource(
    _ source: AttributeSyntax, _ parameter: HandlerParameter, _ template: PathTemplate,
    in context: some MacroExpansionContext
  ) {
    let isPlain = source.attributeName.is(IdentifierTypeSyntax.self)
    if isPlain, let suggestion = SourceNames.suggestion(for: source.name) {
      report(
        RouteFindings.unknownSource(source.name, suggestion), at: source,
        fixIts: [
          .replace("change to '@\(suggestion)'", source, with: source.renamed(to: suggestion))
        ], in: context)
    }
    if source.name == "Param" {
      let name = source.sourceName ?? parameter.text
      if let captured = template.parameters.first(where: { $0.name == name }) {
        checkOptional(parameter, captured, in: context)
      } else {
        report(RouteFindings.notInPath(name, route.fullPath), at: source, in: context)
      }
    }
  }

  private mutating func checkBody(
    _ parameter: HandlerParameter, _ source: AttributeSyntax, _ body: inout HandlerParameter?,
    in context: some MacroExpansionContext
  ) {
    if !route.verb.hasBody {
      report(
        RouteFindings.noBody(source.name, route.attribute.name), at: source,
        fixIts: [
          .replace("take it from the query", source, with: source.renamed(to: "Query"))
        ], in: context)
      return
    }
    // Several fields of one form are read from one body.
    if let first = body, !(source.name == "Form" && first.sources.first?.name == "Form") {
      report(
        RouteFindings.twoBodies(first.text), at: source,
        notes: [
          Note(
            node: Syntax(first.sources.first ?? source),
            message: Hint("'\(first.text)' takes the body here"))
        ], in: context)
      return
    }
    body = body ?? parameter
    if parameter.isStreamedBody, !route.isAsync {
      let signature = route.function.signature
      let effects = signature.effectSpecifiers ?? FunctionEffectSpecifiersSyntax()
      let async = TokenSyntax.keyword(.async, trailingTrivia: .space)
      report(
        RouteFindings.streamNotAsync, at: route.function.name,
        fixIts: [
          .replace(
            "add 'async'", signature,
            with: signature.with(\.effectSpecifiers, effects.with(\.asyncSpecifier, async)))
        ], in: context)
    }
  }

  private mutating func checkOptional(
    _ parameter: HandlerParameter, _ captured: PathTemplate.Parameter,
    in context: some MacroExpansionContext
  ) {
    let type = parameter.syntax.type
    if captured.isOptional, parameter.defaultValue == nil, !type.isOptional {
      let optional = OptionalTypeSyntax(wrappedType: type.trimmed)
      report(
        RouteFindings.mayBeMissing(captured.name), at: type,
        fixIts: [.replace("make it '\(type.trimmedDescription)?'", type, with: optional)],
        in: context)
    }
    if !captured.isOptional, let optional = type.as(OptionalTypeSyntax.self) {
      report(
        RouteFindings.alwaysPresent(captured.name), at: type,
        fixIts: [.replace("remove '?'", type, with: optional.wrappedType)], in: context)
    }
  }
}

extension AttributeSyntax {
  /// The attribute under another name, with the same arguments.
  fileprivate func renamed(to name: String) -> AttributeSyntax {
    var renamed = self
    renamed.attributeName = TypeSyntax(IdentifierTypeSyntax(name: .identifier(name)))
    renamed.attributeName.trailingTrivia = attributeName.trailingTrivia
    return renamed
  }
}
