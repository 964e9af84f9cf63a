import SwiftSyntax
import SwiftSyntaxMacros

/// A case of an enum.
struct DTOCase {
  /// What stands for the values of a case in JSON.
  enum Payload {
    case none
    /// One value without a label: its members are those of the object.
    case merged(String)
    /// Members of their own.
    case fields([DTOField])
  }

  let name: String
  let identifier: String
  /// The value of the discriminator, or the raw value of a string.
  let key: String
  let payload: Payload
  /// The labels as they are written; nil where a value has none.
  let labels: [String?]
}

/// Reads the cases of an enum.
struct EnumReader {
  let cases: [DTOCase]
  /// "String", "Int"…; nil where there is none.
  let rawType: String?
  let hasValues: Bool

  init?(
    _ declaration: EnumDeclSyntax, options: DTOOptions, in context: some MacroExpansionContext
  ) {
    let elements = declaration.memberBlock.members
      .compactMap { $0.decl.as(EnumCaseDeclSyntax.self) }
      .flatMap { declaration in declaration.elements.map { (declaration, $0) } }
    guard !elements.isEmpty else {
      context.report(DTOFinding.emptyCases(), at: declaration.name)
      return nil
    }
    let inherited = declaration.inheritanceClause?.inheritedTypes.map {
      $0.type.trimmedDescription
    }
    rawType = inherited?.first { TypeShape.integers.contains($0) || $0 == "String" }
    hasValues = elements.contains { $0.1.parameterClause != nil }
    var cases: [DTOCase] = []
    var keys: Set<String> = []
    for (declaration, element) in elements {
      let name = element.name.identifier?.name ?? element.name.text
      var key = element.rawValue?.value.plainString ?? name
      if rawType == nil { key = options.keys.key(for: name) }
      if let attribute = declaration.attributes.first(named: "Key") {
        key = attribute.argumentList.first?.expression.plainString ?? key
      }
      guard keys.insert(key).inserted else {
        context.report(DTOFinding.duplicateKey(key), at: element.name)
        return nil
      }
      guard let (payload, labels) = Self.payload(of: element, options, in: context) else {
        return nil
      }
      cases.append(
        DTOCase(
          name: name, identifier: element.name.text, key: key, payload: payload, labels: labels))
    }
    self.cases = cases
  }

  private static func payload(
    of element: EnumCaseElementSyntax, _ options: DTOOptions,
    in context: some MacroExpansionContext
  ) -> (DTOCase.Payload, [String?])? {
    guard let parameters = element.parameterClause?.parameters, !parameters.isEmpty else {
      return (.none, [])
    }
    if parameters.count == 1, let only = parameters.first, only.firstName == nil {
      let type = only.type.trimmed
      let shape = TypeShape(type)
      if case .named(let name) = shape, !TypeShape.scalars.contains(name) {
        return (.merged(type.trimmedDescription), [nil])
      }
      let field = DTOField(
        name: "value", identifier: "value", key: "value", type: type,
        initializer: only.defaultValue?.value.trimmed)
      return (.fields([field]), [nil])
    }
    var fields: [DTOField] = []
    for parameter in parameters {
      guard let label = parameter.firstName, label.text != "_" else {
        context.report(DTOFinding.labelNeeded(element.name.text), at: parameter.type)
        return nil
      }
      let name = label.identifier?.name ?? label.text
      let key = options.keys.key(for: name)
      guard key != options.discriminator else {
        context.report(DTOFinding.discriminatorClash(key), at: label)
        return nil
      }
      fields.append(
        DTOField(
          name: name, identifier: label.text, key: key, type: parameter.type.trimmed,
          initializer: parameter.defaultValue?.value.trimmed))
    }
    return (.fields(fields), fields.map { $0.identifier })
  }
}
