import SwiftSyntax

extension TypeSyntax {
  /// The type that stands for a result in descriptions: one that is hidden has no name, but of a
  /// sequence it is known what it holds.
  var describedResult: String {
    let parts = parts
    // `some` binds more tightly than `&`.
    guard parts.contains(where: { $0.is(SomeOrAnyTypeSyntax.self) }) else {
      return trimmedDescription
    }
    for part in parts {
      let type = part.as(SomeOrAnyTypeSyntax.self)?.constraint ?? part
      for protocolType in type.parts {
        guard let name = protocolType.as(IdentifierTypeSyntax.self),
          name.name.text == "AsyncSequence",
          let element = name.genericArgumentClause?.arguments.first?.argument
        else { continue }
        return "_Concurrency.AsyncStream<\(element.trimmedDescription)>"
      }
    }
    return "HazelCore.Response"
  }

  /// The types of `A & B`; the type alone when it is none such.
  private var parts: [TypeSyntax] {
    self.as(CompositionTypeSyntax.self)?.elements.map { $0.type.trimmed } ?? [trimmed]
  }
}
