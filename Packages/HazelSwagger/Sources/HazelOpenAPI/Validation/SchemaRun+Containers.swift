import HazelKernel

extension SchemaRun {
  mutating func checkElements(
    _ elements: [JSONValue], _ keywords: JSONObject, _ evaluated: inout Evaluated
  ) {
    let count = elements.count
    if let least = keywords["minItems"]?.count, count < least {
      fail("minItems", "has \(count) elements, at least \(least) are needed")
    }
    if let most = keywords["maxItems"]?.count, count > most {
      fail("maxItems", "has \(count) elements, \(most) are allowed")
    }
    if keywords["uniqueItems"]?.bool == true, let (first, second) = Self.repeated(elements) {
      fail("uniqueItems", "the elements \(first) and \(second) are equal")
    }
    let prefix = keywords["prefixItems"]?.array ?? []
    for (index, (element, schema)) in zip(elements, prefix).enumerated() {
      at(schema: "prefixItems", "\(index)") { run in
        run.at(value: "\(index)") { _ = $0.apply(schema, to: element) }
      }
      evaluated.elements.insert(index)
    }
    if let schema = keywords["items"], prefix.count < count {
      at(schema: "items") { run in
        for index in prefix.count..<count {
          run.at(value: "\(index)") { _ = $0.apply(schema, to: elements[index]) }
        }
      }
      evaluated.elements.formUnion(prefix.count..<count)
    }
    guard let schema = keywords["contains"] else { return }
    var matches = 0
    for (index, element) in elements.enumerated() {
      let isValid = at(schema: "contains") { run in
        run.at(value: "\(index)") { $0.accepts(element, schema).isValid }
      }
      guard isValid else { continue }
      matches += 1
      evaluated.elements.insert(index)
    }
    let least = keywords["minContains"]?.count ?? 1
    if matches < least {
      fail(
        keywords["minContains"] == nil ? "contains" : "minContains",
        "\(matches) elements are as wanted, at least \(least) are needed")
    }
    if let most = keywords["maxContains"]?.count, matches > most {
      fail("maxContains", "\(matches) elements are as described, \(most) are allowed")
    }
  }

  /// The positions of two equal elements.
  private static func repeated(_ elements: [JSONValue]) -> (Int, Int)? {
    var texts: [String: Int] = [:]
    var others: [Int] = []
    for (index, element) in elements.enumerated() {
      // Most lists are lists of texts, where a dictionary saves comparing each with each.
      if let text = element.string {
        if let first = texts[text], elements[first].equals(element) { return (first, index) }
        texts[text] = index
      } else {
        if let first = others.first(where: { elements[$0].equals(element) }) {
          return (first, index)
        }
        others.append(index)
      }
    }
    return nil
  }

  mutating func checkMembers(
    _ object: JSONObject, _ keywords: JSONObject, _ evaluated: inout Evaluated
  ) {
    checkPresence(object, keywords)
    let properties = keywords["properties"]?.object
    let byPattern = keywords["patternProperties"]?.object
    let rest = keywords["additionalProperties"]
    let names = keywords["propertyNames"]
    for member in object.members {
      let name = member.name
      var isKnown = false
      if let schema = properties?[name] {
        isKnown = true
        at(schema: "properties", name) { run in
          run.at(value: name) { _ = $0.apply(schema, to: member.value) }
        }
      }
      for pattern in byPattern?.members ?? [] where patterns.matches(name, pattern.name) {
        isKnown = true
        at(schema: "patternProperties", pattern.name) { run in
          run.at(value: name) { _ = $0.apply(pattern.value, to: member.value) }
        }
      }
      if !isKnown, let rest {
        isKnown = true
        at(value: name) { run in
          if rest.bool == false {
            run.fail("additionalProperties", "there should be no member of this name")
          } else {
            run.at(schema: "additionalProperties") { _ = $0.apply(rest, to: member.value) }
          }
        }
      }
      if isKnown { evaluated.members.insert(name) }
      if let names {
        at(schema: "propertyNames") { run in
          run.at(value: name) { _ = $0.apply(names, to: .string(name)) }
        }
      }
    }
  }

  private mutating func checkPresence(_ object: JSONObject, _ keywords: JSONObject) {
    let count = object.count
    if let least = keywords["minProperties"]?.count, count < least {
      fail("minProperties", "has \(count) members, at least \(least) are needed")
    }
    if let most = keywords["maxProperties"]?.count, count > most {
      fail("maxProperties", "has \(count) members, \(most) are allowed")
    }
    for name in (keywords["required"]?.array ?? []).compactMap(\.string)
    where object[name] == nil {
      fail("required", "the member \"\(name)\" is missing")
    }
    for member in keywords["dependentRequired"]?.object?.members ?? []
    where object[member.name] != nil {
      for name in (member.value.array ?? []).compactMap(\.string) where object[name] == nil {
        fail(
          "dependentRequired", "the member \"\(name)\" is missing, which \"\(member.name)\" needs")
      }
    }
  }
}
