/// The schemas that stand in `$defs`, each once, so that types may contain themselves.
public struct SchemaDefinitions: Sendable {
  /// What a schema is for.
  public enum Direction: Sendable {
    /// What is accepted: read-only fields do not count.
    case input
    /// What is sent: write-only and secret fields are left out.
    case output
  }

  /// What the schemas are for.
  public let direction: Direction
  /// The schemas by name, in the order in which they were needed.
  public private(set) var definitions: JSONObject

  /// Makes an empty collection.
  public init(direction: Direction = .input) {
    self.direction = direction
    definitions = JSONObject()
  }

  /// A reference to a schema, which is made when it is needed for the first time.
  ///
  /// - Parameters:
  ///   - name: its name in `$defs`.
  ///   - make: makes it.
  public mutating func reference(
    _ name: String, _ make: (inout SchemaDefinitions) -> JSONSchema
  ) -> JSONSchema {
    if definitions[name] == nil {
      // The name is taken first, so that a type that contains itself finds it.
      definitions[name] = .bool(true)
      let schema = make(&self)
      definitions[name] = schema.value
    }
    return JSONSchema(reference: name)
  }
}
