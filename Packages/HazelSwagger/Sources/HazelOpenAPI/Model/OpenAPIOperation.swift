public import HazelKernel

/// What a method of a path does (section 4.8.10).
public struct OpenAPIOperation: Sendable, Equatable {
  /// The names of the tags it belongs to.
  public var tags: [String]
  /// A short text.
  public var summary: String?
  /// A longer text, as Markdown.
  public var description: String?
  /// More to read.
  public var externalDocumentation: OpenAPIExternalDocumentation?
  /// A name, unique in the document, that clients make names of (`operationId`).
  public var operationID: String?
  /// The parameters, beside those of the path.
  public var parameters: [OpenAPIReferenceOr<OpenAPIParameter>]
  /// What is sent.
  public var requestBody: OpenAPIReferenceOr<OpenAPIRequestBody>?
  /// The answers by status: "200", "4XX", "default".
  public var responses: OpenAPIMap<OpenAPIReferenceOr<OpenAPIResponse>>
  /// The requests that the application sends back.
  public var callbacks: OpenAPIMap<OpenAPIReferenceOr<OpenAPICallback>>
  /// Whether it should not be used any more (`deprecated`).
  public var isDeprecated: Bool
  /// What it asks for, one of the list is enough; nil for what the document says, empty for
  /// nothing.
  public var security: [OpenAPISecurityRequirement]?
  /// Where this operation is reached, if elsewhere.
  public var servers: [OpenAPIServer]
  /// Extensions (`x-…`) among the answers.
  public var responseExtensions: JSONObject
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    tags: [String] = [],
    summary: String? = nil,
    description: String? = nil,
    externalDocumentation: OpenAPIExternalDocumentation? = nil,
    operationID: String? = nil,
    parameters: [OpenAPIReferenceOr<OpenAPIParameter>] = [],
    requestBody: OpenAPIReferenceOr<OpenAPIRequestBody>? = nil,
    responses: OpenAPIMap<OpenAPIReferenceOr<OpenAPIResponse>> = [:],
    callbacks: OpenAPIMap<OpenAPIReferenceOr<OpenAPICallback>> = [:],
    isDeprecated: Bool = false,
    security: [OpenAPISecurityRequirement]? = nil,
    servers: [OpenAPIServer] = [],
    responseExtensions: JSONObject = JSONObject(),
    extensions: JSONObject = JSONObject()
  ) {
    self.tags = tags
    self.summary = summary
    self.description = description
    self.externalDocumentation = externalDocumentation
    self.operationID = operationID
    self.parameters = parameters
    self.requestBody = requestBody
    self.responses = responses
    self.callbacks = callbacks
    self.isDeprecated = isDeprecated
    self.security = security
    self.servers = servers
    self.responseExtensions = responseExtensions
    self.extensions = extensions
  }
}
