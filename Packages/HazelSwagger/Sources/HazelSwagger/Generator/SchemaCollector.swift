import HazelCore
import HazelKernel
import HazelOpenAPI

/// Gathers the schemas of types in the components of a document, each once.
///
/// Types are asked one by one, each with definitions of its own. So it is seen when two of them have
/// one name and are not the same, as a type that is read and written in different forms.
struct SchemaCollector {
  private struct Key: Hashable {
    let type: ObjectIdentifier
    let isInput: Bool
  }

  /// The schemas under their names in the document. The name of problems is taken: a type of the
  /// application that is called so gets a number.
  private(set) var schemas: [String: JSONValue] = [
    ProblemDocument.schemaName: ProblemDocument.schema.value
  ]
  /// The names in the order in which they were needed.
  private var order: [String] = []
  private var known: [Key: JSONSchema] = [:]
  /// Names that stand for several types, for a warning.
  private(set) var clashes: [String] = []

  /// The schema of a type, with references into the components.
  mutating func schema(
    of type: any JSONSchemaProviding.Type, _ direction: SchemaDefinitions.Direction
  ) -> JSONSchema {
    let key = Key(type: ObjectIdentifier(type), isInput: direction == .input)
    if let schema = known[key] { return schema }
    let schema = schema(direction) { type.jsonSchema(in: &$0) }
    known[key] = schema
    return schema
  }

  /// The schema that a closure makes, with references into the components.
  mutating func schema(
    _ direction: SchemaDefinitions.Direction, _ make: (inout SchemaDefinitions) -> JSONSchema
  ) -> JSONSchema {
    var definitions = SchemaDefinitions(direction: direction)
    let schema = make(&definitions)
    let names = adopt(definitions.definitions, direction)
    return JSONSchema(SchemaReferences.renamed(schema.value, names))
  }

  /// All schemas, for the components.
  var components: OpenAPIMap<JSONSchema> {
    var map: OpenAPIMap<JSONSchema> = [:]
    for name in order { map[name] = schemas[name].map { JSONSchema($0) } }
    return map
  }

  /// Takes definitions over.
  ///
  /// - Returns: the names under which they stand now.
  private mutating func adopt(
    _ definitions: JSONObject, _ direction: SchemaDefinitions.Direction
  ) -> [String: String] {
    var names: [String: String] = [:]
    for member in definitions.members { names[member.name] = Self.component(member.name) }
    var tries: [String: Int] = [:]
    while let taken = firstTaken(definitions, names, tries) {
      // A new name changes the schemas that refer to it, which may need a new name then as well.
      tries[taken, default: 0] += 1
      names[taken] = Self.name(Self.component(taken), tries[taken] ?? 0, direction)
    }
    for member in definitions.members {
      let base = Self.component(member.name)
      if tries[member.name] ?? 0 > (direction == .input ? 1 : 0), !clashes.contains(base) {
        clashes.append(base)
      }
      guard let name = names[member.name], schemas[name] == nil else { continue }
      schemas[name] = SchemaReferences.renamed(member.value, names)
      order.append(name)
    }
    return names
  }

  /// The first definition whose name stands for another schema already; nil when there is none.
  ///
  /// Those that had the fewest names so far come first: what refers to them is compared when they
  /// have theirs, for types that refer to one another.
  private func firstTaken(
    _ definitions: JSONObject, _ names: [String: String], _ tries: [String: Int]
  ) -> String? {
    var found: (name: String, tries: Int)?
    for member in definitions.members {
      let count = tries[member.name] ?? 0
      guard count < found?.tries ?? .max, let name = names[member.name],
        let other = schemas[name], other != SchemaReferences.renamed(member.value, names)
      else { continue }
      found = (member.name, count)
    }
    return found?.name
  }

  /// The name to try for a schema when some are taken.
  private static func name(
    _ base: String, _ tries: Int, _ direction: SchemaDefinitions.Direction
  ) -> String {
    switch direction {
    case .output: "\(base)\(tries + 1)"
    case .input: tries == 1 ? base + "Input" : "\(base)Input\(tries)"
    }
  }

  /// Whether values of a schema are objects, in a component or by itself.
  func isObject(_ schema: JSONValue) -> Bool {
    if let component = SchemaReferences.component(of: JSONSchema(schema)) {
      return schemas[component].map { isObject($0) } ?? false
    }
    return schema["type"]?.string == "object"
  }

  /// A name with only the characters that components may have (OpenAPI 3.1.1, section 4.8.7).
  static func component(_ name: String) -> String {
    String(
      decoding: name.utf8.map { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f: byte
        default: UInt8(ascii: "_")
        }
      }, as: UTF8.self)
  }
}

/// References between schemas.
enum SchemaReferences {
  private static let definitions = "#/$defs/"
  private static let components = "#/components/schemas/"

  /// A schema whose references lead into the components, under new names.
  static func renamed(_ value: JSONValue, _ names: [String: String]) -> JSONValue {
    switch value {
    case .array(let elements): return .array(elements.map { renamed($0, names) })
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { member in
            guard member.name == "$ref", let target = member.value.string,
              target.hasPrefix(definitions)
            else {
              return JSONObject.Member(name: member.name, value: renamed(member.value, names))
            }
            let name = String(target.dropFirst(definitions.count))
            return JSONObject.Member(
              name: member.name, value: .string(components + (names[name] ?? name)))
          }))
    default: return value
    }
  }

  /// The name in the components that a schema refers to; nil when it is no reference alone.
  static func component(of schema: JSONSchema) -> String? {
    guard schema.keywords.count == 1, let target = schema["$ref"]?.string,
      target.hasPrefix(components)
    else { return nil }
    return String(target.dropFirst(components.count))
  }

  /// A reference to a component.
  static func to(_ name: String) -> JSONSchema {
    var schema = JSONSchema()
    schema["$ref"] = .string(components + name)
    return schema
  }
}
