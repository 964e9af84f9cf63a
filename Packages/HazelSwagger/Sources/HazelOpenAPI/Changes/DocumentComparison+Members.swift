import HazelKernel

extension DocumentComparison {
  mutating func compareMembers(
    _ old: SchemaView, _ new: SchemaView, _ place: SchemaPlace, _ met: inout Set<String>
  ) {
    let ignored = place.direction == .request ? "readOnly" : "writeOnly"
    let olds = old.properties.filter { !isMarked($0.schema, ignored, oldRoot) }
    let news = new.properties.filter { !isMarked($0.schema, ignored, newRoot) }
    let newByName = Dictionary(
      news.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let oldNames = Set(olds.map(\.name))
    for property in olds {
      guard let other = newByName[property.name] else {
        compareRemoved(place.member(property.name, at: property.pointer), new)
        continue
      }
      let inner = place.member(property.name, at: other.pointer)
      compareRequired(
        old.required.contains(property.name), new.required.contains(property.name), inner)
      compare(property.schema, other.schema, inner, &met)
    }
    for property in news where !oldNames.contains(property.name) {
      let inner = place.member(property.name, at: property.pointer)
      let isRequired = new.required.contains(property.name)
      let isNewlyRequired = isRequired && !old.required.contains(property.name)
      add(
        .fieldAdded, inner, "\(inner.name) is new\(isRequired ? " and needed" : "")",
        breaks: isNewlyRequired ? inner.narrowing : nil)
    }
    compareOtherMembers(old.keywords, new.keywords, place, &met)
  }

  /// Whether a member has a mark, which may stand in what it refers to.
  private func isMarked(_ schema: JSONValue, _ mark: String, _ root: JSONValue) -> Bool {
    if schema[mark]?.bool == true { return true }
    guard schema["$ref"] != nil || schema["allOf"] != nil else { return false }
    return SchemaView(schema, root: root, at: "").keywords[mark]?.bool == true
  }

  private mutating func compareRemoved(_ place: SchemaPlace, _ new: SchemaView) {
    let isRefused = new.keywords["additionalProperties"]?.bool == false
    add(
      .fieldRemoved, place, "\(place.name) is gone",
      breaks: place.direction == .response
        ? .missingInAnswers : isRefused ? .refusedRequests : nil)
  }

  private mutating func compareRequired(_ old: Bool, _ new: Bool, _ place: SchemaPlace) {
    guard old != new else { return }
    if new {
      add(
        .fieldBecameRequired, place,
        place.direction == .request
          ? "\(place.name) is needed now" : "\(place.name) is always there now",
        breaks: place.narrowing)
    } else {
      add(
        .fieldBecameOptional, place,
        place.direction == .request
          ? "\(place.name) is not needed any more" : "\(place.name) may be missing now",
        breaks: place.direction == .response ? .missingInAnswers : nil)
    }
  }

  private mutating func compareOtherMembers(
    _ old: JSONObject, _ new: JSONObject, _ place: SchemaPlace, _ met: inout Set<String>
  ) {
    let before = old["additionalProperties"] ?? true
    let after = new["additionalProperties"] ?? true
    guard before != after else {
      if before.object != nil {
        compare(before, after, place.inside("additionalProperties", field: "*"), &met)
      }
      return
    }
    if after.bool == false {
      add(
        .constraintTightened, place, "\(place.name) may have no other members now",
        breaks: place.narrowing)
    } else if before.bool == false {
      add(
        .constraintLoosened, place, "\(place.name) may have other members now", breaks: nil)
    } else {
      let inner = place.inside("additionalProperties", field: "*")
      compare(before.bool == true ? [:] : before, after.bool == true ? [:] : after, inner, &met)
    }
  }

  mutating func compareElements(
    _ old: JSONObject, _ new: JSONObject, _ place: SchemaPlace, _ met: inout Set<String>
  ) {
    if old["items"] != nil || new["items"] != nil {
      compare(
        old["items"] ?? [:], new["items"] ?? [:], place.inside("items", field: "[]"), &met)
    }
    let olds = old["prefixItems"]?.array ?? []
    let news = new["prefixItems"]?.array ?? []
    for index in 0..<max(olds.count, news.count) {
      // What is not described first is described by `items`.
      let before = index < olds.count ? olds[index] : old["items"] ?? [:]
      let after = index < news.count ? news[index] : new["items"] ?? [:]
      compare(before, after, place.inside("prefixItems/\(index)", field: "[\(index)]"), &met)
    }
  }

  mutating func compareChoices(
    _ old: SchemaView, _ new: SchemaView, _ place: SchemaPlace, _ met: inout Set<String>
  ) {
    guard !old.choices.isEmpty || !new.choices.isEmpty else { return }
    guard !old.choices.isEmpty else {
      add(
        .schemaChanged, place, "\(place.name) is a choice now", breaks: .unknownEffect)
      return
    }
    guard !new.choices.isEmpty else {
      add(
        .schemaChanged, place, "\(place.name) is no choice any more", breaks: .unknownEffect)
      return
    }
    var left = Array(new.choices.enumerated())
    var unmatched: [JSONValue] = []
    for choice in old.choices {
      let key = Self.key(choice)
      let index = left.firstIndex { Self.key($0.element) == key }
      guard let index else {
        unmatched.append(choice)
        continue
      }
      let match = left.remove(at: index)
      compare(choice, match.element, place.deeper, &met)
    }
    // One choice that is left on both sides is the same one, changed.
    if unmatched.count == 1, left.count == 1 {
      compare(unmatched[0], left[0].element, place.deeper, &met)
      return
    }
    for choice in unmatched {
      add(
        .choiceRemoved, place, "the choice \(Self.key(choice))\(place.owner) is gone",
        breaks: place.narrowing)
    }
    for choice in left {
      add(
        .choiceAdded, place, "the choice \(Self.key(choice.element))\(place.owner) is new",
        breaks: place.widening)
    }
  }

  /// By what a choice is known in both documents: the name of its component, its title, the value
  /// of its tag, or its type.
  private static func key(_ choice: JSONValue) -> String {
    if let reference = choice["$ref"]?.string {
      return reference.split(separator: "/").last.map(String.init) ?? reference
    }
    if let title = choice["title"]?.string { return title }
    for property in choice["properties"]?.object?.members ?? [] {
      if let tag = property.value["const"] ?? property.value["enum"]?[0] {
        return "\(property.name) \(tag)"
      }
    }
    return choice["type"]?.description ?? choice.description
  }
}
