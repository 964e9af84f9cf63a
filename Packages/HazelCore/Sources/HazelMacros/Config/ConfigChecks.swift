import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// Finds what no setting can be.
struct ConfigChecks<Context: MacroExpansionContext> {
  let type: StructDeclSyntax
  let node: AttributeSyntax
  let context: Context

  /// What stands before the names of all settings.
  var prefix: [String] {
    guard let text = node.argument("prefix")?.plainString else { return [] }
    return text.split(separator: ".").map(String.init)
  }

  /// Reports everything; false where something must be mended first.
  func run() -> Bool {
    var isWhole = checkPrefix()
    if let other = type.attributes.first(named: "DTO") {
      context.report(ConfigFinding.alsoDTO(), at: other.attributeName)
      isWhole = false
    }
    let properties = type.storedProperties
    for property in properties {
      let checks = [checkType(property), checkConstant(property), checkAttributes(property)]
      isWhole = isWhole && checks.allSatisfy { $0 }
      adviseSecret(property)
    }
    return checkVariables(properties) && isWhole
  }

  private func checkPrefix() -> Bool {
    guard let argument = node.argument("prefix") else { return true }
    guard let text = argument.plainString else {
      context.report(ConfigFinding.literalNeeded("the prefix"), at: argument)
      return false
    }
    let names = text.split(separator: ".", omittingEmptySubsequences: false)
    guard names.allSatisfy({ EnvName.isName(String($0)) }) else {
      context.report(ConfigFinding.badPrefix(text), at: argument)
      return false
    }
    return true
  }

  private func checkType(_ property: StoredProperty) -> Bool {
    guard let type = property.type else {
      context.report(ConfigFinding.typeMissing(property.name.text), at: property.namePlace)
      return false
    }
    guard type.mayStandInJSON, !TypeShape(type).isPatch else {
      context.report(
        ConfigFinding.unsupportedType(type.trimmedDescription), at: property.typePlace)
      return false
    }
    return true
  }

  private func checkConstant(_ property: StoredProperty) -> Bool {
    guard property.isConstant else { return true }
    let keyword = property.declaration.bindingSpecifier
    context.report(
      ConfigFinding.constant(property.name.text), at: keyword,
      fixIts: [
        .replace("make it a 'var'", keyword, with: keyword.with(\.tokenKind, .keyword(.var)))
      ])
    return false
  }

  private func checkAttributes(_ property: StoredProperty) -> Bool {
    var isWhole = true
    for attribute in property.attributes {
      switch attribute.name {
      case "Key", "ReadOnly", "WriteOnly", "NotNull":
        context.report(
          ConfigFinding.uselessAttribute(attribute.name), at: attribute.attributeName)
        isWhole = false
      case "Trim", "Collapse", "Lowercase", "Uppercase":
        guard let type = property.type, SecretType.content(of: TypeShape(type).leaf) != nil else {
          continue
        }
        context.report(
          DTOFinding.wrongType(attribute.name, "strings", type.trimmedDescription),
          at: attribute.attributeName)
        isWhole = false
      case "Env":
        isWhole = EnvName.check(attribute, in: context) && isWhole
      default: break
      }
    }
    return isWhole
  }

  private func checkVariables(_ properties: [StoredProperty]) -> Bool {
    var known: [String: String] = [:]
    var isWhole = true
    for property in properties {
      guard let attribute = property.declaration.attributes.first(named: "Env"),
        let argument = attribute.argumentList.first?.expression,
        let name = argument.plainString
      else { continue }
      if let other = known[name] {
        context.report(ConfigFinding.twoSettings(name, other), at: argument)
        isWhole = false
      }
      known[name] = property.name.text
    }
    return isWhole
  }

  private func adviseSecret(_ property: StoredProperty) {
    guard let type = property.type, ["String", "String?"].contains(type.trimmedDescription),
      property.declaration.attributes.first(named: "Secret") == nil,
      SecretType.isLikely(property.name.text)
    else { return }
    let isOptional = type.trimmedDescription.hasSuffix("?")
    // The place in the source, so that the fix-it changes it.
    let place = property.typePlace
    let secret = TypeSyntax(stringLiteral: "Secret<String>" + (isOptional ? "?" : ""))
    // A default of a String is none of a Secret; then only the warning helps.
    let isMendable = property.initializer == nil && place.is(TypeSyntax.self)
    context.report(
      ConfigFinding.visibleSecret(property.name.text), at: place,
      fixIts: isMendable
        ? [
          .replace(
            "make it a Secret", place,
            with: secret.with(\.leadingTrivia, place.leadingTrivia)
              .with(\.trailingTrivia, place.trailingTrivia))
        ] : [])
  }
}
