import HazelCore
import HazelKernel
import HazelOpenAPI

/// Makes the operation of a route.
struct OperationDocument {
  let route: Route
  /// What the route answers.
  let answers: ResponseDescriptions
  let template: PathTemplate
  let interface: ApplicationInterface

  /// The operation, with the edits of its traits.
  ///
  /// - Parameters:
  ///   - method: its name in the document.
  ///   - schemas: takes the schemas of its types.
  ///   - shared: takes the responses that many routes have in common.
  func operation(
    _ method: String, _ schemas: inout SchemaCollector, _ shared: inout SharedResponses
  ) -> OpenAPIOperation {
    let comment = CommentText(route.operation.documentation)
    let parameters = ParameterDocument(route: route, template: template, comment: comment)
    var operation = OpenAPIOperation(
      tags: tags, summary: route.summary ?? comment.summary,
      description: description(comment),
      operationID: OperationNames.id(
        of: route, method, template, versionInPath: !interface.versioning.isInRequest),
      parameters: (parameters.parameters(&schemas) + versionParameter).map { .value($0) },
      requestBody: BodyDocument(route: route, comment: comment).body(parameters, &schemas)
        .map { .value($0) },
      responses: ResponseDocument(
        route: route, answers: answers, comment: comment, ruleStatus: interface.ruleStatus
      ).responses(&schemas, &shared),
      isDeprecated: route.deprecation != nil,
      security: route.documentedSecurity.map { $0.map { OpenAPISecurityRequirement($0) } })
    if let host = route.host { operation.servers = [Self.server(host)] }
    if case .value(var body) = operation.requestBody, let limit = route.body.limit {
      body.extensions["x-maximum-size"] = .number(JSONNumber(Int64(limit.bytes)))
      operation.requestBody = .value(body)
    }
    for edit in route.metadata[OperationEditsKey.self] { edit.change(&operation, &schemas) }
    return operation
  }

  private var tags: [String] {
    var tags: [String] = []
    for tag in route.tags where !tags.contains(tag) { tags.append(tag) }
    return tags.isEmpty ? OperationNames.tag(of: route).map { [$0] } ?? [] : tags
  }

  private func description(_ comment: CommentText) -> String? {
    let parts = [
      // With a summary of its own, the comment is all description.
      route.summary == nil ? nil : comment.summary, comment.discussion,
      route.deprecation?.note.map { "**Deprecated:** \($0)" },
    ]
    let text = parts.compactMap { $0 }.joined(separator: "\n\n")
    return text.isEmpty ? nil : text
  }

  /// How a client names the version in a field, where it has to.
  private var versionParameter: [OpenAPIParameter] {
    guard case .header(let name) = interface.versioning.place, !route.versions.isEmpty else {
      return []
    }
    var schema = JSONSchema(type: "string")
    schema["enum"] = .array(route.versions.map { .string($0) })
    let isDefault = interface.versioning.fallback.map { route.versions.contains($0) } ?? false
    if isDefault { schema["default"] = interface.versioning.fallback.map { .string($0) } }
    return [
      OpenAPIParameter(
        name: name.text, location: .header, description: "The version of the interface.",
        isRequired: !isDefault, schema: schema)
    ]
  }

  /// A server of a pattern of hosts: ":tenant.example.com".
  private static func server(_ host: String) -> OpenAPIServer {
    var server = OpenAPIServer(url: "")
    let labels = host.split(separator: ".").map { label -> String in
      guard label.hasPrefix(":") else { return String(label) }
      let name = String(label.dropFirst())
      server.variables[name] = OpenAPIServerVariable(defaultValue: name)
      return "{\(name)}"
    }
    server.url = "//" + labels.joined(separator: ".")
    return server
  }
}
