import HazelKernel

/// What a schema says, with references followed, `allOf` merged, and a choice with `null` written
/// as a type.
struct SchemaView {
  /// The kinds that are accepted; nil for all.
  var types: Set<String>?
  /// The values that are accepted; nil for all.
  var values: [JSONValue]?
  /// The schemas of which one has to fit (`oneOf`, `anyOf`); empty for none.
  var choices: [JSONValue] = []
  /// The members, by name, with their places.
  var properties: [(name: String, schema: JSONValue, pointer: String)] = []
  var required: Set<String> = []
  /// All other keywords.
  var keywords: JSONObject = JSONObject()
  /// The references that were followed.
  var references: [String] = []
  /// Where the schema stands: where its reference leads, if it is one.
  private(set) var pointer: String

  init(_ schema: JSONValue, root: JSONValue, at pointer: String) {
    self.pointer = pointer
    merge(schema, root: root, at: pointer, depth: 0)
  }

  private mutating func merge(
    _ schema: JSONValue, root: JSONValue, at place: String, depth: Int
  ) {
    if schema.bool == false { values = [] }
    guard depth < 32, let object = schema.object else { return }
    for member in object.members {
      switch (member.name, member.value) {
      case ("$ref", .string(let reference)):
        guard !references.contains(reference),
          let pointer = DocumentPointer.pointer(inFragment: reference),
          let target = root.value(at: pointer)
        else { continue }
        references.append(reference)
        if place == self.pointer { self.pointer = pointer }
        merge(target, root: root, at: pointer, depth: depth + 1)
      case ("allOf", .array(let all)):
        for (index, part) in all.enumerated() {
          merge(part, root: root, at: "\(place)/allOf/\(index)", depth: depth + 1)
        }
      case ("type", .string(let type)): restrict(to: [type])
      case ("type", .array(let types)): restrict(to: Set(types.compactMap(\.string)))
      case ("enum", .array(let values)): restrict(to: values)
      case ("const", let value): restrict(to: [value])
      case ("oneOf", .array(let choices)), ("anyOf", .array(let choices)):
        merge(choices: choices, root: root, at: place, depth: depth)
      case ("properties", .object(let properties)):
        for property in properties.members { add(property, at: place) }
      case ("required", .array(let names)): required.formUnion(names.compactMap(\.string))
      default: add(keyword: member)
      }
    }
  }

  private mutating func restrict(to types: Set<String>) {
    self.types = self.types.map { $0.intersection(types) } ?? types
  }

  private mutating func restrict(to values: [JSONValue]) {
    self.values =
      self.values.map { known in known.filter { value in values.contains { $0.equals(value) } } }
      ?? values
  }

  private mutating func merge(
    choices: [JSONValue], root: JSONValue, at place: String, depth: Int
  ) {
    let others = choices.filter { $0["type"]?.string != "null" }
    if others.count == 1, others.count < choices.count {
      // Something or nothing: the same as a second type.
      merge(others[0], root: root, at: place, depth: depth + 1)
      if types != nil { types?.insert("null") }
      if values != nil, values?.contains(where: \.isNull) == false { values?.append(.null) }
    } else if self.choices.isEmpty {
      self.choices = choices
    } else {
      add(keyword: JSONObject.Member(name: "allOf", value: .array(choices)))
    }
  }

  private mutating func add(_ property: JSONObject.Member, at place: String) {
    if let index = properties.firstIndex(where: { $0.name == property.name }) {
      properties[index].schema = ["allOf": [properties[index].schema, property.value]]
    } else {
      let pointer = place + "/properties/" + JSONPointer.escaped(property.name)
      properties.append((property.name, property.value, pointer))
    }
  }

  /// Adds a keyword; of two bounds the tighter one counts.
  private mutating func add(keyword member: JSONObject.Member) {
    guard let known = keywords[member.name]?.number, let bound = member.value.number,
      let isLower = SchemaBound.isLower(member.name)
    else {
      if keywords[member.name] == nil || member.value.bool == false {
        keywords[member.name] = member.value
      }
      return
    }
    let isTighter =
      isLower
      ? ExactNumber(known) < ExactNumber(bound) : ExactNumber(bound) < ExactNumber(known)
    if isTighter { keywords[member.name] = member.value }
  }
}

/// The keywords that are bounds.
enum SchemaBound {
  static let names: [String] = [
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength",
    "minItems", "maxItems", "minProperties", "maxProperties", "minContains", "maxContains",
  ]

  /// Whether a keyword is a lower bound; nil where it is none.
  static func isLower(_ name: String) -> Bool? {
    guard names.contains(name) else { return nil }
    return name.hasPrefix("min") || name == "exclusiveMinimum"
  }
}
