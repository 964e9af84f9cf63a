public import HazelKernel

extension ConfigDocumentation {
  /// The JSON Schema (2020-12) of a file with the settings of a configuration.
  ///
  /// Nothing is required: other layers may have what the file does not.
  ///
  /// - Parameter configuration: the configuration.
  public static func jsonSchema(of configuration: any Config.Type) -> JSONSchema {
    var definitions = SchemaDefinitions(direction: .input)
    var root = optional(configuration.inlineJSONSchema(in: &definitions).value)
    for name in configuration.settingPrefix.reversed() {
      var outer = JSONSchema.object()
      outer.property(name, schema(root), isRequired: false)
      root = outer.value
    }
    var document = JSONSchema()
    document["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    document["title"] = .string(configuration.settingOwner)
    for member in root.object?.members ?? [] { document[member.name] = member.value }
    var shared = JSONObject()
    for member in definitions.definitions.members { shared[member.name] = optional(member.value) }
    if shared.count > 0 { document["$defs"] = .object(shared) }
    return document
  }

  private static func schema(_ value: JSONValue) -> JSONSchema {
    var schema = JSONSchema()
    schema.keywords = value.object ?? JSONObject()
    return schema
  }

  private static func optional(_ value: JSONValue) -> JSONValue {
    guard var object = value.object, object["properties"] != nil else { return value }
    object["required"] = nil
    return .object(object)
  }
}
