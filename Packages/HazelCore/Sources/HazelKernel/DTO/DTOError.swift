/// Why no value could be made of JSON.
public enum DTOError: Error, Sendable {
  /// The text is no JSON, or none that is accepted.
  case malformed(JSONError)
  /// The text is JSON and breaks rules: everything that is wrong.
  case invalid(Violations)
}

extension DTOError {
  /// The error of a response: 400 for text that is no JSON, 422 for broken rules.
  ///
  /// - Parameters:
  ///   - ruleStatus: the status for broken rules; 422 by default.
  ///   - catalog: where messages come from.
  ///   - locale: the language of the messages where the violations name none.
  /// - Returns: an error with every violation.
  public func httpError(
    ruleStatus: HTTPStatus = .unprocessableContent, catalog: MessageCatalog = .standard,
    locale: String? = nil
  ) -> HTTPError {
    switch self {
    case .malformed(let error):
      let place =
        " (line " + String(error.line) + ", column " + String(error.column) + ")"
      return HTTPError(
        .badRequest, code: "invalid_json",
        violations: [
          Violation(
            .body(pointer: error.pointer), code: error.code.name, message: error.message + place)
        ])
    case .invalid(let violations):
      return HTTPError(
        ruleStatus, code: "invalid_body",
        violations: catalog.violations(of: violations, locale: locale))
    }
  }
}

extension DTOError: CustomStringConvertible {
  /// Every problem with its place, in English.
  public var description: String {
    switch self {
    case .malformed(let error): return error.description
    case .invalid(let violations):
      var text = ""
      for issue in violations.issues {
        if !text.isEmpty { text += "; " }
        text += (issue.pointer.isEmpty ? "/" : issue.pointer) + ": "
        text += MessageCatalog.standard.message(for: issue, locale: "en")
      }
      return text
    }
  }
}
