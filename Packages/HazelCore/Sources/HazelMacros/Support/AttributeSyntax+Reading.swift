import SwiftParser
import SwiftSyntax

extension AttributeSyntax {
  /// The name without its module: "Get" of `@HazelCore.Get("/:id")`.
  var name: String {
    if let type = attributeName.as(IdentifierTypeSyntax.self) { return type.name.text }
    if let type = attributeName.as(MemberTypeSyntax.self) { return type.name.text }
    return attributeName.trimmedDescription
  }

  /// The arguments in parentheses; empty when there are none.
  var argumentList: LabeledExprListSyntax {
    arguments?.as(LabeledExprListSyntax.self) ?? []
  }

  /// The argument with a label; nil when it is left out.
  func argument(_ label: String) -> ExprSyntax? {
    argumentList.first { $0.label?.text == label }?.expression
  }
}

extension AttributeListSyntax {
  /// The attributes, without those in `#if`.
  var all: [AttributeSyntax] { compactMap { $0.as(AttributeSyntax.self) } }

  /// The first attribute of a name.
  func first(named name: String) -> AttributeSyntax? { all.first { $0.name == name } }
}

extension ExprSyntax {
  /// The text of a string literal without interpolation; nil for everything else.
  var plainString: String? { self.as(StringLiteralExprSyntax.self)?.representedLiteralValue }
}
