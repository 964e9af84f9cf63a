public import HazelKernel

extension JSONSchema {
  /// Changes the schema and all schemas in it, those inside first.
  ///
  /// - Parameters:
  ///   - pointer: where the schema stands, as a JSON pointer.
  ///   - change: gets each schema that is an object, with its place.
  public mutating func changeAll(
    at pointer: String = "", _ change: (inout JSONSchema, _ pointer: String) -> Void
  ) {
    for member in keywords.members {
      let place = pointer + "/" + JSONPointer.escaped(member.name)
      switch (SchemaKeywords.shape(of: member.name), member.value) {
      case (.schema, .object):
        self[member.name] = Self.changed(member.value, at: place, change)
      case (.list, .array(let elements)):
        self[member.name] = .array(
          elements.enumerated().map { Self.changed($1, at: "\(place)/\($0)", change) })
      case (.map, .object(let object)):
        let members = object.members.map { member in
          let place = place + "/" + JSONPointer.escaped(member.name)
          return JSONObject.Member(
            name: member.name, value: Self.changed(member.value, at: place, change))
        }
        self[member.name] = .object(JSONObject(members))
      default: break
      }
    }
    change(&self, pointer)
  }

  private static func changed(
    _ value: JSONValue, at pointer: String,
    _ change: (inout JSONSchema, _ pointer: String) -> Void
  ) -> JSONValue {
    guard let object = value.object else { return value }
    var schema = JSONSchema()
    schema.keywords = object
    schema.changeAll(at: pointer, change)
    return schema.value
  }

  /// The schema with other addresses in its references, those of `discriminator` included.
  ///
  /// ```swift
  /// let schema = schema.replacingReferences(from: "#/$defs/", to: "#/components/schemas/")
  /// ```
  ///
  /// - Parameters:
  ///   - prefix: how the addresses begin that are meant.
  ///   - replacement: how they begin afterwards.
  public func replacingReferences(from prefix: String, to replacement: String) -> JSONSchema {
    var schema = self
    schema.changeAll { schema, _ in
      if let reference = schema["$ref"]?.string, reference.hasPrefix(prefix) {
        schema["$ref"] = .string(replacement + reference.dropFirst(prefix.count))
      }
      guard var discriminator = schema["discriminator"]?.object,
        let mapping = discriminator["mapping"]?.object
      else { return }
      discriminator["mapping"] = .object(
        JSONObject(
          mapping.members.map { member in
            guard let text = member.value.string, text.hasPrefix(prefix) else { return member }
            return JSONObject.Member(
              name: member.name, value: .string(replacement + text.dropFirst(prefix.count)))
          }))
      schema["discriminator"] = .object(discriminator)
    }
    return schema
  }
}
