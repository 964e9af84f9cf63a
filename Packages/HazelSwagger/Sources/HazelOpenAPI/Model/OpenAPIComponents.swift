public import HazelKernel

/// What a document refers to (section 4.8.7).
public struct OpenAPIComponents: Sendable, Equatable {
  /// Schemas.
  public var schemas: OpenAPIMap<JSONSchema>
  /// Answers.
  public var responses: OpenAPIMap<OpenAPIReferenceOr<OpenAPIResponse>>
  /// Parameters.
  public var parameters: OpenAPIMap<OpenAPIReferenceOr<OpenAPIParameter>>
  /// Examples.
  public var examples: OpenAPIMap<OpenAPIReferenceOr<OpenAPIExample>>
  /// What requests carry.
  public var requestBodies: OpenAPIMap<OpenAPIReferenceOr<OpenAPIRequestBody>>
  /// Header fields.
  public var headers: OpenAPIMap<OpenAPIReferenceOr<OpenAPIHeader>>
  /// Ways to show who one is.
  public var securitySchemes: OpenAPIMap<OpenAPIReferenceOr<OpenAPISecurityScheme>>
  /// Operations that can follow.
  public var links: OpenAPIMap<OpenAPIReferenceOr<OpenAPILink>>
  /// Requests that are sent back.
  public var callbacks: OpenAPIMap<OpenAPIReferenceOr<OpenAPICallback>>
  /// Paths that others refer to.
  public var pathItems: OpenAPIMap<OpenAPIPathItem>
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    schemas: OpenAPIMap<JSONSchema> = [:],
    responses: OpenAPIMap<OpenAPIReferenceOr<OpenAPIResponse>> = [:],
    parameters: OpenAPIMap<OpenAPIReferenceOr<OpenAPIParameter>> = [:],
    examples: OpenAPIMap<OpenAPIReferenceOr<OpenAPIExample>> = [:],
    requestBodies: OpenAPIMap<OpenAPIReferenceOr<OpenAPIRequestBody>> = [:],
    headers: OpenAPIMap<OpenAPIReferenceOr<OpenAPIHeader>> = [:],
    securitySchemes: OpenAPIMap<OpenAPIReferenceOr<OpenAPISecurityScheme>> = [:],
    links: OpenAPIMap<OpenAPIReferenceOr<OpenAPILink>> = [:],
    callbacks: OpenAPIMap<OpenAPIReferenceOr<OpenAPICallback>> = [:],
    pathItems: OpenAPIMap<OpenAPIPathItem> = [:],
    extensions: JSONObject = JSONObject()
  ) {
    self.schemas = schemas
    self.responses = responses
    self.parameters = parameters
    self.examples = examples
    self.requestBodies = requestBodies
    self.headers = headers
    self.securitySchemes = securitySchemes
    self.links = links
    self.callbacks = callbacks
    self.pathItems = pathItems
    self.extensions = extensions
  }
}

extension OpenAPIComponents {
  /// The kinds of components, by the names they stand under.
  public enum Kind: String, Sendable, CaseIterable {
    /// Schemas.
    case schemas
    /// Answers.
    case responses
    /// Parameters.
    case parameters
    /// Examples.
    case examples
    /// What requests carry.
    case requestBodies
    /// Header fields.
    case headers
    /// Ways to show who one is.
    case securitySchemes
    /// Operations that can follow.
    case links
    /// Requests that are sent back.
    case callbacks
    /// Paths that others refer to.
    case pathItems

    /// The address of a component in its document: "#/components/schemas/Book".
    ///
    /// - Parameter name: its name, which is escaped as RFC 6901 says.
    public func pointer(to name: String) -> String {
      "#/components/\(rawValue)/\(JSONPointer.escaped(name))"
    }
  }
}
