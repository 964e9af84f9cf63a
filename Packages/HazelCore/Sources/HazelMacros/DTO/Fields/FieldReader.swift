import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// Makes fields of the stored properties of a declaration.
struct FieldReader<Context: MacroExpansionContext> {
  let options: DTOOptions
  let context: Context
  /// Whether `Secret<…>` is a type with a meaning, as in `@Config`.
  var readsSecrets = false

  /// The fields; nil where something was reported.
  func fields(of declaration: some DeclGroupSyntax) -> [DTOField]? {
    var fields: [DTOField] = []
    var isWhole = true
    for property in declaration.storedProperties {
      if let field = field(property) { fields.append(field) } else { isWhole = false }
    }
    var keys: Set<String> = []
    for (field, property) in zip(fields, declaration.storedProperties) where isWhole {
      guard !keys.insert(field.key).inserted else { continue }
      isWhole = false
      context.report(
        DTOFinding.duplicateKey(field.key),
        at: property.declaration.attributes.first(named: "Key").map { Syntax($0) }
          ?? property.namePlace)
    }
    return isWhole ? fields : nil
  }

  private func field(_ property: StoredProperty) -> DTOField? {
    let isConstant = property.isLet && property.initializer != nil
    guard property.type != nil || isConstant else {
      context.report(DTOFinding.typeMissing(property.name.text), at: property.namePlace)
      return nil
    }
    if let type = property.type, !type.mayStandInJSON {
      context.report(
        DTOFinding.unsupportedType(type.trimmedDescription), at: property.typePlace)
      return nil
    }
    let name = property.name.identifier?.name ?? property.name.text
    var key = options.keys.key(for: name)
    if let attribute = property.declaration.attributes.first(named: "Key"),
      let argument = attribute.argumentList.first?.expression
    {
      guard let text = argument.plainString else {
        context.report(DTOFinding.literalNeeded("the name"), at: argument)
        return nil
      }
      key = text
    }
    var field = DTOField(
      name: name, identifier: property.name.text, key: key, type: property.type,
      initializer: property.initializer)
    field.isConstant = isConstant
    field.documentation = Documentation.text(of: property.declaration)
    return read(property, into: field)
  }

  private func read(_ property: StoredProperty, into start: DTOField) -> DTOField? {
    var field = start
    var isWhole = true
    let secret = readsSecrets ? SecretType.content(of: field.shape.leaf) : nil
    if secret != nil { field.isSecret = true }
    let reader = RuleReader(
      context: context,
      type: secret.map {
        TypeSyntax(stringLiteral: field.typeText.replacing(field.shape.leaf, with: $0))
      } ?? property.type)
    for attribute in property.attributes {
      switch attribute.name {
      case "ReadOnly": field.isReadOnly = true
      case "WriteOnly": field.isWriteOnly = true
      case "Secret": field.isSecret = true
      case "NotNull": field.refusesNull = true
      case "Example": field.examples += attribute.argumentList.map { $0.expression.trimmed }
      case "Trim", "Collapse", "Lowercase", "Uppercase":
        guard ["String", ""].contains(field.shape.leaf) || !field.shape.isPlain else {
          context.report(
            DTOFinding.wrongType(attribute.name, "strings", field.typeText),
            at: attribute.attributeName)
          isWhole = false
          continue
        }
        field.transforms.append(attribute.name.lowercased())
      case let name where RuleNames.all.contains(name):
        guard let rule = reader.rule(attribute) else {
          isWhole = false
          continue
        }
        field.rules.append(secret == nil ? rule : rule.revealing)
      default: break
      }
    }
    if field.isReadOnly, field.isWriteOnly || field.isSecret {
      let other = field.isSecret ? "Secret" : "WriteOnly"
      let place = property.declaration.attributes.first(named: other)
      context.report(
        DTOFinding.contradiction("ReadOnly", other),
        at: place.map { Syntax($0) } ?? property.namePlace)
      return nil
    }
    if field.isReadOnly, !field.isConstant, field.fallback == nil {
      context.report(DTOFinding.readOnlyWithoutValue(field.name), at: property.namePlace)
      return nil
    }
    return isWhole ? field : nil
  }
}

extension String {
  /// Without spaces at the ends.
  var trimmedSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
