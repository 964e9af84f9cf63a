import SwiftSyntax
import SwiftSyntaxBuilder

extension TypeSyntax {
  /// The type without optionals and patches around it, also when their names are qualified:
  /// `String` of `HazelKernel.Patch<String?>`.
  var wrapped: TypeSyntax {
    if let optional = self.as(OptionalTypeSyntax.self) { return optional.wrappedType.wrapped }
    let shape = TypeShape(self)
    guard shape.isOptional || shape.isPatch else { return self }
    let clause =
      self.as(IdentifierTypeSyntax.self)?.genericArgumentClause
      ?? self.as(MemberTypeSyntax.self)?.genericArgumentClause
    guard let argument = clause?.arguments.first?.argument else { return self }
    return TypeSyntax(stringLiteral: argument.trimmedDescription).wrapped
  }
}
