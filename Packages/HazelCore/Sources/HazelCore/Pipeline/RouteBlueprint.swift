import HazelKernel

/// Something that a route needs of the container: a component of its pipeline, or what its handler
/// takes per call.
package struct RouteRequirement: Sendable {
  /// What is needed.
  let dependency: Dependency
  /// Provides it in the module of the route when that sees no other.
  let provider: Provider?
}

/// A route before the container is there: everything about it that can be checked.
package struct RouteBlueprint: Sendable {
  /// What is known of the route.
  let route: Route
  /// What it needs of the container.
  let requirements: [RouteRequirement]
  private let build: @Sendable (ContainerAccess) throws -> RouteDefinition

  /// The route with what answers it.
  func definition(in access: ContainerAccess) throws -> RouteDefinition { try build(access) }

  /// The routes of a controller.
  static func make(
    for controller: any Controller.Type, module: String, traits: [RouteTrait]
  ) -> (blueprints: [RouteBlueprint], problems: [BootProblem]) {
    func open<C: Controller>(_ type: C.Type) -> [RouteBlueprint] {
      var routes = ControllerRoutes<C>()
      type.__hazelRoutes(&routes)
      return routes.entries.map { entry in
        RouteBlueprint(entry, of: routes, module: module, traits: traits)
      }
    }
    return (open(controller), [])
  }

  /// A route with a closure.
  static func make(
    for definition: RouteDefinition, module: String?, traits: [RouteTrait]
  ) -> (blueprints: [RouteBlueprint], problems: [BootProblem]) {
    let route = Route(
      method: definition.method, path: definition.path, module: module,
      location: definition.location)
    return ([RouteBlueprint(route: route, requirements: []) { _ in definition }], [])
  }

  private init(
    route: Route, requirements: [RouteRequirement],
    _ build: @escaping @Sendable (ContainerAccess) throws -> RouteDefinition
  ) {
    self.route = route
    self.requirements = requirements
    self.build = build
  }

  private init<C: Controller>(
    _ entry: ControllerRoutes<C>.Entry, of routes: ControllerRoutes<C>, module: String,
    traits: [RouteTrait]
  ) {
    let path = entry.path.isEmpty ? routes.prefix : routes.prefix + entry.path
    var configuration = RouteConfiguration(
      method: entry.method, path: path, controller: "\(C.self)", handler: entry.name,
      location: entry.location)
    for trait in traits + routes.traits + entry.traits { trait.apply(to: &configuration) }
    var operation = OperationDescription()
    entry.describe(&operation)
    let route = Route(
      method: entry.method, path: path, controller: "\(C.self)", handler: entry.name,
      module: module, location: entry.location, metadata: configuration.metadata,
      operation: operation)
    let body = configuration.body
    self.init(
      route: route,
      requirements: operation.injections.map {
        RouteRequirement(dependency: $0.dependency, provider: nil)
      }
    ) { access in
      RouteDefinition(
        entry.method, path, body: body, location: entry.location,
        handler: try RouteBlueprint.handler(entry, route, access))
    }
  }

  private static func handler<C: Controller>(
    _ entry: ControllerRoutes<C>.Entry, _ route: Route, _ access: ContainerAccess
  ) throws -> Handler {
    let container = access.container
    let controller = try access.slot(for: ProviderKey(C.self))
    let needs = try route.operation.injections.compactMap {
      try access.slot(for: $0.dependency.key)
    }
    let scoped = container.requestSlots(for: [controller] + needs)

    @Sendable func prepare(_ request: Request) throws -> (C, RequestScope?, RequestContext) {
      let scope = scoped.isEmpty ? nil : try container.makeScope(for: scoped)
      request.storage.pipelineState = RequestState(scope: scope)
      let owner = try container.instance(C.self, at: controller, in: scope)
      return (owner, scope, RequestContext(request, route))
    }

    switch entry.call {
    case .sync(let call):
      return .sync { request throws(HandlerError) in
        let (owner, scope, context) = try prepare(request)
        guard let scope else { return try call(owner, context) }
        return try scope.run { try call(owner, context) }
      }
    case .async(let call):
      return .async { request in
        let (owner, scope, context) = try prepare(request)
        guard let scope else { return try await call(owner, context) }
        return try await scope.run { try await call(owner, context) }
      }
    }
  }
}
