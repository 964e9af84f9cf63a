import HazelCore
import HazelKernel
import HazelOpenAPI

/// Makes the responses of an operation.
struct ResponseDocument {
  let route: Route
  /// What the route answers.
  let answers: ResponseDescriptions
  let comment: CommentText
  /// The status of an answer that lists broken rules.
  let ruleStatus: HTTPStatus

  /// All responses: what the handler gives, its errors, those of the pipeline, and any other.
  ///
  /// - Parameters:
  ///   - schemas: takes the schemas of their contents.
  ///   - shared: takes the responses that many routes have in common.
  func responses(
    _ schemas: inout SchemaCollector, _ shared: inout SharedResponses
  ) -> OpenAPIMap<OpenAPIReferenceOr<OpenAPIResponse>> {
    var responses: OpenAPIMap<OpenAPIReferenceOr<OpenAPIResponse>> = [:]
    for description in answers.responses.sorted(by: Self.precedes) {
      guard let status = description.status else { continue }
      responses["\(status.code)"] = .value(response(description, status, &schemas))
    }
    // What a route says of itself is taken for all that there is.
    if answers.isOpen, !responses.names.contains(where: { $0.hasPrefix("2") }) {
      responses["2XX"] = .value(Self.unknown)
    }
    let errors = Dictionary(grouping: pipelineErrors + answers.errors) { $0.status.code }
    for (code, errors) in errors.sorted(by: { $0.key < $1.key }) {
      guard let status = errors.first?.status else { continue }
      let declared = answers.errors.filter { error in
        error.status.code == code && (error.detail != nil || error.code != HTTPError(status).code)
      }
      let other = responses["\(code)"]?.value
      guard other != nil || !declared.isEmpty else {
        responses["\(code)"] = shared.response(status, errors)
        continue
      }
      var made = ProblemDocument.response(status, errors, declared: declared)
      if var other {
        for content in made.content { other.content[content.name] = content.value }
        made = other
      }
      responses["\(code)"] = .value(made)
    }
    responses["default"] = .reference(to: .responses, ProblemDocument.responseName)
    return responses
  }

  /// What a route answers: as its types say it, and its traits.
  static func answers(of route: Route) -> ResponseDescriptions {
    var answers = ResponseDescriptions(
      of: route.operation, shape: route.metadata[ResponseShapeKey.self])
    for type in route.metadata[DeclaredErrorsKey.self] { answers.add(errorsOf: type) }
    for response in route.metadata[DeclaredResponsesKey.self] { answers.add(response) }
    return answers
  }

  /// Adds the schemas of what a route answers.
  static func collect(_ answers: ResponseDescriptions, _ schemas: inout SchemaCollector) {
    for type in answers.responses.flatMap(\.content).compactMap(\.schemaType) {
      _ = schemas.schema(of: type, .output)
    }
  }

  /// The success of a handler whose type does not say what it answers.
  private static let unknown: OpenAPIResponse = OpenAPIResponse(
    description: "Success.", content: ["*/*": OpenAPIMediaType()])

  private static func precedes(_ left: ResponseDescription, _ right: ResponseDescription) -> Bool {
    (left.status?.code ?? 0) < (right.status?.code ?? 0)
  }

  private func response(
    _ description: ResponseDescription, _ status: HTTPStatus, _ schemas: inout SchemaCollector
  ) -> OpenAPIResponse {
    let isSuccess = (200..<300).contains(status.code)
    var response = OpenAPIResponse(
      description: description.summary ?? (isSuccess ? comment.returns : nil)
        ?? status.reasonPhrase)
    for content in description.content {
      response.content[content.mediaType] = media(content, &schemas)
    }
    for header in description.headers {
      var schema = schemas.schema(of: header.type, .output)
      if let value = header.value { schema["const"] = .string(value.text) }
      response.headers[header.name.text] = .value(
        OpenAPIHeader(description: header.summary, isRequired: header.isRequired, schema: schema))
    }
    for (name, summary, isThere) in deprecationFields where isThere {
      response.headers[name] = .value(
        OpenAPIHeader(description: summary, isRequired: true, schema: JSONSchema(type: "string")))
    }
    return response
  }

  private var deprecationFields: [(String, String, Bool)] {
    let deprecation = route.deprecation
    return [
      ("Deprecation", "Since when it is deprecated (RFC 9745).", deprecation?.since != nil),
      ("Sunset", "When it will cease to answer (RFC 8594).", deprecation?.sunset != nil),
    ]
  }

  private func media(
    _ content: ContentDescription, _ schemas: inout SchemaCollector
  ) -> OpenAPIMediaType {
    let schema = content.schemaType.map { schemas.schema(of: $0, .output) }
    switch content.form {
    case .whole:
      let isJSON = content.mediaType.hasSuffix("json")
      let isText = content.mediaType.hasPrefix("text/")
      return OpenAPIMediaType(
        schema: schema
          ?? (isJSON ? JSONSchema() : isText ? JSONSchema(type: "string") : nil))
    case .sequence:
      // Only OpenAPI 3.2 has a word for the schema of each item of a stream, and a schema of the whole
      // would be taken for that of an item.
      var media = OpenAPIMediaType()
      if let schema { media.extensions["x-item-schema"] = schema.value }
      return media
    }
  }

  /// The errors with which the pipeline answers before, or instead of, the handler.
  private var pipelineErrors: [HTTPErrorDescription] {
    let sent = route.operation.sentParameters
    var errors: [HTTPErrorDescription] = []
    if sent.contains(where: { $0.source != "body" && $0.source != "form" }) {
      errors.append(HTTPErrorDescription(.badRequest, code: "invalid_parameters"))
    }
    if let security = route.documentedSecurity, !security.isEmpty, !security.contains(.none) {
      errors.append(HTTPErrorDescription(.unauthorized, headers: challenges(security)))
    }
    // A guard that says nothing of itself may refuse everybody.
    let isOpaque = route.guardTypes.contains { !($0 is any SecurityDescribing.Type) }
    if isOpaque || !route.guardTypes.isEmpty && route.documentedSecurity?.isEmpty == false {
      errors.append(HTTPErrorDescription(.forbidden))
    }
    guard let content = sent.first(where: { $0.source == "body" || $0.source == "form" }) else {
      return errors + timeoutErrors
    }
    errors.append(HTTPErrorDescription(.contentTooLarge))
    if content.source == "form" || BodyDocument.isJSON(content.type) {
      let code = content.source == "form" ? "invalid_form" : "invalid_json"
      errors.append(HTTPErrorDescription(.badRequest, code: code))
      errors.append(HTTPErrorDescription(.unsupportedMediaType, headers: acceptFields(content)))
      // Single fields of a form are parameters, which are always 400.
      if content.source == "body" || content.type is any DTO.Type {
        errors.append(HTTPErrorDescription(ruleStatus, code: "invalid_body"))
      }
    }
    return errors + timeoutErrors
  }

  private var timeoutErrors: [HTTPErrorDescription] {
    route.timeout == nil
      ? [] : [HTTPErrorDescription(.serviceUnavailable, code: "handler_timeout")]
  }

  private func acceptFields(_ content: OperationDescription.Parameter) -> [HeaderName] {
    content.source == "body" ? [.accept] : []
  }

  private func challenges(_ requirements: [SecurityRequirement]) -> [HeaderName] {
    let isChallenged = requirements.flatMap(\.parts).contains { part in
      if case .mutualTLS = part.scheme.kind { false } else { true }
    }
    return isChallenged ? [.wwwAuthenticate] : []
  }
}
