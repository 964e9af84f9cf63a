import SwiftSyntax

/// Something that an initializer takes.
struct Need {
  /// The property or parameter.
  let label: String
  /// The stored property that keeps it.
  let storage: String
  /// The type as the container is asked for it.
  let type: String
  /// The name as it is written: `"primary"`; nil for none.
  let name: String?
  /// The label of the argument; nil for `_`.
  let argumentLabel: String?

  /// What the parameters of an initializer take; those with a default are left to it.
  static func ofParameters(_ initializer: InitializerDeclSyntax) -> [Need] {
    initializer.signature.parameterClause.parameters.compactMap { parameter in
      guard parameter.defaultValue == nil else { return nil }
      let label = (parameter.secondName ?? parameter.firstName).text
      return Need(
        label: label, storage: label, type: parameter.type.trimmedDescription,
        name: parameter.attributes.injectedName,
        argumentLabel: parameter.firstName.text == "_" ? nil : parameter.firstName.text)
    }
  }

  /// What the stored properties take that have no value of their own, and those whose type is not
  /// written.
  static func ofProperties(
    _ declaration: some DeclGroupSyntax
  ) -> (needs: [Need], untyped: [StoredProperty]) {
    var needs: [Need] = []
    var untyped: [StoredProperty] = []
    for property in declaration.storedProperties where property.initializer == nil {
      let isLazy = property.attributes.contains { $0.name == "Lazy" }
      guard let type = property.type else {
        untyped.append(property)
        continue
      }
      // A variable optional is nil without being given.
      if !property.isLet, type.isOptional, !isLazy { continue }
      let name = property.name.text
      needs.append(
        Need(
          label: name, storage: isLazy ? "_\(name)" : name,
          type: isLazy ? "HazelCore.Deferred<\(type.trimmedDescription)>" : type.trimmedDescription,
          name: property.declaration.attributes.injectedName, argumentLabel: name))
    }
    return (needs, untyped)
  }
}

extension AttributeListSyntax {
  /// The argument of `@Named("…")`, as it is written.
  fileprivate var injectedName: String? {
    first(named: "Named")?.argumentList.first?.expression.trimmedDescription
  }
}
