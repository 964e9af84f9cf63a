import HazelKernel

extension DocumentComparison {
  mutating func compareParameters(_ sides: OperationSides) {
    let olds = LocatedParameter.all(
      of: sides.old, at: sides.oldPointer, in: sides.oldItem, path: sides.oldPath, self.old)
    let news = LocatedParameter.all(
      of: sides.new, at: sides.newPointer, in: sides.newItem, path: sides.newPath, self.new)
    for old in olds {
      let part = Self.part(old.parameter)
      guard let new = news.first(where: { $0.key == old.key }) else {
        add(
          .parameterRemoved, at: old.pointer, "\(Self.name(old.parameter)) is gone",
          breaks: .removedFromRequests, part: part)
        continue
      }
      compare(old.parameter, new.parameter, part: part, at: new.pointer)
    }
    for new in news where !olds.contains(where: { $0.key == new.key }) {
      let isRequired = new.parameter.isRequired
      add(
        .parameterAdded, at: new.pointer,
        "\(Self.name(new.parameter)) is new\(isRequired ? " and needed" : "")",
        breaks: isRequired ? .refusedRequests : nil, part: Self.part(new.parameter))
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
