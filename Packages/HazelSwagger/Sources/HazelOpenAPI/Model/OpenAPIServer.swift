public import HazelKernel

/// Where an interface is reached (section 4.8.5).
public struct OpenAPIServer: Sendable, Equatable {
  /// The address, with `{name}` for variables; relative ones count from the document.
  public var url: String
  /// A longer text, as Markdown.
  public var description: String?
  /// The variables of the address.
  public var variables: OpenAPIMap<OpenAPIServerVariable>
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    url: String,
    description: String? = nil,
    variables: OpenAPIMap<OpenAPIServerVariable> = [:],
    extensions: JSONObject = JSONObject()
  ) {
    self.url = url
    self.description = description
    self.variables = variables
    self.extensions = extensions
  }
}

/// What stands for a `{name}` in the address of a server (section 4.8.6).
public struct OpenAPIServerVariable: Sendable, Equatable {
  /// The values that are allowed (`enum`); nil for all.
  public var values: [String]?
  /// The value unless another is chosen (`default`).
  public var defaultValue: String
  /// A longer text, as Markdown.
  public var description: String?
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    values: [String]? = nil,
    defaultValue: String,
    description: String? = nil,
    extensions: JSONObject = JSONObject()
  ) {
    self.values = values
    self.defaultValue = defaultValue
    self.description = description
    self.extensions = extensions
  }
}
