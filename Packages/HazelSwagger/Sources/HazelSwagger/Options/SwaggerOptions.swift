public import HazelCore

/// Where documents and their pages are served, and to whom.
public struct SwaggerOptions: Sendable {
  /// Whether documents and pages are served.
  public enum Availability: Sendable, Hashable {
    /// Everywhere except in the environment "production": the default. The environment is that of the
    /// settings, see ``Preparation/environment``.
    case exceptInProduction
    /// Everywhere.
    case always
    /// Nowhere; the command `openapi` still works.
    case never

    func includes(_ environment: String) -> Bool {
      switch self {
      case .exceptInProduction: environment != "production"
      case .always: true
      case .never: false
      }
    }
  }

  /// What becomes of an answer that is not as its document says.
  public enum ResponseChecks: Sendable, Hashable {
    /// Nobody looks.
    case off
    /// It is logged as an error, with the place of the handler.
    case log
    /// It is logged, and the client gets a 500 in its place: for tests.
    case fail
  }

  /// What the documents say beside what the code does.
  public var document: OpenAPIOptions
  /// How the pages show them.
  public var pages: DocumentationPageOptions = DocumentationPageOptions()
  /// Where the pages are; "/docs" by default.
  public var path: String = "/docs"
  /// Where the document is, without its extension: "/openapi" by default, for "/openapi.json" and
  /// "/openapi.yaml". That of version 2 is at "/openapi/2.json".
  public var documentPath: String = "/openapi"
  /// Whether they are served; everywhere except in production by default.
  public var availability: Availability = .exceptInProduction
  /// Traits of the routes of documents and pages: guards that let only some people see them. Without
  /// any, the default, the routes are public (`Route.isPublic`).
  public var traits: [RouteTrait] = []
  /// Whether answers are compared with the document; where nothing is said, they are logged in the
  /// environment "development" of the process (`HAZEL_ENV`), and nobody looks elsewhere: so nothing
  /// is paid for it.
  public var responseChecks: ResponseChecks

  /// Makes the default options.
  ///
  /// - Parameter document: what the documents say beside what the code does.
  public init(document: OpenAPIOptions = OpenAPIOptions()) {
    self.document = document
    responseChecks =
      Preparation().environment == Preparation.standardEnvironment ? .log : .off
  }
}
