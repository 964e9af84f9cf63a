public import HazelKernel

/// A value that a request carries outside of its body (section 4.8.12).
///
/// Either ``schema`` or ``content`` says what it looks like.
public struct OpenAPIParameter: Sendable, Equatable {
  /// The name; case counts except in header fields.
  public var name: String
  /// Where it stands (`in`).
  public var location: Location
  /// A longer text, as Markdown.
  public var description: String?
  /// Whether it has to be there; always true in a path.
  public var isRequired: Bool
  /// Whether it should not be used any more.
  public var isDeprecated: Bool
  /// Whether a name without value is allowed, in a query.
  public var allowsEmptyValue: Bool
  /// How lists and objects are written: "form", "simple", "deepObject"; nil for the default of
  /// the location.
  public var style: String?
  /// Whether every element of a list is a parameter; nil for the default of the style.
  public var explode: Bool?
  /// Whether reserved characters stand as they are, in a query.
  public var allowsReserved: Bool
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
    name: String,
    location: Location,
    description: String? = nil,
    isRequired: Bool = false,
    isDeprecated: Bool = false,
    allowsEmptyValue: Bool = false,
    style: String? = nil,
    explode: Bool? = nil,
    allowsReserved: Bool = false,
    schema: JSONSchema? = nil,
    content: OpenAPIMap<OpenAPIMediaType> = [:],
    example: JSONValue? = nil,
    examples: OpenAPIMap<OpenAPIReferenceOr<OpenAPIExample>> = [:],
    extensions: JSONObject = JSONObject()
  ) {
    self.name = name
    self.location = location
    self.description = description
    self.isRequired = isRequired
    self.isDeprecated = isDeprecated
    self.allowsEmptyValue = allowsEmptyValue
    self.style = style
    self.explode = explode
    self.allowsReserved = allowsReserved
    self.schema = schema
    self.content = content
    self.example = example
    self.examples = examples
    self.extensions = extensions
  }
}

extension OpenAPIParameter {
  /// Where a parameter stands.
  public enum Location: String, Sendable, Equatable, CaseIterable {
    /// Behind the `?` of the target.
    case query
    /// In a header field.
    case header
    /// In the path: `/books/{id}`.
    case path
    /// In a cookie.
    case cookie
  }
}
