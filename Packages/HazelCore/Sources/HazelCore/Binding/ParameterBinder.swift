public import HazelKernel

/// Takes the arguments of a handler out of a request, and keeps what is wrong with all of them, so
/// that it is answered at once.
///
/// Generated code uses it; a parameter source of your own is given a ``RequestContext`` instead.
public struct ParameterBinder {
  /// The request and its route.
  public let context: RequestContext
  @usableFromInline let hasPipes: Bool

  /// What was found out on the way. Most handlers take what lies in the path and need none.
  private final class Findings {
    var violations: [Violation] = []
    var failure: (any Error)?
    // What was read once for several parameters; the inner nil of a query that could not be read.
    var query: QueryParameters??
    var form: FormFields??
    var cookies: Cookies??
  }

  private var made: Findings?

  private var findings: Findings {
    mutating get {
      if let made { return made }
      let findings = Findings()
      made = findings
      return findings
    }
  }

  /// Begins.
  public init(_ context: RequestContext) {
    self.context = context
    hasPipes = context.hasPipes
  }

  init(_ context: RequestContext, hasPipes: Bool) {
    self.context = context
    self.hasPipes = hasPipes
  }

  /// What is wrong: the error that the request is answered with.
  ///
  /// An error that is about no value (no JSON, not signed in) comes first; then all violations.
  public var error: any Error {
    let violations = made?.violations ?? []
    guard let failure = made?.failure else {
      return HTTPError(.badRequest, code: "invalid_parameters", violations: violations)
    }
    guard var error = failure as? HTTPError, !violations.isEmpty else { return failure }
    if error.violations.isEmpty {
      error.violations = violations
      return error
    }
    return HTTPError(
      .badRequest, code: "invalid_parameters", violations: violations + error.violations)
  }

  /// Notes a value that was refused.
  public mutating func refuse(_ violation: Violation) {
    findings.violations.append(violation)
  }

  /// Notes that content breaks rules, which has a status of its own.
  mutating func refuseBody(_ error: HTTPError) {
    guard var known = findings.failure as? HTTPError, !known.violations.isEmpty else {
      return fail(error)
    }
    known.violations += error.violations
    findings.failure = known
  }

  /// Notes an error that is about no value of its own; the first one counts.
  public mutating func fail(_ error: any Error) {
    if findings.failure == nil { findings.failure = error }
  }

  /// Notes that a required value is not there.
  public mutating func refuseMissing(_ place: ParameterPlace, expected: String) {
    let message = translation("missing", nil) ?? "expected \(expected), received nothing"
    refuse(Violation(place.location, code: "missing", message: message))
  }

  /// Makes a value of texts; nil when they are none, which is noted.
  @inlinable
  public mutating func convert<Value: ParameterValue>(
    _ texts: ParameterTexts, _ place: ParameterPlace, _ type: Value.Type
  ) -> Value? {
    do throws(ParameterMismatch) {
      if let value = try Value.read(texts) { return piped(value, place) }
      refuseMissing(place, expected: Value.parameterExpectation)
    } catch {
      refuse(error, place)
    }
    return nil
  }

  /// As ``convert(_:_:_:)``, with a value for when there is no text.
  @inlinable
  public mutating func convert<Value: ParameterValue>(
    _ texts: ParameterTexts, _ place: ParameterPlace, default value: () -> Value
  ) -> Value? {
    texts.isEmpty ? piped(value(), place) : convert(texts, place, Value.self)
  }

  /// Notes why texts are no value.
  public mutating func refuse(_ mismatch: ParameterMismatch, _ place: ParameterPlace) {
    let message = translation(mismatch.code, mismatch.expectation) ?? mismatch.message
    refuse(Violation(place.location, code: mismatch.code, message: message))
  }

  /// What is wrong in the language of the request, where the catalogue has words for it.
  private func translation(_ code: String, _ expectation: String?) -> String? {
    let catalog = context.request.validation.catalog
    let locale = context.request.validation.context.locale ?? context.request.language(in: catalog)
    guard let locale else { return nil }
    let arguments = expectation.map { [ValidationIssue.Argument("expected", $0)] } ?? []
    return catalog.translation(
      of: ValidationIssue(pointer: "", code: code, arguments: arguments), locale: locale)
  }
}

// MARK: - What several parameters read

extension ParameterBinder {
  /// The query; nil when it can not be read, which is noted once.
  mutating func queryFields() -> QueryParameters? {
    if let query = findings.query { return query }
    let fields = read { try $0.query }
    findings.query = .some(fields)
    return fields
  }

  /// The fields of a form; nil when there is none, which is noted once.
  mutating func formFields() -> FormFields? {
    if let form = findings.form { return form }
    let fields = read { try $0.formFields }
    findings.form = .some(fields)
    return fields
  }

  /// The cookies; nil when there are too many, which is noted once.
  mutating func cookieList() -> Cookies? {
    if let cookies = findings.cookies { return cookies }
    let list = read { try $0.cookies }
    findings.cookies = .some(list)
    return list
  }

  private mutating func read<Value>(_ value: (Request) throws -> Value) -> Value? {
    do {
      return try value(context.request)
    } catch let error as any HTTPErrorConvertible {
      note(error.httpError)
    } catch {
      fail(error)
    }
    return nil
  }

  /// Notes an error: its violations beside those of other parameters when it is about the form of
  /// the request.
  mutating func note(_ error: HTTPError) {
    if error.status == .badRequest, !error.violations.isEmpty {
      findings.violations += error.violations
    } else {
      fail(error)
    }
  }
}
