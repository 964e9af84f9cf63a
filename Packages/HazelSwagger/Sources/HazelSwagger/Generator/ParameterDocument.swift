import HazelCore
import HazelKernel
import HazelOpenAPI

/// Makes the parameters of an operation.
struct ParameterDocument {
  let route: Route
  let template: PathTemplate
  let comment: CommentText

  /// All parameters, those of the path first.
  func parameters(_ schemas: inout SchemaCollector) -> [OpenAPIParameter] {
    let sent = route.operation.sentParameters
    var all = template.parameters.map { captured in
      path(captured, sent.first { $0.source == "path" && $0.name == captured.name }, &schemas)
    }
    for parameter in sent {
      guard let location = OpenAPIParameter.Location(rawValue: parameter.source),
        location != .path
      else { continue }
      for made in parameters(for: parameter, at: location, &schemas)
      where !all.contains(where: { $0.name == made.name && $0.location == made.location }) {
        all.append(made)
      }
    }
    // Documents leave these to the content and to security (OpenAPI 3.1.1, section 4.8.12.2).
    return all.filter { parameter in
      parameter.location != .header
        || !["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
    }
  }

  private func path(
    _ captured: RoutePattern.Parameter, _ parameter: OperationDescription.Parameter?,
    _ schemas: inout SchemaCollector
  ) -> OpenAPIParameter {
    var schema = parameter.flatMap { self.schema(of: $0, &schemas) } ?? JSONSchema(type: "string")
    if let constraint = captured.constraint { constraint.narrow(&schema) }
    if schema["type"]?.string == "string", !captured.isWildcard,
      ["minLength", "format", "enum", "pattern"].allSatisfy({ schema[$0] == nil })
    {
      // An empty segment is another path.
      schema["minLength"] = 1
    }
    let rest = captured.isWildcard ? "All that follows in the path, slashes included." : nil
    return OpenAPIParameter(
      name: captured.name, location: .path,
      description: parameter.flatMap { comment.text(for: $0) }
        ?? comment.parameters[captured.name] ?? rest,
      isRequired: true, schema: schema)
  }

  private func parameters(
    for parameter: OperationDescription.Parameter, at location: OpenAPIParameter.Location,
    _ schemas: inout SchemaCollector
  ) -> [OpenAPIParameter] {
    if parameter.name.isEmpty {
      return members(of: parameter, &schemas).map { name, schema, isRequired in
        var made = Self.styled(name, location, schema, schemas, isRequired: isRequired)
        made.description = comment.parameters[name] ?? made.description
        return made
      }
    }
    var schema = schema(of: parameter, &schemas) ?? Self.unknown(parameter)
    if let value = parameter.defaultJSON { schema["default"] = value }
    var made = Self.styled(
      parameter.name, location, schema, schemas, isRequired: parameter.isRequired)
    // To ask a type for a protocol that it lacks is slow, so only lists are asked.
    if made.schema?["type"] == "array", parameter.isCommaSeparated { made.explode = false }
    made.description = comment.text(for: parameter) ?? made.description
    return [made]
  }

  /// The members of a type that takes a whole query or form, each with its schema.
  func members(
    of parameter: OperationDescription.Parameter, _ schemas: inout SchemaCollector
  ) -> [(name: String, schema: JSONSchema, isRequired: Bool)] {
    guard let type = parameter.type as? any JSONSchemaProviding.Type else { return [] }
    let schema = schemas.schema(.input) { type.inlineJSONSchema(in: &$0) }
    let required = (schema["required"]?.array ?? []).compactMap(\.string)
    return (schema["properties"]?.object?.members ?? []).compactMap { member in
      guard let keywords = member.value.object, keywords["readOnly"]?.bool != true else {
        return nil
      }
      return (member.name, JSONSchema(member.value), required.contains(member.name))
    }
  }

  private func schema(
    of parameter: OperationDescription.Parameter, _ schemas: inout SchemaCollector
  ) -> JSONSchema? {
    var isKnown = true
    let schema = schemas.schema(.input) { definitions in
      guard let schema = parameter.schema(in: &definitions) else {
        isKnown = false
        return JSONSchema()
      }
      return schema
    }
    return isKnown ? schema : nil
  }

  /// The schema of a parameter of whose type nothing is known: in a query, what is only decodable is
  /// read from nested names.
  private static func unknown(_ parameter: OperationDescription.Parameter) -> JSONSchema {
    let isNested = parameter.source == "query" && parameter.type is any Decodable.Type
    return JSONSchema(type: isNested ? "object" : "string")
  }

  /// A parameter in the style in which Hazel reads it.
  private static func styled(
    _ name: String, _ location: OpenAPIParameter.Location, _ schema: JSONSchema,
    _ schemas: SchemaCollector, isRequired: Bool
  ) -> OpenAPIParameter {
    var schema = schema
    // What stands at the parameter need not stand in its schema.
    let description = schema["description"]?.string
    schema["description"] = nil
    // In a text, nothing is no value but is left out.
    if let types = schema["type"]?.array, types.count == 2, types.contains(.string("null")) {
      schema["type"] = types.first { $0 != .string("null") }
      schema["enum"] = (schema["enum"]?.array?.filter { !$0.isNull }).map { .array($0) }
    }
    if let choices = schema["anyOf"]?.array, choices.count == 2,
      choices[1]["type"]?.string == "null", let keywords = choices[0].object
    {
      schema["anyOf"] = nil
      for keyword in keywords.members { schema[keyword.name] = keyword.value }
    }
    let isNested = schemas.isObject(schema.value)
    return OpenAPIParameter(
      name: name, location: location, description: description, isRequired: isRequired,
      style: isNested && location == .query ? "deepObject" : nil,
      explode: isNested && location == .query ? true : nil, schema: schema)
  }
}

extension RouteConstraint {
  /// Adds what the path accepts to the schema of a parameter.
  func narrow(_ schema: inout JSONSchema) {
    if !values.isEmpty {
      if schema["enum"] == nil { schema["enum"] = .array(values.map { .string($0) }) }
      return
    }
    guard schema["type"]?.string == "string", schema["format"] == nil, schema["pattern"] == nil
    else { return }
    switch description {
    case "uuid", "date": schema["format"] = .string(description)
    case "int": schema["pattern"] = "^-?[0-9]+$"
    case "uint": schema["pattern"] = "^[0-9]+$"
    case "hex": schema["pattern"] = "^[0-9A-Fa-f]+$"
    case "alpha": schema["pattern"] = "^[A-Za-z]+$"
    case "alnum": schema["pattern"] = "^[0-9A-Za-z]+$"
    case "slug": schema["pattern"] = "^[0-9a-z]+(-[0-9a-z]+)*$"
    default: break
    }
  }
}
