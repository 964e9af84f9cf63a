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
    /// Nobody looks, and nothing is paid for it.
    case off
    /// In the environment "development" it is logged as an error, with the place of the handler;
    /// elsewhere nobody looks: the default.
    case inDevelopment
    /// It is logged in every environment.
    case log
    /// It is logged, and the client gets a 500 in its place: for tests.
    case fail

    func areMade(inDevelopment isDevelopment: Bool) -> Bool {
      switch self {
      case .off: false
      case .inDevelopment: isDevelopment
      case .log, .fail: true
      }
    }
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
  /// Whether answers are compared with the document; in development by default. Where `HAZEL_ENV`
  /// names another environment, no interceptor is there for it.
  public var responseChecks: ResponseChecks = .inDevelopment

  /// Makes the default options.
  ///
  /// - Parameter document: what the documents say beside what the code does.
  public init(document: OpenAPIOptions = OpenAPIOptions()) {
    self.document = document
  }
}

extension SwaggerOptions {
  /// Whether answers may have to be looked at, as far as it is known before settings are read.
  var mayCheckResponses: Bool {
    responseChecks.areMade(
      inDevelopment: Preparation().environment == Preparation.standardEnvironment)
  }
}
