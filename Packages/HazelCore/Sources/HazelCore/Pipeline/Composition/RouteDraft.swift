import HazelKernel

/// A route whose traits have been applied, and what follows from them together.
struct RouteDraft {
  let configuration: RouteConfiguration
  let module: String?
  let operation: OperationDescription
  let answer: RouteBlueprint.Answer
  let unsendableResult: String?
  /// How many validators stand at outer levels, where they are meant for routes that fit.
  var outerValidators: Int = 0

  /// One blueprint for each path of the route, and what is wrong with it.
  func blueprints(
    _ settings: PipelineSettings
  ) -> (blueprints: [RouteBlueprint], problems: [BootProblem]) {
    var configuration = configuration
    check(&configuration)
    let host = configuration.host.flatMap { HostPattern($0) }
    let versions = configuration.versions ?? settings.versioning.fallback.map { [$0] } ?? []
    if let field = settings.versioning.reader?.field, !versions.isEmpty {
      configuration.components.finishers.append { $0.headers.addVary(field) }
    }
    let places = self.places(of: versions, settings)
    let blueprints = places.map { place in
      let route = Route(
        method: configuration.method, path: place.path, host: host?.text, versions: place.versions,
        controller: configuration.controller, handler: configuration.handler, module: module,
        location: configuration.location, metadata: configuration.metadata,
        operation: operation,
        guards: configuration.components.guards.compactMap { $0.part as? any GuardComponent.Type },
        interceptors: configuration.components.interceptors.map(\.name), body: configuration.body,
        timeout: configuration.components.timeout)
      return RouteBlueprint(
        route: route, requirements: requirements(configuration), answer: answer,
        components: configuration.components, body: configuration.body, host: host,
        conditions: place.conditions, unsendableResult: unsendableResult, settings: settings)
    }
    return (blueprints, configuration.problems)
  }

  /// The paths at which the route stands, and the versions by which it is chosen there.
  private func places(
    of versions: [String], _ settings: PipelineSettings
  ) -> [(path: String, versions: [String], conditions: [String])] {
    let path = configuration.path
    let prefix = settings.prefix.flatMap { $0.applies(to: path) ? $0.path : nil } ?? ""
    guard !versions.isEmpty, case .uri(let mark) = settings.versioning.kind else {
      return [(RouteGroup.join(prefix, path), versions, versions)]
    }
    return versions.map { version in
      (RouteGroup.join("\(prefix)/\(mark)\(version)", path), [version], [])
    }
  }

  private func check(_ configuration: inout RouteConfiguration) {
    if configuration.components.timeout != nil, !canWait {
      configuration.report(
        "HZ119", detail: "it has a timeout, but its handler does not wait and can not be stopped",
        hint: "make the handler async, or remove the timeout")
    }
    checkValidators(&configuration)
    guard let text = configuration.host else { return }
    guard let host = HostPattern(text) else {
      configuration.report(
        "HZ120", detail: "\"\(text)\" is no pattern of a host",
        hint: "write labels of letters, digits and \"-\" with dots between, or \":name\" for one "
          + "that is captured; without port")
      return
    }
    let names = (try? RoutePattern(configuration.path))?.parameterNames ?? []
    for name in host.parameterNames where names.contains(name) {
      configuration.report(
        "HZ124", detail: "path and host both capture \"\(name)\"",
        hint: "give one of them another name")
    }
  }

  /// Leaves the validators that the route has a value for.
  private func checkValidators(_ configuration: inout RouteConfiguration) {
    let validators = configuration.components.validators
    let isClosure = configuration.controller == nil
    configuration.components.validators = []
    for (index, validator) in validators.enumerated() {
      if validator.subject(in: operation, isClosure: isClosure) != nil {
        configuration.components.validators.append(validator)
      } else if index >= outerValidators {
        configuration.report(
          "HZ420",
          detail: "\(validator.component.name) checks \(validator.value), which it does not take",
          hint: "take a parameter of the type with @Body, @Form or @Query, or remove the validator")
      }
    }
  }

  private var canWait: Bool {
    if !configuration.components.validators.isEmpty { return true }
    if configuration.components.interceptors.contains(where: \.isAsync) { return true }
    if configuration.components.pipes.contains(where: \.isAsync) { return true }
    switch answer {
    case .closure(.async), .controller(_, true, _): return true
    case .closure, .controller: return false
    }
  }

  private func requirements(_ configuration: RouteConfiguration) -> [RouteRequirement] {
    let parts = configuration.components.injectedTypes.map { role, type, home in
      RouteRequirement(
        dependency: type.dependency(role), purpose: .component(role: role, type: type),
        home: home, subject: configuration.subject, location: configuration.location)
    }
    return parts
      + operation.injections.map { injection in
        RouteRequirement(
          dependency: injection.dependency, purpose: .injection, home: nil,
          subject: configuration.subject, location: configuration.location)
      }
  }
}

extension HeaderFields {
  /// Adds a name to `Vary`, unless it is there.
  mutating func addVary(_ name: HeaderName) {
    let names = values(of: .vary).flatMap { value in
      value.text.split(separator: ",").map { part in
        String(part.drop { $0 == " " }).lowercased()
      }
    }
    guard !names.contains(name.text.lowercased()), !names.contains("*") else { return }
    append(.vary, HeaderValue(unchecked: name.text))
  }
}
