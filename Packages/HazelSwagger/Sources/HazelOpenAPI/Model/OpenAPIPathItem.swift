public import HazelKernel

/// The operations of a path (section 4.8.9).
///
/// ```swift
/// item[.get] = OpenAPIOperation(summary: "Shows a book.")
/// ```
public struct OpenAPIPathItem: Sendable, Equatable {
  /// The address of another path item whose members count too (`$ref`).
  public var reference: String?
  /// A short text.
  public var summary: String?
  /// A longer text, as Markdown.
  public var description: String?
  /// The operations by their methods in small letters: "get".
  public var operations: OpenAPIMap<OpenAPIOperation>
  /// Where this path is reached, if elsewhere.
  public var servers: [OpenAPIServer]
  /// The parameters of all operations of this path.
  public var parameters: [OpenAPIReferenceOr<OpenAPIParameter>]
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    reference: String? = nil,
    summary: String? = nil,
    description: String? = nil,
    operations: OpenAPIMap<OpenAPIOperation> = [:],
    servers: [OpenAPIServer] = [],
    parameters: [OpenAPIReferenceOr<OpenAPIParameter>] = [],
    extensions: JSONObject = JSONObject()
  ) {
    self.reference = reference
    self.summary = summary
    self.description = description
    self.operations = operations
    self.servers = servers
    self.parameters = parameters
    self.extensions = extensions
  }
}
