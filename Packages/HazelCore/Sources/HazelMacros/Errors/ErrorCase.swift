import SwiftSyntax
import SwiftSyntaxMacros

/// A case of an enum of errors, with what its `@Problem` says.
struct ErrorCase {
  private let identifier: String
  private let status: String
  private let code: String
  private let template: DetailTemplate?
  private let headers: String?
  private let type: String?
  /// How many values the case has.
  private let count: Int
  /// The type of the error that the case passes on; nil when it is one itself.
  let passedType: String?

  /// Reads a case; nil when something was reported.
  init?(
    _ element: EnumCaseElementSyntax, _ attribute: AttributeSyntax,
    in context: some MacroExpansionContext
  ) {
    // Filtered as an array: a list of syntax that is filtered has no place in the source any more.
    let unlabeled = Array(attribute.argumentList).filter { $0.label == nil }.map(\.expression)
    let name = element.name.identifier?.name ?? element.name.text
    let parameters = element.parameterClause.map { Array($0.parameters) } ?? []
    identifier = element.name.text
    count = parameters.count
    guard let status = unlabeled.first else {
      // Without a status, but with something else, the compiler says that the status is missing.
      guard attribute.argumentList.isEmpty else { return nil }
      guard count == 1 else {
        context.report(ErrorFinding.nothingToPass(name), at: element.name)
        return nil
      }
      passedType = parameters[0].type.trimmedDescription
      (self.status, code, template, headers, type) = ("", "", nil, nil, nil)
      return
    }
    passedType = nil
    self.status = status.trimmedDescription
    headers = attribute.argument("headers")?.trimmedDescription
    guard
      let code = Self.text(attribute.argument("code"), "code", in: context),
      let type = Self.text(attribute.argument("type"), "type", in: context),
      let detail = Self.text(unlabeled.dropFirst().first, "detail", in: context)
    else { return nil }
    self.code = code ?? KeyStyle.snakeCase.key(for: name)
    self.type = type
    guard let detail, let literal = unlabeled[1].as(StringLiteralExprSyntax.self) else {
      template = nil
      return
    }
    let labels = parameters.map { $0.firstName.flatMap { $0.text == "_" ? nil : $0.text } }
    let template = DetailTemplate(detail, labels: labels)
    guard !DetailCheck(literal, labels).reports(in: context) else { return nil }
    self.template = template
  }

  /// The text of an argument: the inner nil when it is left out or nil, the outer one when it is no
  /// literal, which was reported.
  private static func text(
    _ expression: ExprSyntax?, _ what: String, in context: some MacroExpansionContext
  ) -> String?? {
    guard let expression, !expression.is(NilLiteralExprSyntax.self) else { return .some(nil) }
    guard let text = expression.plainString else {
      context.report(ErrorFinding.notLiteral(what), at: expression)
      return nil
    }
    return text
  }

  /// What the case becomes in `httpError`.
  var answer: String {
    guard passedType == nil else { return "case .\(identifier)(let value0): value0.httpError" }
    let used = template?.used ?? []
    var pattern = ".\(identifier)"
    if !used.isEmpty {
      let values = (0..<count).map { used.contains($0) ? "let value\($0)" : "_" }
      pattern += "(\(values.joined(separator: ", ")))"
    }
    var text = "case \(pattern): HazelCore.HTTPError(\(status), code: \(code.literal)"
    if let template { text += ", detail: \(template.interpolated)" }
    if let headers { text += ", headers: \(headers)" }
    if let type { text += ", type: \(type.literal)" }
    return text + ")"
  }

  /// What the case becomes in `httpErrors`.
  var description: String {
    var text = "HazelCore.HTTPErrorDescription(\(status), code: \(code.literal)"
    if let template { text += ", detail: \(template.text.literal)" }
    if let headers { text += ", headers: (\(headers) as HazelCore.HeaderFields).map(\\.name)" }
    if let type { text += ", type: \(type.literal)" }
    return text + ")"
  }
}
