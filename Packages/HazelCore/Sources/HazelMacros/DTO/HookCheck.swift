import SwiftSyntax
import SwiftSyntaxMacros

/// Finds functions that look like the hook of a DTO and are none.
enum HookCheck {
  static func run(on declaration: some DeclGroupSyntax, in context: some MacroExpansionContext) {
    for member in declaration.memberBlock.members {
      guard let function = member.decl.as(FunctionDeclSyntax.self),
        function.name.text == "validate"
      else { continue }
      let parameters = function.signature.parameterClause.parameters
      let isOurs =
        parameters.first?.firstName.text == "into" && parameters.count == 1
        && parameters.first?.type.trimmedDescription.contains("inout") == true
      let mentions = parameters.contains { $0.type.trimmedDescription.contains("Violations") }
      if !isOurs, mentions { context.report(DTOFinding.missedHook(), at: function.name) }
    }
  }
}
