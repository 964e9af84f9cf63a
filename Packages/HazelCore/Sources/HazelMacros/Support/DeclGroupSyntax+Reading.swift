import SwiftSyntax

extension DeclGroupSyntax {
  /// The name of the type.
  var typeName: String { asProtocol((any NamedDeclSyntax).self)?.name.text ?? "Self" }

  /// The access level that generated members need, with a space: "public ", "package " or "".
  var accessPrefix: String {
    for modifier in modifiers {
      switch modifier.name.text {
      case "public", "open": return "public "
      case "package": return "package "
      default: continue
      }
    }
    return ""
  }

  /// The initializers that are written in the declaration itself.
  var initializers: [InitializerDeclSyntax] {
    memberBlock.members.compactMap { $0.decl.as(InitializerDeclSyntax.self) }
  }

  /// The stored properties of instances in their order.
  var storedProperties: [StoredProperty] {
    memberBlock.members.flatMap { member in
      member.decl.as(VariableDeclSyntax.self).map(StoredProperty.all) ?? []
    }
  }
}

/// A stored property as it is written.
struct StoredProperty {
  let name: TokenSyntax
  /// The type; nil when it is left to inference.
  let type: TypeSyntax?
  let initializer: ExprSyntax?
  let declaration: VariableDeclSyntax

  var isLet: Bool { declaration.bindingSpecifier.tokenKind == .keyword(.let) }
  var attributes: [AttributeSyntax] { declaration.attributes.all }

  /// The properties of one declaration: two of `let a, b: Int`, none of a computed or static one.
  static func all(of declaration: VariableDeclSyntax) -> [StoredProperty] {
    let isStored = declaration.modifiers.allSatisfy { modifier in
      !["static", "class", "lazy"].contains(modifier.name.text)
    }
    guard isStored else { return [] }
    var properties: [StoredProperty] = []
    // In `let a, b: Int` the type stands at the last name and holds for those before.
    var type: TypeSyntax?
    for binding in declaration.bindings.reversed() {
      if let annotation = binding.typeAnnotation { type = annotation.type.trimmed }
      guard !binding.isComputed, let name = binding.pattern.as(IdentifierPatternSyntax.self) else {
        continue
      }
      properties.append(
        StoredProperty(
          name: name.identifier.trimmed, type: type,
          initializer: binding.initializer?.value.trimmed, declaration: declaration))
    }
    return properties.reversed()
  }
}

extension PatternBindingSyntax {
  /// Whether it has a getter, and not only observers.
  fileprivate var isComputed: Bool {
    switch accessorBlock?.accessors {
    case .getter: true
    case .accessors(let list): list.contains { $0.accessorSpecifier.tokenKind == .keyword(.get) }
    case nil: false
    }
  }
}

extension TypeSyntax {
  /// Whether it is written as an optional.
  var isOptional: Bool {
    self.is(OptionalTypeSyntax.self)
      || self.as(IdentifierTypeSyntax.self)?.name.text == "Optional"
      || self.as(MemberTypeSyntax.self)?.name.text == "Optional"
  }
}
