import SwiftDiagnostics
import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

extension AdvisedFunction {
  /// Something that keeps advice from being applied.
  private struct Problem {
    let finding: Finding
    let node: Syntax
    var fixIts: [FixIt] = []

    init(_ finding: Finding, at node: some SyntaxProtocol, fixIts: [FixIt] = []) {
      self.finding = finding
      self.node = Syntax(node)
      self.fixIts = fixIts
    }
  }

  /// Whether the advice can be applied; otherwise the body is left as it is.
  var isSound: Bool { functionProblems.isEmpty && advice.allSatisfy { problems(of: $0).isEmpty } }

  /// Says what is wrong with an attribute, and, at the first one, with the function.
  ///
  /// - Returns: whether nothing is.
  func report(_ node: AttributeSyntax, in context: some MacroExpansionContext) -> Bool {
    if isRoute {
      if node.name != AdviceNames.timeout { context.report(.adviceOnRoute(node.name), at: node) }
      return false
    }
    // The node and the function are two trees: the attribute is found again by its text.
    let text = node.trimmedDescription
    guard let attribute = advice.first(where: { $0.trimmedDescription == text }) else {
      return false
    }
    let isFirst = advice.first == attribute
    let problems = (isFirst ? functionProblems : []) + problems(of: attribute)
    for problem in problems {
      context.report(problem.finding, at: problem.node, fixIts: problem.fixIts)
    }
    return problems.isEmpty && isSound && isFirst
  }

  /// A function that compiles only if the attribute nearest to `func` is advice.
  ///
  /// Were it a body macro of somebody else, the compiler would expand that one alone.
  func foreignCheck(
    after node: AttributeSyntax, in context: some MacroExpansionContext
  ) -> [DeclSyntax] {
    let foreign = advice.filter { !AdviceNames.builtIn.contains($0.name) }
    guard !foreign.isEmpty else { return [] }
    let name = context.makeUniqueName("advice")
    var code = "private \(context.lexicalContext.isEmpty ? "" : "static ")func \(name)() {\n"
    for (index, attribute) in foreign.enumerated() {
      let type = attribute.attributeName.trimmedDescription
      code += located(
        "func check\(index)(_ type: \(type).Type) { HazelCore._hazelAdviceType(type) }",
        at: attribute, in: context)
    }
    return [DeclSyntax(stringLiteral: code + "}")]
  }

  /// A line of code whose errors stand at an attribute.
  private func located(
    _ code: String, at attribute: AttributeSyntax, in context: some MacroExpansionContext
  ) -> String {
    let place = context.location(of: attribute, at: .afterLeadingTrivia, filePathMode: .filePath)
    guard let place else { return code + "\n" }
    return """
      #sourceLocation(file: \(place.file.trimmedDescription), line: \(place.line.trimmedDescription))
      \(code)
      #sourceLocation()

      """
  }

  private var functionProblems: [Problem] {
    let name = advice.first?.name ?? ""
    var problems: [Problem] = []
    if function.body == nil {
      problems.append(Problem(.adviceWithoutBody(name, function.name.text), at: function.name))
    }
    if let result = function.signature.returnClause?.type,
      result.as(SomeOrAnyTypeSyntax.self)?.someOrAnySpecifier.tokenKind == .keyword(.some)
    {
      problems.append(Problem(.adviceOnOpaque(name), at: result))
    }
    if let clause = throwsClause, clause.throwsSpecifier.tokenKind == .keyword(.rethrows) {
      problems.append(Problem(.adviceOnRethrows(name), at: clause))
    }
    if let builder = function.attributes.all.first(where: AdviceNames.isBuilder) {
      problems.append(Problem(.adviceOnBuilder(name, builder.name), at: builder))
    }
    return problems
  }

  private func problems(of attribute: AttributeSyntax) -> [Problem] {
    var problems: [Problem] = []
    let name = attribute.name
    if name == AdviceNames.retry || name == AdviceNames.timeout {
      if !isAsync {
        problems.append(
          Problem(.adviceNeedsAsync(name), at: function.name, fixIts: [asyncFix]))
      }
      if throwsClause == nil {
        problems.append(
          Problem(.adviceNeedsThrows(name), at: function.name, fixIts: [throwsFix]))
      }
    }
    if name == AdviceNames.timeout, let type = throwsClause?.type,
      !["any Error", "any Swift.Error", "TimeoutError"].contains(type.trimmedDescription)
    {
      problems.append(Problem(.timeoutOnTypedThrows(type.trimmedDescription), at: type))
    }
    let known = parameters + (isInType ? ["self"] : [])
    for field in attribute.argumentList.flatMap({ AdviceTemplate.fields(of: $0) })
    where !known.contains(field.root) {
      problems.append(Problem(.unknownField(field.path, parameters), at: field.literal))
    }
    return problems
  }

  private var isInType: Bool { !type.isEmpty }

  private var asyncFix: FixIt {
    var signature = function.signature
    signature.effectSpecifiers = effects ?? FunctionEffectSpecifiersSyntax()
    signature.effectSpecifiers?.asyncSpecifier = .keyword(.async, trailingTrivia: .space)
    return .replace("insert 'async'", function.signature, with: signature)
  }

  private var throwsFix: FixIt {
    var signature = function.signature
    signature.effectSpecifiers = effects ?? FunctionEffectSpecifiersSyntax()
    signature.effectSpecifiers?.throwsClause = ThrowsClauseSyntax(
      throwsSpecifier: .keyword(.throws, trailingTrivia: .space))
    return .replace("insert 'throws'", function.signature, with: signature)
  }
}
