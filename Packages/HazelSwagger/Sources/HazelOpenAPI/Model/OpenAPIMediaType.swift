public import HazelKernel

/// What a body of one media type looks like (section 4.8.14).
public struct OpenAPIMediaType: Sendable, Equatable {
  /// The schema of the body.
  public var schema: JSONSchema?
  /// An example.
  public var example: JSONValue?
  /// Examples by name, instead of one.
  public var examples: OpenAPIMap<OpenAPIReferenceOr<OpenAPIExample>>
  /// How the members of a form are written, by name.
  public var encoding: OpenAPIMap<OpenAPIEncoding>
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    schema: JSONSchema? = nil,
    example: JSONValue? = nil,
    examples: OpenAPIMap<OpenAPIReferenceOr<OpenAPIExample>> = [:],
    encoding: OpenAPIMap<OpenAPIEncoding> = [:],
    extensions: JSONObject = JSONObject()
  ) {
    self.schema = schema
    self.example = example
    self.examples = examples
    self.encoding = encoding
    self.extensions = extensions
  }
}

/// How a member of a form is written (section 4.8.15).
public struct OpenAPIEncoding: Sendable, Equatable {
  /// Its media type, several with commas: "image/png, image/jpeg".
  public var contentType: String?
  /// The header fields of the part.
  public var headers: OpenAPIMap<OpenAPIReferenceOr<OpenAPIHeader>>
  /// How lists and objects are written.
  public var style: String?
  /// Whether every element of a list is a member of its own.
  public var explode: Bool?
  /// Whether reserved characters stand as they are.
  public var allowsReserved: Bool
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    contentType: String? = nil,
    headers: OpenAPIMap<OpenAPIReferenceOr<OpenAPIHeader>> = [:],
    style: String? = nil,
    explode: Bool? = nil,
    allowsReserved: Bool = false,
    extensions: JSONObject = JSONObject()
  ) {
    self.contentType = contentType
    self.headers = headers
    self.style = style
    self.explode = explode
    self.allowsReserved = allowsReserved
    self.extensions = extensions
  }
}
