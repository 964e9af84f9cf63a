import HazelKernel

/// An async validator of a route: it runs when the value has been read, before the handler.
struct RouteValidator: Sendable {
  /// Where the value comes from.
  enum Subject: Sendable, Equatable {
    case body
    case form(String)
    case query(String)
  }

  /// The type of the values that it checks.
  let value: any Any.Type
  let optionalValue: any Any.Type
  var component: RouteComponent<ValidationCall>

  /// Where a route takes the value; nil when it takes none.
  func subject(in route: OperationDescription, isClosure: Bool) -> Subject? {
    // What a closure decodes is not known; it is taken at its word.
    isClosure ? .body : Self.subject(of: [value, optionalValue], in: route)
  }

  static func subject(
    of types: [any Any.Type], in operation: OperationDescription
  ) -> Subject? {
    for parameter in operation.parameters
    where types.contains(where: { ObjectIdentifier($0) == ObjectIdentifier(parameter.type) }) {
      switch parameter.source {
      case "body": return .body
      case "form": return .form(parameter.name)
      case "query": return .query(parameter.name)
      default: continue
      }
    }
    return nil
  }
}

/// How an async validator is called: it gives what is wrong.
struct ValidationCall: Sendable {
  let check: @Sendable (RequestContext) async throws -> [Violation]

  init<Validator: AsyncValidator>(_ validator: Validator) where Validator.Value: DTO {
    check = { context in
      guard let value = context.subject(Validator.Value.self) else { return [] }
      let settings = context.request.validation
      var violations = Violations(context: context.request.context(for: settings))
      try await validator.validate(value.value, into: &violations)
      return settings.catalog.violations(of: violations, at: value.place)
    }
  }

  private init(check: @escaping @Sendable (RequestContext) async throws -> [Violation]) {
    self.check = check
  }

  static func scoped(
    _ make: @escaping @Sendable (RequestContext) throws -> ValidationCall
  ) -> ValidationCall {
    ValidationCall { context in try await make(context).check(context) }
  }
}

extension RequestContext {
  /// The value that a validator checks; nil when there is none, or when it can not be read: then the
  /// handler's binding says so, with all else that is wrong.
  fileprivate func subject<Value: DTO>(
    _ type: Value.Type
  ) -> (value: Value, place: (String) -> Violation.Location)? {
    let subject =
      route.controller == nil
      ? .body : RouteValidator.subject(of: [type, Value?.self], in: route.operation)
    var binder = ParameterBinder(self, hasPipes: false)
    switch subject {
    case .body:
      guard !request.body.bytes.isEmpty, let value = try? request.decode(type) else { return nil }
      RequestState.make(for: request).setValidated(value)
      return (value, { .body(pointer: $0) })
    case .form(let name):
      let name = name.isEmpty ? nil : name
      guard let value = binder.decodeDTO(type, name, .form) else { return nil }
      return (value, { ParameterPlace.location(of: $0, in: name, .form) })
    case .query(let name):
      let name = name.isEmpty ? nil : name
      guard let value = binder.decodeDTO(type, name, .query) else { return nil }
      return (value, { ParameterPlace.location(of: $0, in: name, .query) })
    case nil: return nil
    }
  }
}

extension RoutePipeline {
  /// Runs all async validators, one after the other, so that everything wrong is answered at once.
  func validate(_ context: RequestContext) async throws {
    var violations: [Violation] = []
    for validator in steps.validators { violations += try await validator.check(context) }
    guard !violations.isEmpty else { return }
    let isQuery = violations.contains { if case .query = $0.location { true } else { false } }
    throw isQuery
      ? HTTPError(.badRequest, code: "invalid_parameters", violations: violations)
      : HTTPError(
        context.request.validation.ruleStatus, code: "invalid_body", violations: violations)
  }
}

extension Request {
  /// The value of the content that async validators have read and found right.
  func validated<Value>(_ type: Value.Type) -> Value? {
    guard let pipeline = RoutePipeline.of(self), !pipeline.steps.validators.isEmpty else {
      return nil
    }
    return RequestState.of(self)?.validated(type)
  }
}
