import SwiftSyntax
import SwiftSyntaxMacros

/// The arguments of `@DTO`.
struct DTOOptions {
  var keys = KeyStyle.asWritten
  var refusesUnknown = false
  var discriminator = "type"

  init(_ attribute: AttributeSyntax, in context: some MacroExpansionContext) {
    if let name = attribute.argument("keys")?.memberName {
      keys = KeyStyle(rawValue: name) ?? .asWritten
    }
    refusesUnknown = attribute.argument("unknownFields")?.memberName == "reject"
    if let argument = attribute.argument("discriminator") {
      if let name = argument.plainString, !name.isEmpty {
        discriminator = name
      } else {
        context.report(DTOFinding.literalNeeded("the discriminator"), at: argument)
      }
    }
  }
}

extension ExprSyntax {
  /// The name in `.snakeCase` or `KeyStyle.snakeCase`.
  var memberName: String? { self.as(MemberAccessExprSyntax.self)?.declName.baseName.text }
}
