public import HazelKernel

/// What is known of a route: for guards and interceptors, lists and documents.
///
/// It is settled at start and never changes.
public final class Route: Sendable {
  /// The method; nil for all that have no route of their own at the path.
  public let method: HTTPMethod?
  /// The pattern of the path, with all prefixes: "/v1/books/:id".
  public let path: String
  /// The pattern of the host; nil for any.
  public let host: String?
  /// The versions of the interface that the route belongs to; empty for all.
  public let versions: [String]
  /// The type of the controller: "BookController"; nil for a closure.
  public let controller: String?
  /// The comment before the controller, as it is written; nil when there is none.
  public let controllerDocumentation: String?
  /// The name of the method that answers: "show"; nil for a closure.
  public let handler: String?
  /// The module that the controller belongs to; nil for a closure.
  public let module: String?
  /// Where the route is written.
  public let location: SourceLocation
  /// What traits and packages have noted about the route.
  public let metadata: RouteMetadata
  /// What goes in and comes out, as the handler's signature says it.
  public let operation: OperationDescription
  /// The names of the types of its guards in the order in which they run.
  public let guards: [String]
  /// The types of its guards, for documents that ask them what they want of a client.
  public let guardTypes: [any GuardComponent.Type]
  /// What happens to the content of a request first.
  public let body: BodyPolicy
  /// How long interceptors and handler may take; nil for as long as they like.
  public let timeout: Duration?
  /// The types of its interceptors, the outermost first.
  public let interceptors: [String]
  /// Whether there is a route at all: middleware of the application also sees requests without one.
  public let isMatched: Bool

  package init(
    method: HTTPMethod?, path: String, host: String? = nil, versions: [String] = [],
    controller: String? = nil, handler: String? = nil, module: String? = nil,
    location: SourceLocation, metadata: RouteMetadata = RouteMetadata(),
    operation: OperationDescription = OperationDescription(),
    guards: [any GuardComponent.Type] = [], interceptors: [String] = [],
    body: BodyPolicy = .collect, timeout: Duration? = nil, isMatched: Bool = true
  ) {
    self.method = method
    self.path = path
    self.host = host
    self.versions = versions
    self.controller = controller
    self.handler = handler
    self.module = module
    self.location = location
    var metadata = metadata
    var operation = operation
    if controller == nil { operation.closureReturns(metadata.take(ClosureResultKey.self)) }
    controllerDocumentation = metadata.take(ControllerDocumentationKey.self)
    self.metadata = metadata
    self.operation = operation
    guardTypes = guards
    self.guards = guards.map { "\($0)" }
    self.body = body
    self.timeout = timeout
    self.interceptors = interceptors
    self.isMatched = isMatched
  }

  /// What stands in for the route of a request that has none.
  package static let unmatched: Route = Route(
    method: nil, path: "", location: SourceLocation(), isMatched: false)

  /// What answers: "BookController.show"; nil for a closure.
  public var handlerName: String? {
    guard let controller, let handler else { return nil }
    return "\(controller).\(handler)"
  }
}
