public import HazelKernel

/// What is known of a route: for guards and interceptors, lists and documents.
///
/// It is settled at start and never changes.
public final class Route: Sendable {
  /// The method; nil for all that have no route of their own at the path.
  public let method: HTTPMethod?
  /// The pattern of the path, with all prefixes: "/v1/books/:id".
  public let path: String
  /// The type of the controller: "BookController"; nil for a closure.
  public let controller: String?
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

  package init(
    method: HTTPMethod?, path: String, controller: String? = nil, handler: String? = nil,
    module: String? = nil, location: SourceLocation, metadata: RouteMetadata = RouteMetadata(),
    operation: OperationDescription = OperationDescription()
  ) {
    self.method = method
    self.path = path
    self.controller = controller
    self.handler = handler
    self.module = module
    self.location = location
    self.metadata = metadata
    self.operation = operation
  }
}
