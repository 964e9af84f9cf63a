public import HazelKernel

/// An answer (section 4.8.17).
public struct OpenAPIResponse: Sendable, Equatable {
  /// What it means, as Markdown.
  public var description: String
  /// The header fields.
  public var headers: OpenAPIMap<OpenAPIReferenceOr<OpenAPIHeader>>
  /// The media types of the body; empty for none.
  public var content: OpenAPIMap<OpenAPIMediaType>
  /// The operations that can follow.
  public var links: OpenAPIMap<OpenAPIReferenceOr<OpenAPILink>>
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    description: String,
    headers: OpenAPIMap<OpenAPIReferenceOr<OpenAPIHeader>> = [:],
    content: OpenAPIMap<OpenAPIMediaType> = [:],
    links: OpenAPIMap<OpenAPIReferenceOr<OpenAPILink>> = [:],
    extensions: JSONObject = JSONObject()
  ) {
    self.description = description
    self.headers = headers
    self.content = content
    self.links = links
    self.extensions = extensions
  }
}
