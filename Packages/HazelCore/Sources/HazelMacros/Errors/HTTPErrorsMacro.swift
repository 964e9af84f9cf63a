import SwiftDiagnostics
import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// `@HTTPErrors`: how the cases of an enum are answered, for clients and for documents.
struct HTTPErrorsMacro: ExtensionMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingExtensionsOf type: some TypeSyntaxProtocol, conformingTo protocols: [TypeSyntax],
    in context: some MacroExpansionContext
  ) throws -> [ExtensionDeclSyntax] {
    guard let declaration = declaration.as(EnumDeclSyntax.self) else {
      context.report(ErrorFinding.notEnum, at: node)
      return []
    }
    var problems: [ErrorCase] = []
    var isWhole = true
    for item in declaration.memberBlock.members {
      guard let cases = item.decl.as(EnumCaseDeclSyntax.self) else { continue }
      guard let attribute = cases.attributes.first(named: "Problem") else {
        reportMissing(cases, in: context)
        isWhole = false
        continue
      }
      for element in cases.elements {
        if let problem = ErrorCase(element, attribute, in: context) {
          problems.append(problem)
        } else {
          isWhole = false
        }
      }
    }
    guard isWhole else { return [] }
    let access = declaration.accessPrefix
    // Both are named: the compiler looks for conformances by name, before it knows what follows.
    let names = ["HTTPErrorDescribing", "HTTPErrorConvertible"].filter { name in
      protocols.contains { $0.trimmedDescription.hasSuffix(name) }
    }
    let conformance =
      names.isEmpty ? "" : ": " + names.map { "HazelCore.\($0)" }.joined(separator: ", ")
    let cases = problems.map { "    \($0.answer)\n" }.joined()
    let list = problems.filter { $0.passedType == nil }.map { "      \($0.description),\n" }
      .joined()
    let passed = problems.compactMap(\.passedType).map { " + (\($0)).httpErrors" }.joined()
    let code = """
      extension \(type.trimmed)\(conformance) {
        \(access)var httpError: HazelCore.HTTPError {
          switch self {
      \(cases)    }
        }
        \(access)static var httpErrors: [HazelCore.HTTPErrorDescription] {
          [
      \(list)    ]\(passed)
        }
      }
      """
    return [("\(raw: code)" as DeclSyntax).as(ExtensionDeclSyntax.self)].compactMap { $0 }
  }

  private static func reportMissing(
    _ cases: EnumCaseDeclSyntax, in context: some MacroExpansionContext
  ) {
    let names = cases.elements.map { "'\($0.name.text)'" }.joined(separator: ", ")
    let keyword = cases.caseKeyword
    let mended = TokenSyntax.identifier(
      "@Problem(<#status#>) case", leadingTrivia: keyword.leadingTrivia,
      trailingTrivia: keyword.trailingTrivia)
    context.report(
      ErrorFinding.missing(names),
      at: cases.elements.first.map { Syntax($0.name) } ?? Syntax(cases),
      fixIts: [.replace("say how it is answered", keyword, with: mended)])
  }
}

/// `@Problem`: `@HTTPErrors` reads it; by itself it only looks whether it is in place.
struct ProblemMacro: PeerMacro {
  static func expansion(
    of node: AttributeSyntax, providingPeersOf declaration: some DeclSyntaxProtocol,
    in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    let parent = context.lexicalContext.first?.asProtocol((any WithAttributesSyntax).self)
    if !declaration.is(EnumCaseDeclSyntax.self)
      || parent?.attributes.first(named: "HTTPErrors") == nil
    {
      context.report(ErrorFinding.outOfPlace, at: node)
    }
    return []
  }
}
