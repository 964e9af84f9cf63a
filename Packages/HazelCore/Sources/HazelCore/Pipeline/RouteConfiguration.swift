public import HazelKernel

/// Everything about a route that traits can change before the application starts.
public struct RouteConfiguration: Sendable {
  /// The method; nil for all that have no route of their own at the path.
  public let method: HTTPMethod?
  /// The pattern of the path, with the prefix of the controller.
  public let path: String
  /// The type of the controller; nil for a closure.
  public let controller: String?
  /// The name of the method that answers; nil for a closure.
  public let handler: String?
  /// Where the route is written.
  public let location: SourceLocation
  /// Typed notes, for guards, documents and packages.
  public var metadata: RouteMetadata = RouteMetadata()
  /// What happens to the content of a request first.
  public var body: BodyPolicy = .collect

  package init(
    method: HTTPMethod?, path: String, controller: String?, handler: String?,
    location: SourceLocation
  ) {
    self.method = method
    self.path = path
    self.controller = controller
    self.handler = handler
    self.location = location
  }
}
