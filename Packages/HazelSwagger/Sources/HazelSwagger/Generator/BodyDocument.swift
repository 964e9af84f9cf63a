import HazelCore
import HazelKernel
import HazelOpenAPI

/// Makes the request body of an operation.
struct BodyDocument {
  let route: Route
  let comment: CommentText

  /// The body; nil when the handler takes none.
  func body(_ parameters: ParameterDocument, _ schemas: inout SchemaCollector)
    -> OpenAPIRequestBody?
  {
    let sent = route.operation.sentParameters
    if let parameter = sent.first(where: { $0.source == "body" }) {
      let (mediaType, content) = self.content(of: parameter, &schemas)
      return OpenAPIRequestBody(
        description: comment.text(for: parameter),
        content: [mediaType: content], isRequired: parameter.isRequired)
    }
    let fields = sent.filter { $0.source == "form" }
    guard !fields.isEmpty else { return nil }
    let (schema, isRequired) = form(fields, parameters, &schemas)
    return OpenAPIRequestBody(
      content: ["application/x-www-form-urlencoded": OpenAPIMediaType(schema: schema)],
      isRequired: isRequired)
  }

  private func content(
    of parameter: OperationDescription.Parameter, _ schemas: inout SchemaCollector
  ) -> (String, OpenAPIMediaType) {
    let type = parameter.type
    if Self.texts.contains(ObjectIdentifier(type)) {
      return ("text/plain", OpenAPIMediaType(schema: JSONSchema(type: "string")))
    }
    if Self.bytes.contains(ObjectIdentifier(type)) {
      return ("application/octet-stream", OpenAPIMediaType())
    }
    // To ask a type for a protocol that it lacks is slow, so only those are asked that may have it.
    let content = parameter.isRequired ? type : parameter.valueType
    guard let type = content as? any JSONSchemaProviding.Type else {
      // A Decodable of which nothing more is known.
      return ("application/json", OpenAPIMediaType(schema: JSONSchema()))
    }
    return ("application/json", OpenAPIMediaType(schema: schemas.schema(of: type, .input)))
  }

  /// A whole form, or the fields that the handler takes one by one.
  private func form(
    _ fields: [OperationDescription.Parameter], _ parameters: ParameterDocument,
    _ schemas: inout SchemaCollector
  ) -> (JSONSchema, Bool) {
    if fields.count == 1, fields[0].name.isEmpty,
      let type = fields[0].type as? any JSONSchemaProviding.Type
    {
      return (schemas.schema(of: type, .input), fields[0].isRequired)
    }
    var object = JSONSchema.object()
    for field in fields {
      if field.name.isEmpty {
        for (name, schema, isRequired) in parameters.members(of: field, &schemas) {
          object.property(name, schema, isRequired: isRequired)
        }
        continue
      }
      var schema = schemas.schema(.input) { definitions in
        field.schema(in: &definitions) ?? JSONSchema(type: "string")
      }
      if let value = field.defaultJSON { schema["default"] = value }
      if let text = comment.text(for: field) { schema["description"] = .string(text) }
      object.property(field.name, schema, isRequired: field.isRequired)
    }
    return (object, fields.contains(where: \.isRequired))
  }

  /// Whether a body of a type is read as JSON.
  static func isJSON(_ type: any Any.Type) -> Bool {
    !texts.contains(ObjectIdentifier(type)) && !bytes.contains(ObjectIdentifier(type))
  }

  private static let texts: Set<ObjectIdentifier> = [
    ObjectIdentifier(String.self), ObjectIdentifier(String?.self),
  ]

  private static let bytes: Set<ObjectIdentifier> = [
    ObjectIdentifier(Bytes.self), ObjectIdentifier([UInt8].self), ObjectIdentifier(Bytes?.self),
    ObjectIdentifier([UInt8]?.self), ObjectIdentifier(RequestBody.self),
  ]
}
