import HazelCore

extension HazelApp {
  /// Registers the routes of a controller that the test made itself.
  func mount<Owner: Controller>(_ owner: Owner, traits: [RouteTrait] = []) {
    for route in MountedRoute.all(of: owner, traits: traits) { register(route.definition) }
  }
}

/// A route of a controller, with what its macros say of it.
struct MountedRoute {
  let route: Route
  let definition: RouteDefinition

  static func all<Owner: Controller>(of owner: Owner, traits: [RouteTrait] = []) -> [MountedRoute] {
    var routes = ControllerRoutes<Owner>()
    Owner.__hazelRoutes(&routes)
    return routes.entries.map { entry in
      MountedRoute(owner, routes.prefix, traits + routes.traits + entry.traits, entry)
    }
  }

  private init<Owner: Controller>(
    _ owner: Owner, _ prefix: String, _ traits: [RouteTrait], _ entry: ControllerRoutes<Owner>.Entry
  ) {
    let path = prefix + entry.path == "" ? "/" : prefix + entry.path
    var configuration = RouteConfiguration(
      method: entry.method, path: path, controller: "\(Owner.self)", handler: entry.name,
      location: entry.location)
    for trait in traits { trait.apply(to: &configuration) }
    var operation = OperationDescription()
    entry.describe(&operation)
    let route = Route(
      method: entry.method, path: path, controller: "\(Owner.self)", handler: entry.name,
      location: entry.location, metadata: configuration.metadata, operation: operation)
    let handler: Handler
    switch entry.call {
    case .sync(let call):
      handler = .sync { request throws(HandlerError) in
        try call(owner, RequestContext(request, route))
      }
    case .async(let call):
      handler = .async { request in try await call(owner, RequestContext(request, route)) }
    }
    self.route = route
    definition = RouteDefinition(
      entry.method, path, body: configuration.body, location: entry.location, handler: handler)
  }
}
