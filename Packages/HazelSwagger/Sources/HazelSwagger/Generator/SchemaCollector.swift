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

  /// The schemas under their names in the document.
  private(set) var schemas: [String: JSONValue] = [:]
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
    // A new name changes the schemas that refer to it, which may need a new name then as well.
    var isSettled = false
    while !isSettled {
      isSettled = true
      for member in definitions.members {
        guard let name = names[member.name] else { continue }
        let schema = SchemaReferences.renamed(member.value, names)
        guard let other = schemas[name], other != schema else { continue }
        names[member.name] = free(Self.component(member.name), after: name, schema, direction)
        isSettled = false
      }
    }
    for member in definitions.members {
      guard let name = names[member.name], schemas[name] == nil else { continue }
      schemas[name] = SchemaReferences.renamed(member.value, names)
      order.append(name)
    }
    return names
  }

  /// The next name to try for a schema whose name is taken.
  private mutating func free(
    _ base: String, after tried: String, _ schema: JSONValue,
    _ direction: SchemaDefinitions.Direction
  ) -> String {
    let input = base + "Input"
    if direction == .input, tried == base { return input }
    if !clashes.contains(base) { clashes.append(base) }
    let stem = direction == .input ? input : base
    let number = Int(tried.dropFirst(stem.count)) ?? 1
    return "\(stem)\(number + 1)"
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
