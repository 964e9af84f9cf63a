public import HazelKernel

/// A tag that groups operations (section 4.8.22).
public struct OpenAPITag: Sendable, Equatable {
  /// The name that operations use.
  public var name: String
  /// A longer text, as Markdown.
  public var description: String?
  /// More to read.
  public var externalDocumentation: OpenAPIExternalDocumentation?
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    name: String,
    description: String? = nil,
    externalDocumentation: OpenAPIExternalDocumentation? = nil,
    extensions: JSONObject = JSONObject()
  ) {
    self.name = name
    self.description = description
    self.externalDocumentation = externalDocumentation
    self.extensions = extensions
  }
}

/// Where more is to be read (section 4.8.11).
public struct OpenAPIExternalDocumentation: Sendable, Equatable {
  /// The address.
  public var url: String
  /// A longer text, as Markdown.
  public var description: String?
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    url: String,
    description: String? = nil,
    extensions: JSONObject = JSONObject()
  ) {
    self.url = url
    self.description = description
    self.extensions = extensions
  }
}
