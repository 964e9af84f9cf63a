import SwiftSyntax

/// A parameter of a handler as it is written.
struct HandlerParameter {
  let syntax: FunctionParameterSyntax

  /// The name within the method: what is looked for in the path.
  var name: TokenSyntax { (syntax.secondName ?? syntax.firstName).trimmed }
  /// The name without backquotes.
  var text: String { name.text.filter { $0 != "`" } }
  /// The label of a call, with its colon; empty for "_".
  var label: String {
    let name = syntax.firstName.text
    return name == "_" ? "" : "\(name.argumentLabel): "
  }

  /// The type without `borrowing`, `@escaping` and the like.
  var type: TypeSyntax {
    let type = syntax.type.trimmed
    return type.as(AttributedTypeSyntax.self)?.baseType.trimmed ?? type
  }

  /// Attributes that say where the value comes from.
  var sources: [AttributeSyntax] {
    syntax.attributes.all.filter { $0.name.first?.isUppercase ?? false }
  }

  var defaultValue: ExprSyntax? { syntax.defaultValue?.value.trimmed }

  /// Whether a request without a value is refused, as far as it can be seen.
  var isRequired: Bool { defaultValue == nil && !type.isOptional && !type.is(ArrayTypeSyntax.self) }

  /// The last part of the type's name: "Request" of `HazelCore.Request`.
  var typeName: String {
    if let member = type.as(MemberTypeSyntax.self) { return member.name.text }
    return type.trimmedDescription
  }

  /// The expression for a parameter whose type says everything; nil for all other types.
  var contextValue: String? {
    guard sources.isEmpty else { return nil }
    switch typeName {
    case "Request": return "context.request"
    case "RequestContext": return "context"
    case "Route": return "context.route"
    default: return nil
    }
  }

  /// What the path captures for the parameter: under its name, or else under its label.
  func captured(by template: PathTemplate) -> PathTemplate.Parameter? {
    template.parameters.first { $0.name == text }
      ?? template.parameters.first { $0.name == syntax.firstName.text }
  }

  var isInout: Bool {
    syntax.type.as(AttributedTypeSyntax.self)?.specifiers.contains { specifier in
      specifier.trimmedDescription == "inout"
    } ?? false
  }
}

extension AttributeSyntax {
  /// The name in the request, when the attribute says it as a literal: "id" of `@Param("id")`.
  var sourceName: String? { sourceNameExpression?.plainString }

  /// The first argument without a label.
  var sourceNameExpression: ExprSyntax? {
    argumentList.first { $0.label == nil }?.expression.trimmed
  }
}
