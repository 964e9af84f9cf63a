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

  /// The types that the container makes, each with what it is and the module that it belongs to.
  var injectedTypes: [(role: String, type: any Injectable.Type, home: ModuleID?)] {
    func types<Call>(
      _ parts: [RouteComponent<Call>], _ role: String
    ) -> [(role: String, type: any Injectable.Type, home: ModuleID?)] {
      parts.compactMap { part in part.type.map { (role, $0, part.home) } }
    }
    return types(middleware, "middleware") + types(guards, "guard")
      + types(interceptors, "interceptor") + types(pipes, "pipe") + types(filters, "filter")
      + types(validators.map(\.component), "validator")
  }

  /// Where the container has what its types name.
  func slots(in container: ContainerAccess) -> [Slot] {
    injectedTypes.compactMap { part in
      container.seen(from: part.home).slot(for: part.type.providerKey)
    }
  }

  /// Says of the types that have no module yet which one makes them.
  mutating func settle(in home: ModuleID) {
    func settle<Call>(_ parts: inout [RouteComponent<Call>]) {
      for index in parts.indices where parts[index].home == nil { parts[index].home = home }
    }
    settle(&middleware)
    settle(&guards)
    settle(&interceptors)
    settle(&pipes)
    settle(&filters)
    for index in validators.indices where validators[index].component.home == nil {
      validators[index].component.home = home
    }
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
