import HazelKernel

extension DocumentComparison {
  mutating func compareParameters(_ sides: OperationSides) {
    let olds = parameters(sides.oldItem, sides.old, self.old, sides.oldPath)
    let news = parameters(sides.newItem, sides.new, self.new, sides.newPath)
    for (key, parameter) in olds {
      let part = Self.part(parameter)
      guard let new = news.first(where: { $0.key == key })?.parameter else {
        add(
          .parameterRemoved, at: sides.oldPointer + "/parameters",
          "\(Self.name(parameter)) is gone",
          breaks: .removedFromRequests, part: part)
        continue
      }
      compare(parameter, new, part: part, at: sides.newPointer + "/parameters")
    }
    for (key, parameter) in news where !olds.contains(where: { $0.key == key }) {
      add(
        .parameterAdded, at: sides.newPointer + "/parameters",
        "\(Self.name(parameter)) is new\(parameter.isRequired ? " and needed" : "")",
        breaks: parameter.isRequired ? .refusedRequests : nil, part: Self.part(parameter))
    }
  }

  private mutating func compare(
    _ old: OpenAPIParameter, _ new: OpenAPIParameter, part: String, at pointer: String
  ) {
    let name = Self.name(new)
    if old.isRequired != new.isRequired {
      add(
        new.isRequired ? .parameterBecameRequired : .parameterBecameOptional, at: pointer,
        "\(name) is \(new.isRequired ? "needed now" : "not needed any more")",
        breaks: new.isRequired ? .refusedRequests : nil, part: part)
    }
    compareDeprecation(old.isDeprecated, new.isDeprecated, name, at: pointer, part: part)
    let isRewritten =
      Self.style(old) != Self.style(new) || Self.explode(old) != Self.explode(new)
      || old.content.isEmpty != new.content.isEmpty
    if isRewritten || old.allowsEmptyValue && !new.allowsEmptyValue {
      add(
        .parameterStyleChanged, at: pointer, "\(name) is written in another way",
        breaks: .refusedRequests, part: part)
    }
    compareSchemas(old.schema, new.schema, part: part, .request, at: pointer + "/schema")
    compareContent(
      old.content, new.content, part: part, .request,
      at: (pointer + "/content", pointer + "/content"))
  }

  /// The parameters of an operation and of its path, by where they stand and their names; those of
  /// a path by their positions, since their names are not sent.
  private func parameters(
    _ item: OpenAPIPathItem, _ operation: OpenAPIOperation, _ document: OpenAPIDocument,
    _ path: String
  ) -> [(key: String, parameter: OpenAPIParameter)] {
    let order = PathTemplate.parameters(of: path)
    var result: [(key: String, parameter: OpenAPIParameter)] = []
    for element in operation.parameters + item.parameters {
      guard let parameter = document.components.parameters.resolve(element) else { continue }
      let name =
        switch parameter.location {
        case .path: order.firstIndex(of: parameter.name).map { "\($0)" } ?? parameter.name
        case .header: parameter.name.lowercased()
        case .query, .cookie: parameter.name
        }
      let key = parameter.location.rawValue + " " + name
      if !result.contains(where: { $0.key == key }) { result.append((key, parameter)) }
    }
    return result
  }

  private static func part(_ parameter: OpenAPIParameter) -> String {
    "\(parameter.location.rawValue) parameter \(parameter.name)"
  }

  private static func name(_ parameter: OpenAPIParameter) -> String {
    "the \(parameter.location.rawValue) parameter \"\(parameter.name)\""
  }

  private static func style(_ parameter: OpenAPIParameter) -> String {
    let isForm = parameter.location == .query || parameter.location == .cookie
    return parameter.style ?? (isForm ? "form" : "simple")
  }

  private static func explode(_ parameter: OpenAPIParameter) -> Bool {
    parameter.explode ?? (style(parameter) == "form")
  }
}
