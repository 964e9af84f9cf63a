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
  /// What the host of a request has to be; nil for any.
  public var host: HostPattern?
  /// The versions of the interface that the route belongs to; empty for all of them.
  public var versions: [String] = []
  /// The type of the handler's result, when it is none that can be sent: a problem at start.
  package var unsendableResult: String?
  /// What looks at a request before its content; see ``RoutePlan``.
  package var admission: RoutePlan.Admission?
  /// What answers for content that could not be read; see ``RoutePlan``.
  package var failure: RoutePlan.Failure?
  /// The name of what answers, for messages: "BookController.show".
  package var handlerName: String?

  #if !hasFeature(Embedded)
    /// What runs for each request; see ``RoutePlan``.
    package var pipeline: (any AnyObject & Sendable)?
  #endif

  /// How rules are checked and reported; nil for the defaults.
  package var validation: ValidationSettings?

  /// Makes a definition.
  ///
  /// - Parameters:
  ///   - method: the method; nil for all methods that have no route of their own at this path.
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

  /// The plan of the route.
  func plan() -> RoutePlan {
    let plan = RoutePlan(
      body: body, parameterNames: (try? RoutePattern(path))?.parameterNames ?? [],
      admission: admission, failure: failure, host: host,
      reference: RouteReference(method: method, pattern: path, location: location),
      handlerName: handlerName, validation: validation, handler: handler)
    #if hasFeature(Embedded)
      return plan
    #else
      return plan.run(by: pipeline)
    #endif
  }
}
