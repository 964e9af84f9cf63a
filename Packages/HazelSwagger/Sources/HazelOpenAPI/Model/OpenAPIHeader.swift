public import HazelKernel

/// A header field of a response or of a part of a body (section 4.8.21).
public struct OpenAPIHeader: Sendable, Equatable {
  /// A longer text, as Markdown.
  public var description: String?
  /// Whether it is always there.
  public var isRequired: Bool
  /// Whether it should not be used any more.
  public var isDeprecated: Bool
  /// How lists and objects are written: always "simple".
  public var style: String?
  /// Whether objects are written as `name=value`.
  public var explode: Bool?
  /// The schema of the value.
  public var schema: JSONSchema?
  /// The one media type that the value is written in, instead of a schema.
  public var content: OpenAPIMap<OpenAPIMediaType>
  /// An example.
  public var example: JSONValue?
  /// Examples by name, instead of one.
  public var examples: OpenAPIMap<OpenAPIReferenceOr<OpenAPIExample>>
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    description: String? = nil,
    isRequired: Bool = false,
    isDeprecated: Bool = false,
    style: String? = nil,
    explode: Bool? = nil,
    schema: JSONSchema? = nil,
    content: OpenAPIMap<OpenAPIMediaType> = [:],
    example: JSONValue? = nil,
    examples: OpenAPIMap<OpenAPIReferenceOr<OpenAPIExample>> = [:],
    extensions: JSONObject = JSONObject()
  ) {
    self.description = description
    self.isRequired = isRequired
    self.isDeprecated = isDeprecated
    self.style = style
    self.explode = explode
    self.schema = schema
    self.content = content
    self.example = example
    self.examples = examples
    self.extensions = extensions
  }
}
