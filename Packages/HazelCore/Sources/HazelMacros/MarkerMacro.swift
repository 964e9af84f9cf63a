import SwiftSyntax
import SwiftSyntaxMacros

/// An attribute that means nothing by itself: another macro on the same declaration reads it.
struct MarkerMacro: PeerMacro {
  static func expansion(
    of node: AttributeSyntax, providingPeersOf declaration: some DeclSyntaxProtocol,
    in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    []
  }
}
