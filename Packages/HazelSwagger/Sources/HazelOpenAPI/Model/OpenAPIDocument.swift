public import HazelKernel

/// A description of an HTTP interface (OpenAPI 3.1).
///
/// ```swift
/// var document = OpenAPIDocument(info: OpenAPIInfo(title: "Bookshop", version: "1.0"))
/// document.paths["/books"] = OpenAPIPathItem()
/// let text = try document.json(.pretty)
/// ```
///
/// Nothing is lost between reading and writing: members that OpenAPI does not define stand in
/// ``extensions`` here and in all other objects, and everything named keeps its order.
public struct OpenAPIDocument: Sendable, Equatable {
  /// The version of OpenAPI that documents are written for.
  public static let currentVersion: String = "3.1.1"

  /// The version of OpenAPI: "3.1.1".
  public var openapi: String
  /// What the document is about.
  public var info: OpenAPIInfo
  /// The dialect of the schemas, where it is another than that of OpenAPI.
  public var jsonSchemaDialect: String?
  /// Where the interface is reached; empty stands for "/".
  public var servers: [OpenAPIServer]
  /// The paths with their operations: "/books/{id}".
  public var paths: OpenAPIMap<OpenAPIPathItem>
  /// The requests that the application sends to others, by a name of their own.
  public var webhooks: OpenAPIMap<OpenAPIPathItem>
  /// What is referred to.
  public var components: OpenAPIComponents
  /// What operations ask for that say nothing themselves; one of the list is enough.
  public var security: [OpenAPISecurityRequirement]?
  /// The tags with their texts.
  public var tags: [OpenAPITag]
  /// More to read.
  public var externalDocumentation: OpenAPIExternalDocumentation?
  /// Extensions (`x-…`) among the paths.
  public var pathExtensions: JSONObject
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes a document.
  public init(
    openapi: String = OpenAPIDocument.currentVersion,
    info: OpenAPIInfo,
    jsonSchemaDialect: String? = nil,
    servers: [OpenAPIServer] = [],
    paths: OpenAPIMap<OpenAPIPathItem> = [:],
    webhooks: OpenAPIMap<OpenAPIPathItem> = [:],
    components: OpenAPIComponents = OpenAPIComponents(),
    security: [OpenAPISecurityRequirement]? = nil,
    tags: [OpenAPITag] = [],
    externalDocumentation: OpenAPIExternalDocumentation? = nil,
    pathExtensions: JSONObject = JSONObject(),
    extensions: JSONObject = JSONObject()
  ) {
    self.openapi = openapi
    self.info = info
    self.jsonSchemaDialect = jsonSchemaDialect
    self.servers = servers
    self.paths = paths
    self.webhooks = webhooks
    self.components = components
    self.security = security
    self.tags = tags
    self.externalDocumentation = externalDocumentation
    self.pathExtensions = pathExtensions
    self.extensions = extensions
  }
}
