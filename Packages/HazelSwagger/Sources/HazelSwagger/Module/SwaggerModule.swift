public import HazelCore
import HazelKernel
import HazelOpenAPI

/// Serves the OpenAPI document of an application, and pages to read and try it.
///
/// ```swift
/// struct ShopModule: Module {
///   var imports: [any Module] { SwaggerModule() }
/// }
/// ```
///
/// | path | answer |
/// | --- | --- |
/// | `/docs` | Swagger UI, from files within the program |
/// | `/docs/read` | the same for reading, without JavaScript |
/// | `/openapi.json`, `/openapi.yaml` | the document (OpenAPI 3.1) |
/// | `/openapi.json?openapi=3.0` | the same for tools that know no more than 3.0.3 |
/// | `/openapi/2.json` | the document of one version of the interface |
///
/// The command `openapi` prints the document, and compares it with an earlier one.
///
/// A value of the module belongs to one application: it keeps what it serves.
public struct SwaggerModule: Module {
  private let options: SwaggerOptions
  private let library: DocumentLibrary

  /// Makes the module.
  ///
  /// - Parameter options: where documents and pages are served, and to whom.
  public init(_ options: SwaggerOptions = SwaggerOptions()) {
    self.options = options
    library = DocumentLibrary(options)
  }

  /// Adds the routes and the command.
  public func configure(_ plugins: inout Plugins) {
    let (options, library) = (options, library)
    plugins.prepare { preparation in
      // At the end: modules that prepare later may still say what the environment is.
      preparation.finally { library.setEnvironment($0.environment) }
    }
    if options.availability != .never {
      addDocuments(to: plugins.routes)
      addPages(to: plugins.routes)
    }
    if options.mayCheckResponses {
      plugins.add(traits: .interceptors(ResponseChecker(library, options.responseChecks)))
    }
    plugins.command(
      "openapi", "print the document; --yaml, --3.0, --version NAME, --check FILE",
      needsApplication: false
    ) { context in
      try OpenAPICommand(options.document, context).run()
    }
  }

  /// Gets to know the routes.
  public func onBootstrap(_ context: ModuleContext) async throws {
    library.begin(context.interface, context.logger)
  }

  /// Makes the document where somebody develops, who is told at once what it does not say.
  public func onReady(_ context: ModuleContext) async throws {
    // The start does not wait for it.
    if library.isDevelopment { Task { [library] in _ = library.document(.all) } }
  }

  private func addDocuments(to routes: RouteCollector) {
    let (path, library) = (options.documentPath, library)
    for format in DocumentFormat.allCases {
      add("\(path).\(format.rawValue)", to: routes) { request in
        try library.response(.all, format, to: request)
      }
    }
    add("\(path)/:document", to: routes) { request in
      try library.response(named: request.parameters.require("document"), to: request)
    }
  }

  private func addPages(to routes: RouteCollector) {
    let library = library
    for pattern in DocumentationPages.patterns(at: options.path) {
      add(pattern, to: routes) { request in try library.pages().response(to: request) }
    }
  }

  private func add(
    _ path: String, to routes: RouteCollector,
    _ handle: @escaping @Sendable (Request) throws -> Response
  ) {
    // They are no part of the interface that they describe. With traits of their own they are not
    // public: a guard among those may let everybody pass where a route is.
    let access: [RouteTrait] = options.traits.isEmpty ? [.public] : []
    routes.register(
      RouteDefinition(.get, path, handler: .sync(handle)),
      [.hidden, .versionNeutral] + access + options.traits)
  }
}
