import SwiftSyntax

extension ExprSyntax {
  /// Whether a default is the same for all requests, so that documents may show it: a literal or a
  /// name, and no call, which may give another value each time.
  var isTheSameForAll: Bool {
    if self.is(NilLiteralExprSyntax.self) { return false }
    let finder = CallFinder(viewMode: .sourceAccurate)
    finder.walk(self)
    return !finder.isFound
  }
}

/// Looks for whatever runs code.
private final class CallFinder: SyntaxVisitor {
  private(set) var isFound = false

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind { find() }
  override func visit(_ node: SubscriptCallExprSyntax) -> SyntaxVisitorContinueKind { find() }
  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { find() }
  override func visit(_ node: MacroExpansionExprSyntax) -> SyntaxVisitorContinueKind { find() }
  override func visit(_ node: TryExprSyntax) -> SyntaxVisitorContinueKind { find() }
  override func visit(_ node: AwaitExprSyntax) -> SyntaxVisitorContinueKind { find() }

  private func find() -> SyntaxVisitorContinueKind {
    isFound = true
    return .skipChildren
  }
}
