/// A type that knows the schema of its values.
public protocol JSONSchemaProviding: SendableMetatype {
  /// The schema of the values.
  ///
  /// - Parameter definitions: where schemas are kept that are referred to.
  static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema
  /// The schema itself, where ``jsonSchema(in:)`` refers to it.
  static func inlineJSONSchema(in definitions: inout SchemaDefinitions) -> JSONSchema
  /// The name in `$defs`: "Book", "Page_Book".
  static var jsonSchemaName: String { get }
}

extension JSONSchemaProviding {
  /// The same schema, for types that are not referred to.
  public static func inlineJSONSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    jsonSchema(in: &definitions)
  }

  /// A name for types that stand in no `$defs`.
  public static var jsonSchemaName: String { "value" }

  /// The whole schema as a document of its own, with `$schema` and `$defs`.
  ///
  /// - Parameter direction: whether it is for what is accepted or for what is sent.
  public static func jsonSchemaDocument(
    for direction: SchemaDefinitions.Direction = .input
  ) -> JSONSchema {
    var definitions = SchemaDefinitions(direction: direction)
    let root = jsonSchema(in: &definitions)
    var document = JSONSchema()
    document["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    for member in root.keywords.members { document[member.name] = member.value }
    if definitions.definitions.count > 0 {
      document["$defs"] = .object(definitions.definitions)
    }
    return document
  }
}
