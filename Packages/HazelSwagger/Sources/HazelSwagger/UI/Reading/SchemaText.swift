import HazelCore
import HazelKernel

/// What a schema says, in words: its type on one line, and its rules.
struct SchemaText {
  /// How deep schemas within schemas are followed on one line.
  private static let depthLimit: Int = 4
  /// How many values of an enumeration are listed.
  private static let valueLimit: Int = 20

  /// The type: "array of Book", "string (date-time)", "one of Pickup, Post".
  static func type(_ schema: JSONValue?, depth: Int = 0) -> HTML {
    guard let schema, depth < depthLimit else { return "anything" }
    if let accepts = schema.bool { return accepts ? "anything" : "nothing" }
    if let reference = schema["$ref"]?.string { return link(reference) }
    if let value = schema["const"] { return "always <code>\(value.description)</code>" }
    for (keyword, words) in [("oneOf", "one of "), ("anyOf", "any of "), ("allOf", "all of ")] {
      guard let parts = schema[keyword]?.array else { continue }
      let names = parts.map { type($0, depth: depth + 1) }
      return names.count == 1 ? names[0] : "\(HTML(escaping: words))\(HTML(names, separator: ", "))"
    }
    return HTML(
      names(schema).map { name in
        guard name == "array" else { return name == "null" ? "null" : scalar(name, schema) }
        return "array of \(type(schema["items"], depth: depth + 1))"
      }, separator: " or ")
  }

  /// The rules, each in a few words: "1…200 characters", "at least 0".
  static func rules(_ schema: JSONValue?) -> [HTML] {
    guard let schema, schema.bool == nil else { return [] }
    var rules: [HTML] = []
    func range(_ low: String, _ high: String, _ unit: String?) {
      switch (schema[low], schema[high]) {
      case (nil, nil): break
      case (let low?, nil): rules.append("at least \(low)\(units(low, unit))")
      case (nil, let high?): rules.append("at most \(high)\(units(high, unit))")
      case (let low?, let high?): rules.append("\(low)…\(high)\(units(high, unit))")
      }
    }
    range("minLength", "maxLength", "character")
    range("minimum", "maximum", nil)
    range("minItems", "maxItems", "element")
    range("minProperties", "maxProperties", "member")
    if let low = schema["exclusiveMinimum"], low.number != nil { rules.append("more than \(low)") }
    if let high = schema["exclusiveMaximum"], high.number != nil {
      rules.append("less than \(high)")
    }
    if let step = schema["multipleOf"] { rules.append("a multiple of \(step)") }
    if schema["uniqueItems"]?.bool == true { rules.append("no element twice") }
    if let pattern = schema["pattern"]?.string { rules.append("like <code>\(pattern)</code>") }
    if let values = schema["enum"]?.array {
      let shown = values.prefix(valueLimit).map { "<code>\($0.description)</code>" as HTML }
      let more: HTML = values.count > valueLimit ? " …" : ""
      rules.append("\(HTML(shown, separator: " "))\(more)")
    }
    if let value = schema["default"] { rules.append("default <code>\(value.description)</code>") }
    if schema["readOnly"]?.bool == true { rules.append("in answers only") }
    if schema["writeOnly"]?.bool == true { rules.append("in requests only") }
    if schema["deprecated"]?.bool == true { rules.append("deprecated") }
    let examples = schema["examples"]?.array ?? schema["example"].map { [$0] } ?? []
    if let example = examples.first {
      rules.append("for example <code>\(example.description)</code>")
    }
    return rules
  }

  /// What is counted: " character" or " characters".
  private static func units(_ count: JSONValue, _ unit: String?) -> String {
    unit.map { count.int == 1 ? " \($0)" : " \($0)s" } ?? ""
  }

  private static func names(_ schema: JSONValue) -> [String] {
    var names = schema["type"]?.array?.compactMap(\.string) ?? []
    if let name = schema["type"]?.string { names = [name] }
    if names.isEmpty {
      names = [
        schema["properties"] != nil ? "object" : schema["enum"] != nil ? "value" : "anything"
      ]
    }
    return schema["nullable"]?.bool == true ? names + ["null"] : names
  }

  private static func scalar(_ name: String, _ schema: JSONValue) -> HTML {
    if name == "object", let values = schema["additionalProperties"], values.object != nil,
      schema["properties"] == nil
    {
      return "object of \(type(values, depth: depthLimit - 1))"
    }
    guard let format = schema["format"]?.string else { return "\(name)" }
    return "\(name) (\(format))"
  }

  /// A link to a schema of the document; the name alone where it stands elsewhere.
  private static func link(_ reference: String) -> HTML {
    let name = reference.split(separator: "/").last.map { String($0) } ?? reference
    guard reference.hasPrefix("#/components/schemas/") else { return "\(name)" }
    return "<a href=\"#\(anchor(name))\">\(name)</a>"
  }

  /// What links to a schema lead to.
  static func anchor(_ name: String) -> String {
    "schema-\(PercentCoding.encode(name, as: .strict))"
  }
}
