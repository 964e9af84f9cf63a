import HazelKernel

extension SchemaRun {
  /// `allOf`, `anyOf`, `oneOf`, `not`, `if`, `dependentSchemas`.
  mutating func checkChoices(
    _ value: JSONValue, _ keywords: JSONObject, _ evaluated: inout Evaluated
  ) {
    for (index, schema) in (keywords["allOf"]?.array ?? []).enumerated() {
      evaluated.formUnion(at(schema: "allOf", "\(index)") { $0.apply(schema, to: value) })
    }
    if let choices = keywords["anyOf"]?.array {
      let count = accepted(value, choices, "anyOf", &evaluated)
      if count == 0 { fail("anyOf", "the value is none of the \(choices.count) choices") }
    }
    if let choices = keywords["oneOf"]?.array {
      let count = accepted(value, choices, "oneOf", &evaluated)
      if count == 0 { fail("oneOf", "the value is none of the \(choices.count) choices") }
      if count > 1 {
        fail("oneOf", "the value is \(count) of the choices, it may be one only")
      }
    }
    if let schema = keywords["not"] {
      let (isValid, _) = at(schema: "not") { $0.accepts(value, schema) }
      if isValid { fail("not", "the value is what it must not be") }
    }
    if let condition = keywords["if"] {
      let (isMet, seen) = at(schema: "if") { $0.accepts(value, condition) }
      if isMet { evaluated.formUnion(seen) }
      let branch = isMet ? "then" : "else"
      if let schema = keywords[branch] {
        evaluated.formUnion(at(schema: branch) { $0.apply(schema, to: value) })
      }
    }
    guard let object = value.object else { return }
    for member in keywords["dependentSchemas"]?.object?.members ?? []
    where object[member.name] != nil {
      evaluated.formUnion(
        at(schema: "dependentSchemas", member.name) { $0.apply(member.value, to: value) })
    }
  }

  private mutating func accepted(
    _ value: JSONValue, _ choices: [JSONValue], _ keyword: String, _ evaluated: inout Evaluated
  ) -> Int {
    var count = 0
    for (index, schema) in choices.enumerated() {
      let (isValid, seen) = at(schema: keyword, "\(index)") { $0.accepts(value, schema) }
      guard isValid else { continue }
      count += 1
      evaluated.formUnion(seen)
    }
    return count
  }

  mutating func checkUnevaluated(
    _ elements: [JSONValue], _ keywords: JSONObject, _ evaluated: inout Evaluated
  ) {
    guard let schema = keywords["unevaluatedItems"] else { return }
    for (index, element) in elements.enumerated() where !evaluated.elements.contains(index) {
      at(schema: "unevaluatedItems") { run in
        run.at(value: "\(index)") { _ = $0.apply(schema, to: element) }
      }
    }
    evaluated.elements.formUnion(elements.indices)
  }

  mutating func checkUnevaluated(
    _ object: JSONObject, _ keywords: JSONObject, _ evaluated: inout Evaluated
  ) {
    guard let schema = keywords["unevaluatedProperties"] else { return }
    for member in object.members where !evaluated.members.contains(member.name) {
      at(schema: "unevaluatedProperties") { run in
        run.at(value: member.name) { _ = $0.apply(schema, to: member.value) }
      }
      evaluated.members.insert(member.name)
    }
  }
}
