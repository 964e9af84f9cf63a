public import HazelOpenAPI

/// What a document says beside what the code does.
///
/// ```swift
/// var options = OpenAPIOptions(title: "Bookshop", version: "2.1.0")
/// options.servers = [OpenAPIServer(url: "https://books.example.com")]
/// ```
public struct OpenAPIOptions: Sendable {
  /// The title; nil, the default, for the name of the application.
  public var title: String?
  /// The version of the document, which is not that of the interface; "1.0.0" by default.
  public var version: String
  /// What the application is, in a few words.
  public var summary: String?
  /// What the application is, in CommonMark.
  public var description: String?
  /// Whom to ask.
  public var contact: OpenAPIContact?
  /// Under which licence the interface may be used.
  public var license: OpenAPILicense?
  /// Where the terms of service are.
  public var termsOfService: String?
  /// Where the application is reached; empty, the default, for wherever the document is.
  public var servers: [OpenAPIServer] = []
  /// Descriptions of tags, which also settle their order. Tags that are not here follow, with the
  /// comments of their controllers.
  public var tags: [OpenAPITag] = []
  /// Where more is written.
  public var externalDocumentation: OpenAPIExternalDocumentation?
  /// Requests that the application sends, and clients answer.
  public var webhooks: OpenAPIMap<OpenAPIPathItem> = [:]
  /// Changes the finished document; nothing by default.
  public var customize: (@Sendable (inout OpenAPIDocument) -> Void)?

  /// Makes options.
  ///
  /// - Parameters:
  ///   - title: the title; nil, the default, for the name of the application.
  ///   - version: the version of the document; "1.0.0" by default.
  ///   - description: what the application is, in CommonMark.
  public init(title: String? = nil, version: String = "1.0.0", description: String? = nil) {
    self.title = title
    self.version = version
    self.description = description
  }
}
