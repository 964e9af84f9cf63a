/// All that is to be done for the requests of one route, settled once at start.
///
/// Whoever feeds requests in runs it in this order: ``admission``, which may already answer; then the
/// content as ``body`` says; then ``handler``. What goes wrong with the content in between is
/// answered by ``failure``.
public final class RoutePlan: Sendable {
  /// Looks at a request of which only the head is there; nil where nothing needs to.
  ///
  /// It gives the answer when the request is not to go any further, so the content of a refused
  /// request is never waited for.
  package typealias Admission = @Sendable (Request) -> Response?
  /// Answers a request whose content could not be read.
  package typealias Failure = @Sendable (HTTPError) -> Handler

  /// What answers.
  package let handler: Handler
  /// What happens to the content of the request first.
  package let body: BodyPolicy
  /// The names of the parameters in the order in which the router captures them.
  package let parameterNames: [String]
  /// What looks at a request before its content; nil for none.
  package let admission: Admission?
  /// What answers for content that could not be read; nil for the server itself.
  package let failure: Failure?
  /// What the route requires of the host, whose labels may be parameters too; nil for nothing.
  package let host: HostPattern?
  /// The route, for messages and logs; nil for an answer without a route.
  package let reference: RouteReference?
  /// How rules are checked and reported; nil for the defaults.
  package let validation: ValidationSettings?
  /// The name of what answers: "BookController.show"; nil for a closure.
  package let handlerName: String?
  #if !hasFeature(Embedded)
    /// What runs for each request, of a type that only it knows; nil where nothing stands around the
    /// handler.
    @usableFromInline package let pipeline: (any AnyObject & Sendable)?
  #endif

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - body: what happens to the content of the request first; it is collected by default.
  ///   - parameterNames: the names of the path's parameters in order.
  ///   - handler: what answers.
  public convenience init(
    body: BodyPolicy = .collect, parameterNames: [String] = [], handler: Handler
  ) {
    self.init(body: body, parameterNames: parameterNames, admission: nil, handler: handler)
  }

  package init(
    body: BodyPolicy, parameterNames: [String] = [], admission: Admission?,
    failure: Failure? = nil, host: HostPattern? = nil, reference: RouteReference? = nil,
    handlerName: String? = nil, validation: ValidationSettings? = nil, handler: Handler
  ) {
    self.body = body
    self.parameterNames = parameterNames
    self.handler = handler
    self.admission = admission
    self.failure = failure
    self.host = host
    self.reference = reference
    self.handlerName = handlerName
    self.validation = validation
    #if !hasFeature(Embedded)
      pipeline = nil
    #endif
  }

  #if !hasFeature(Embedded)
    /// Makes the same plan with what runs for each request.
    private init(_ other: RoutePlan, _ pipeline: (any AnyObject & Sendable)?) {
      body = other.body
      parameterNames = other.parameterNames
      handler = other.handler
      admission = other.admission
      failure = other.failure
      host = other.host
      reference = other.reference
      handlerName = other.handlerName
      validation = other.validation
      self.pipeline = pipeline
    }

    /// The plan of a request that a pipeline runs.
    package func run(by pipeline: (any AnyObject & Sendable)?) -> RoutePlan {
      RoutePlan(self, pipeline)
    }
  #endif

  /// The plan with another handler, which does not want the content any more.
  package func answering(with handler: Handler) -> RoutePlan {
    let plan = RoutePlan(
      body: .ignore, parameterNames: parameterNames, admission: nil, host: host,
      reference: reference, handlerName: handlerName, validation: validation, handler: handler)
    #if hasFeature(Embedded)
      return plan
    #else
      return plan.run(by: pipeline)
    #endif
  }
}
