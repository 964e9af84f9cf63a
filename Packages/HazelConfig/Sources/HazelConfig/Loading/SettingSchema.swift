import HazelKernel

/// The schema of one setting, with references followed: what its values are in JSON.
struct SettingSchema: Sendable {
  /// The keywords as the configuration has them: description, default, bounds.
  let keywords: JSONObject
  /// The keywords of the type, where the others only refer to it.
  let target: JSONObject
  let types: [String]
  let isNullable: Bool
  /// What a layer that knows kinds of values is asked for, once for each layer.
  let kind: SettingKind
  private let definitions: JSONObject

  init(_ schema: JSONValue?, definitions: JSONObject) {
    keywords = schema?.object ?? JSONObject()
    self.definitions = definitions
    var target = keywords
    var isNullable = false
    // A reference leads to a schema, or to an alternative beside null; neither goes on for long.
    for _ in 0..<16 {
      if let reference = target["$ref"]?.string, let name = reference.split(separator: "/").last,
        let next = definitions[String(name)]?.object
      {
        target = next
      } else if let options = target["anyOf"]?.array,
        let next = options.first(where: { $0["type"]?.string != "null" })?.object
      {
        isNullable = isNullable || options.count > 1
        target = next
      } else {
        break
      }
    }
    self.target = target
    let types =
      target["type"]?.string.map { [$0] } ?? (target["type"]?.array ?? []).compactMap { $0.string }
    self.types = types.filter { $0 != "null" }
    self.isNullable = isNullable || types.contains("null")
    kind = Self.kind(self.types, target)
  }

  private static func kind(_ types: [String], _ target: JSONObject) -> SettingKind {
    if types.contains("array") { return .list }
    if types.contains("object") || target["oneOf"] != nil { return .dictionary }
    switch types {
    case ["boolean"]: return .boolean
    case ["integer"]: return .integer
    case ["number"]: return .number
    default: return .string
    }
  }

  /// A keyword of the setting, or of its type.
  subscript(keyword: String) -> JSONValue? { keywords[keyword] ?? target[keyword] }

  var isList: Bool { kind == .list }
  var isObject: Bool { kind == .dictionary }
  /// Whether names and values can be written as "a=1,b=2".
  var isDictionary: Bool { values != nil }

  /// The schema of the elements of a list.
  var elements: SettingSchema { SettingSchema(self["items"], definitions: definitions) }

  /// The schema of the values of a dictionary; nil where it is none.
  var values: SettingSchema? {
    guard isObject, let values = self["additionalProperties"], values.object != nil else {
      return nil
    }
    return SettingSchema(values, definitions: definitions)
  }

  /// The values of an enum without null.
  var cases: [String] {
    (self["enum"]?.array ?? []).filter { !$0.isNull }.map { SettingText.text(of: $0) }
  }

  /// What a value has to be, with its article.
  var noun: String {
    if let title = self["title"]?.string { return title }
    if !cases.isEmpty { return "one of: " + cases.joined(separator: ", ") }
    if isList { return "a list" }
    if isDictionary { return "names with values" }
    if isObject { return "a JSON object" }
    if types.contains("boolean") { return "true or false" }
    if types.contains("integer") { return "a whole number" }
    if types.contains("number") { return "a number" }
    switch self["format"]?.string {
    case "uri": return "an absolute URL"
    case "uuid": return "a UUID"
    case "date-time": return "an instant"
    default: return "a text"
    }
  }

  /// A text that is such a value; nil where nothing better than any text is known.
  var example: String? {
    if let first = cases.first { return first }
    if let example = self["examples"]?[0] { return SettingText.text(of: example) }
    if let value = self["default"], !value.isNull, value.array?.isEmpty != true,
      value.object?.count != 0
    {
      return SettingText.text(of: value)
    }
    if isList {
      if elements.isList || elements.isObject { return "[…]" }
      return elements.example.map { "\($0),…" } ?? "first,second"
    }
    if let values { return "name=" + (values.example ?? "value") }
    if isObject { return "{…}" }
    if types.contains("boolean") { return "true" }
    if types.contains("integer") || types.contains("number") {
      let bound = self["minimum"] ?? self["maximum"]
      return bound.map { SettingText.text(of: $0) } ?? "10"
    }
    switch self["format"]?.string {
    case "uri": return "https://example.com"
    case "uuid": return "00000000-0000-4000-8000-000000000000"
    case "date-time": return "2026-03-01T08:30:00Z"
    default: return nil
    }
  }
}
