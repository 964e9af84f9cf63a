import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// A function with advice.
struct AdvisedFunction {
  let function: FunctionDeclSyntax
  let advice: [AttributeSyntax]
  /// The type around it; empty for a function of a file.
  let type: String

  init(_ function: FunctionDeclSyntax, in context: [Syntax]) {
    self.function = function
    advice = function.attributes.all.filter(AdviceNames.isAdvice)
    let groups = context.compactMap { syntax -> String? in
      if let type = syntax.as(ExtensionDeclSyntax.self) {
        return type.extendedType.trimmedDescription
      }
      return syntax.asProtocol((any DeclGroupSyntax).self)?.typeName
    }
    type = groups.reversed().joined(separator: ".")
  }

  var isRoute: Bool {
    function.attributes.all.contains { AdviceNames.routes.contains($0.name) }
  }

  var effects: FunctionEffectSpecifiersSyntax? { function.signature.effectSpecifiers }
  var isAsync: Bool { effects?.asyncSpecifier != nil }
  var throwsClause: ThrowsClauseSyntax? { effects?.throwsClause }

  /// The names by which the body knows the parameters.
  var parameters: [String] {
    function.signature.parameterClause.parameters.map { ($0.secondName ?? $0.firstName).text }
  }

  /// The name with labels: "reserve(_:copies:)".
  private var fullName: String {
    let labels = function.signature.parameterClause.parameters.map { $0.firstName.text + ":" }
    return "\(function.name.text)(\(labels.joined()))"
  }

  /// The body with all advice around it.
  ///
  /// - Parameters:
  ///   - source: the statements as they are written.
  ///   - place: the arguments of the location.
  func body(_ source: CodeBlockItemSyntax, at place: String) -> String {
    let call = (throwsClause == nil ? "" : "try ") + (isAsync ? "await " : "")
    let signature =
      "()\(isAsync ? " async" : "")\(throwsClause.map { " " + $0.trimmedDescription } ?? "")"
      + " -> \(resultType) in"
    var code = """
      let __hazelCall = HazelCore.AdvisedCall(type: \(type.literal), \
      function: \(fullName.literal), location: HazelCore.SourceLocation(\(place)))

      """
    let values = advice.flatMap { expressions(of: $0) }
    for value in values {
      code += "return \(call)HazelCore._hazelAdvice(\(value)).around(__hazelCall) { \(signature)\n"
    }
    return code + source.description + String(repeating: "}", count: values.count)
  }

  /// The expressions that make the values of an attribute: one, but as many as `@Around` is given.
  private func expressions(of attribute: AttributeSyntax) -> [String] {
    let arguments = attribute.argumentList.map { argument in
      var argument = argument.trimmed
      argument.trailingComma = nil
      return AdviceTemplate.filled(argument.trimmedDescription, of: argument, parameters)
    }
    if attribute.name == AdviceNames.around { return arguments }
    return [
      "\(attribute.attributeName.trimmedDescription)(\(arguments.joined(separator: ", ")))"
    ]
  }

  private var resultType: String {
    guard let type = function.signature.returnClause?.type else { return "Swift.Void" }
    if let unwrapped = type.as(ImplicitlyUnwrappedOptionalTypeSyntax.self) {
      return "\(unwrapped.wrappedType.trimmedDescription)?"
    }
    return type.trimmedDescription
  }
}
