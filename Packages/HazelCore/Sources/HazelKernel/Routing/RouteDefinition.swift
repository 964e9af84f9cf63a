/// A route as it was registered: everything that is known of it before the application starts.
public struct RouteDefinition: Sendable {
  /// The method; nil for all methods that have no route of their own at this path.
  public var method: HTTPMethod?
  /// The pattern of the path, see ``RoutePattern``.
  public var path: String
  /// What happens to the content of a request before the handler is called.
  public var body: BodyPolicy
  /// What answers.
  public var handler: Handler
  /// Where the route was registered.
  public var location: SourceLocation
  /// The type of the handler's result, when it is none that can be sent: a problem at start.
  package var unsendableResult: String?

  /// Makes a definition.
  ///
  /// - Parameters:
  ///   - method: the method; nil for all that have no route of their own at this path.
  ///   - path: the pattern of the path.
  ///   - body: what happens to the content of a request first; it is collected by default.
  ///   - location: where the route was registered; by default where this is called.
  ///   - handler: what answers.
  public init(
    _ method: HTTPMethod?,
    _ path: String,
    body: BodyPolicy = .collect,
    location: SourceLocation = SourceLocation(),
    handler: Handler
  ) {
    self.method = method
    self.path = path
    self.body = body
    self.location = location
    self.handler = handler
  }
}
