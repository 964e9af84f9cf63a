import SwiftSyntax

extension StoredProperty {
  /// The binding in the source; what the property holds is a copy without a place.
  private var binding: PatternBindingSyntax? {
    declaration.bindings.first { binding in
      binding.pattern.as(IdentifierPatternSyntax.self)?.identifier.text == name.text
    }
  }

  /// Where the name stands.
  var namePlace: Syntax { binding.map { Syntax($0.pattern) } ?? Syntax(declaration) }

  /// Where the type stands.
  var typePlace: Syntax { binding?.typeAnnotation.map { Syntax($0.type) } ?? namePlace }
}

extension TypeSyntax {
  /// Whether it is neither a function nor a tuple.
  var mayStandInJSON: Bool {
    let inner = self.as(AttributedTypeSyntax.self)?.baseType ?? self
    return !inner.is(FunctionTypeSyntax.self) && !inner.is(TupleTypeSyntax.self)
  }
}
