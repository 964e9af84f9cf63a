import HazelKernel

/// The parts of a route's pipeline, in the order in which traits named them: those of the
/// application, the module, the controller and the route.
struct RouteComponents: Sendable {
  var middleware: [RouteComponent<WrappingCall>] = []
  var guards: [RouteComponent<GuardCall>] = []
  var interceptors: [RouteComponent<WrappingCall>] = []
  var pipes: [RouteComponent<PipeCall>] = []
  var filters: [RouteComponent<FilterCall>] = []
  var validators: [RouteValidator] = []
  /// What is done to every answer of the route, at last.
  var finishers: [@Sendable (inout Response) -> Void] = []
  var timeout: Duration?

  /// Whether something stands before, around or behind the handler.
  var isEmpty: Bool {
    middleware.isEmpty && guards.isEmpty && interceptors.isEmpty && pipes.isEmpty
      && filters.isEmpty && validators.isEmpty && finishers.isEmpty && timeout == nil
  }

  /// The types that the container makes, each with what it is.
  var injectedTypes: [(role: String, type: any Injectable.Type)] {
    middleware.compactMap { part in part.type.map { ("middleware", $0) } }
      + guards.compactMap { part in part.type.map { ("guard", $0) } }
      + interceptors.compactMap { part in part.type.map { ("interceptor", $0) } }
      + pipes.compactMap { part in part.type.map { ("pipe", $0) } }
      + filters.compactMap { part in part.type.map { ("filter", $0) } }
      + validators.compactMap { part in part.component.type.map { ("validator", $0) } }
  }

  /// The parts that see requests without a route, which have neither guards nor a handler.
  var withoutRoute: RouteComponents {
    var parts = RouteComponents()
    parts.middleware = middleware
    parts.filters = filters
    parts.finishers = finishers
    return parts
  }
}
