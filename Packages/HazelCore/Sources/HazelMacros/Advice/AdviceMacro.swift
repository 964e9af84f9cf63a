import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// Runs advice around a function: the implementation of every attribute that is advice, those of
/// other packages too.
///
/// Of several body macros at one function the compiler expands only the last, without a word. It sees
/// all attributes, though, and so composes them all, the first one outermost. The peer role, which is
/// expanded for each attribute, says what is wrong with it.
struct AdviceMacro: BodyMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax,
    providingBodyFor declaration: some DeclSyntaxProtocol & WithOptionalCodeBlockSyntax,
    in context: some MacroExpansionContext
  ) throws -> [CodeBlockItemSyntax] {
    guard let body = declaration.body else { return [] }
    let source = located(body.statements, in: context)
    guard let function = declaration.as(FunctionDeclSyntax.self) else { return [source] }
    let advised = AdvisedFunction(function, in: context.lexicalContext)
    guard !advised.isRoute, advised.isSound else { return [source] }
    return [CodeBlockItemSyntax(stringLiteral: advised.body(source, at: place(function, context)))]
  }

  /// The statements as they are written, at their own lines: errors and debuggers stand there.
  private static func located(
    _ statements: CodeBlockItemListSyntax, in context: some MacroExpansionContext
  ) -> CodeBlockItemSyntax {
    let text = statements.trimmedDescription
    guard !statements.isEmpty,
      let location = context.location(
        of: statements, at: .afterLeadingTrivia, filePathMode: .filePath),
      let column = Int(location.column.trimmedDescription)
    else { return CodeBlockItemSyntax(stringLiteral: text) }
    let indent = String(repeating: " ", count: max(column - 1, 0))
    return CodeBlockItemSyntax(
      stringLiteral: """

        #sourceLocation(file: \(location.file.trimmedDescription), \
        line: \(location.line.trimmedDescription))
        \(indent)\(text)
        #sourceLocation()

        """)
  }

  /// The arguments of a `SourceLocation`.
  private static func place(
    _ function: FunctionDeclSyntax, _ context: some MacroExpansionContext
  ) -> String {
    guard
      let location = context.location(
        of: function.name, at: .afterLeadingTrivia, filePathMode: .fileID)
    else { return "" }
    return "file: \(location.file.trimmedDescription), line: \(location.line.trimmedDescription)"
  }
}

extension AdviceMacro: PeerMacro {
  static func expansion(
    of node: AttributeSyntax, providingPeersOf declaration: some DeclSyntaxProtocol,
    in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    guard let function = declaration.as(FunctionDeclSyntax.self) else {
      let attributes = declaration.asProtocol((any WithAttributesSyntax).self)?.attributes
      let isController = attributes?.first(named: "Controller") != nil
      context.report(
        isController ? .adviceOnController(node.name) : .adviceOnOther(node.name), at: node)
      return []
    }
    let advised = AdvisedFunction(function, in: context.lexicalContext)
    guard advised.report(node, in: context) else { return [] }
    return advised.foreignCheck(after: node, in: context)
  }
}
