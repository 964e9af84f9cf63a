import HazelKernel

/// Looks through a document for what does not fit together.
struct DocumentCheck {
  let document: OpenAPIDocument
  let list = ProblemList(limit: 1_000)
  /// Where each operation id stands first.
  private var operationIDs: [String: String] = [:]

  init(document: OpenAPIDocument) {
    self.document = document
  }

  mutating func run() {
    let root = ReadingPlace(pointer: "", problems: list)
    check(document.security, at: root.appending("security"))
    var shapes: [String: String] = [:]
    for path in document.paths {
      let place = root.appending("paths").appending(path.name)
      let shape = PathTemplate.shape(of: path.name)
      if let other = shapes[shape] {
        place.report(
          "HZ523", "the path matches the same as \(other)", hint: "remove one of the two")
      }
      shapes[shape] = shapes[shape] ?? path.name
      check(path.value, names: PathTemplate.parameters(of: path.name), at: place)
    }
    for webhook in document.webhooks {
      check(webhook.value, names: nil, at: root.appending("webhooks").appending(webhook.name))
    }
    ReferenceCheck(root: document.jsonValue, list: list).run()
  }

  /// - Parameter names: the parameters in the path; nil where there is no path.
  private mutating func check(_ item: OpenAPIPathItem, names: [String]?, at place: ReadingPlace) {
    for operation in item.operations {
      let place = place.appending(operation.name)
      checkOperationID(operation.value.operationID, at: place)
      check(operation.value.security, at: place.appending("security"))
      let parameters = (operation.value.parameters + item.parameters).compactMap(resolved)
      var keys: Set<String> = []
      for (index, element) in operation.value.parameters.enumerated() {
        guard let parameter = resolved(element) else { continue }
        let place = place.appending("parameters").appending("\(index)")
        check(parameter, at: place)
        if !keys.insert("\(parameter.location) \(parameter.name)").inserted {
          place.report(
            "HZ524", "the \(parameter.location) parameter \"\(parameter.name)\" stands twice",
            hint: "remove one of the two")
        }
      }
      if let names { check(names, parameters, at: place) }
    }
    for (index, element) in item.parameters.enumerated() {
      guard let parameter = resolved(element) else { continue }
      check(parameter, at: place.appending("parameters").appending("\(index)"))
    }
  }

  private mutating func checkOperationID(_ id: String?, at place: ReadingPlace) {
    guard let id else { return }
    if let other = operationIDs[id] {
      place.report(
        "HZ521", "the operation id \"\(id)\" stands at \(other) too",
        hint: "give one of them another id")
    }
    operationIDs[id] = operationIDs[id] ?? place.pointer
  }

  private func check(
    _ names: [String], _ parameters: [OpenAPIParameter], at place: ReadingPlace
  ) {
    let described = parameters.filter { $0.location == .path }.map(\.name)
    for name in names where !described.contains(name) {
      place.report(
        "HZ522", "the path has {\(name)}, which is not described",
        hint: "add a parameter \"\(name)\" with `in: path`")
    }
    for name in described where !names.contains(name) {
      place.report(
        "HZ522", "the parameter \"\(name)\" is not in the path",
        hint: "write {\(name)} into the path, or remove the parameter")
    }
  }

  private func check(_ parameter: OpenAPIParameter, at place: ReadingPlace) {
    if parameter.location == .path && !parameter.isRequired {
      place.report(
        "HZ525", "a parameter of a path is always needed", hint: "write `required: true`")
    }
    if (parameter.schema == nil) == parameter.content.isEmpty {
      place.report(
        "HZ526", "a parameter has either a schema or a content of one media type",
        hint: parameter.schema == nil ? "add a schema" : "remove one of the two")
    }
  }

  private func check(_ security: [OpenAPISecurityRequirement]?, at place: ReadingPlace) {
    for (index, requirement) in (security ?? []).enumerated() {
      for name in requirement.schemes.names
      where document.components.securitySchemes[name] == nil {
        place.appending("\(index)").report(
          "HZ527", "there is no security scheme \"\(name)\"",
          hint: "describe it in components/securitySchemes")
      }
    }
  }

  private func resolved(_ element: OpenAPIReferenceOr<OpenAPIParameter>) -> OpenAPIParameter? {
    document.components.parameters.resolve(element)
  }
}
