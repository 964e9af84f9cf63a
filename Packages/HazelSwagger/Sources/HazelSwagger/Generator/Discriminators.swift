import HazelKernel
import HazelOpenAPI

/// Makes unions readable for tools: the cases of an enum with values become schemas of their own,
/// between which a discriminator chooses (OpenAPI 3.1.1, section 4.8.25).
enum Discriminators {
  /// Does so for all schemas in the components.
  static func lift(in document: inout OpenAPIDocument) {
    for (name, schema) in document.components.schemas.elements.map({ ($0.name, $0.value) }) {
      guard let cases = schema["oneOf"]?.array, let property = property(of: cases) else { continue }
      var lifted = schema
      var references: [JSONValue] = []
      var mapping = JSONObject()
      for item in cases {
        guard let value = tag(of: item, property) else { return }
        let part = free(name + "." + SchemaCollector.component(value), in: document)
        document.components.schemas[part] = JSONSchema(item)
        references.append(SchemaReferences.to(part).value)
        mapping[value] = SchemaReferences.to(part)["$ref"]
      }
      lifted["oneOf"] = .array(references)
      var discriminator = JSONObject()
      discriminator["propertyName"] = .string(property)
      discriminator["mapping"] = .object(mapping)
      lifted["discriminator"] = .object(discriminator)
      document.components.schemas[name] = lifted
    }
  }

  /// The property that has another constant in each case; nil when there is none.
  private static func property(of cases: [JSONValue]) -> String? {
    guard cases.count > 1, let first = cases.first?["properties"]?.object else { return nil }
    return first.members.map(\.name).first { name in
      let tags = cases.compactMap { tag(of: $0, name) }
      return tags.count == cases.count && Set(tags).count == cases.count
    }
  }

  private static func tag(of item: JSONValue, _ property: String) -> String? {
    item["properties"]?[property]?["const"]?.string
  }

  private static func free(_ name: String, in document: OpenAPIDocument) -> String {
    var candidate = name
    var number = 2
    while document.components.schemas[candidate] != nil {
      candidate = "\(name)\(number)"
      number += 1
    }
    return candidate
  }
}
