public import HazelKernel

/// What a request carries (section 4.8.13).
public struct OpenAPIRequestBody: Sendable, Equatable {
  /// A longer text, as Markdown.
  public var description: String?
  /// The media types that are accepted: "application/json".
  public var content: OpenAPIMap<OpenAPIMediaType>
  /// Whether it has to be there.
  public var isRequired: Bool
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    description: String? = nil,
    content: OpenAPIMap<OpenAPIMediaType> = [:],
    isRequired: Bool = false,
    extensions: JSONObject = JSONObject()
  ) {
    self.description = description
    self.content = content
    self.isRequired = isRequired
    self.extensions = extensions
  }
}
