import SwiftDiagnostics
import SwiftSyntax
import SwiftSyntaxBuilder

/// Finds what keeps a declaration from being injectable.
struct InjectableCheck {
  /// What is wrong, each at its token.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether members can be generated nevertheless.
  private(set) var passes: Bool = true

  init(_ declaration: some DeclGroupSyntax) {
    guard declaration.canBeInjectable else {
      refuse(
        "HZ250", "only a final class, a struct or an actor can be injectable",
        at: declaration.introducer)
      return
    }
    checkFinal(declaration)
    checkGenerics(declaration)
    checkInitializers(declaration)
    checkTypes(declaration)
    checkState(declaration)
  }

  private mutating func refuse(
    _ number: String, _ text: String, at node: some SyntaxProtocol, notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    diagnostics.append(
      Diagnostic(
        node: Syntax(node), message: Finding(number, text), notes: notes, fixIts: fixIts))
    passes = false
  }

  private mutating func checkFinal(_ declaration: some DeclGroupSyntax) {
    guard let type = declaration.as(ClassDeclSyntax.self),
      !type.modifiers.contains(where: { $0.name.text == "final" })
    else { return }
    let keyword = type.classKeyword
    refuse(
      "HZ251", "the injectable class '\(type.name.text)' must be 'final'", at: keyword,
      fixIts: [
        .replace(
          "add 'final'", keyword, with: keyword.with(\.tokenKind, .identifier("final class")))
      ])
  }

  /// What is generic can not be one provider.
  private mutating func checkGenerics(_ declaration: some DeclGroupSyntax) {
    let clause =
      declaration.as(ClassDeclSyntax.self)?.genericParameterClause
      ?? declaration.as(StructDeclSyntax.self)?.genericParameterClause
      ?? declaration.as(ActorDeclSyntax.self)?.genericParameterClause
    guard let clause else { return }
    refuse(
      "HZ255",
      "the generic type '\(declaration.typeName)' can not be injectable: give Provider.factory for "
        + "each type that is needed",
      at: clause)
  }

  private mutating func checkInitializers(_ declaration: some DeclGroupSyntax) {
    let written = declaration.initializers.filter { !$0.isConvenience }
    if written.count > 1 {
      refuse(
        "HZ252",
        "'\(declaration.typeName)' has \(written.count) initializers, and the container can not tell "
          + "which one to call: keep one, or move the others to an extension",
        at: written[1].initKeyword,
        notes: [Note(node: Syntax(written[0].initKeyword), message: Hint("the first one is here"))])
    }
    for initializer in written.prefix(1) {
      guard let mark = initializer.optionalMark else { continue }
      refuse(
        "HZ256", "the initializer of an injectable type can not give nil: let it throw", at: mark,
        fixIts: [
          FixIt(
            message: Hint("remove '\(mark.text)'"),
            changes: [
              .replace(
                oldNode: Syntax(initializer),
                newNode: Syntax(initializer.with(\.optionalMark, nil)))
            ])
        ])
    }
  }

  private mutating func checkTypes(_ declaration: some DeclGroupSyntax) {
    guard declaration.initializers.allSatisfy(\.isConvenience) else { return }
    for property in Need.ofProperties(declaration).untyped {
      refuse(
        "HZ253", "'\(property.name.text)' needs a type annotation to be injected",
        at: property.nameInSource)
    }
  }

  /// A variable of a class that all requests share.
  private mutating func checkState(_ declaration: some DeclGroupSyntax) {
    guard declaration.is(ClassDeclSyntax.self), !declaration.isOnMainActor else { return }
    for property in declaration.storedProperties where property.isSharedState {
      let keyword = property.declaration.bindingSpecifier
      diagnostics.append(
        Diagnostic(
          node: Syntax(keyword),
          message: Finding(
            "HZ254",
            "several tasks could change '\(property.name.text)' at once: an injectable class keeps "
              + "its state in a Mutex, or is an actor"),
          fixIts: [
            .replace("make it 'let'", keyword, with: keyword.with(\.tokenKind, .keyword(.let)))
          ]))
    }
  }
}

extension StoredProperty {
  /// Whether it can change, and nothing says that somebody else takes care of that.
  fileprivate var isSharedState: Bool {
    !isLet && attributes.isEmpty
      && declaration.modifiers.allSatisfy { !["nonisolated", "weak"].contains($0.name.text) }
  }

  /// The name where it stands; the trimmed copy has no place.
  fileprivate var nameInSource: Syntax {
    for binding in declaration.bindings {
      if let pattern = binding.pattern.as(IdentifierPatternSyntax.self),
        pattern.identifier.text == name.text
      {
        return Syntax(pattern)
      }
    }
    return Syntax(declaration)
  }
}
