package import HazelKernel

/// A route with its traits applied, before the container is there: the first half of composition.
///
/// Boot code makes the blueprints of all routes, has the container check what they require, and then
/// asks each for its definition, which is the second half.
package final class RouteBlueprint: Sendable {
  /// What a route is answered by.
  enum Answer: Sendable {
    /// A closure, which takes the request.
    case closure(Handler)
    /// A method of a controller that the container makes.
    case controller(
      key: ProviderKey, isAsync: Bool,
      bind: @Sendable (ContainerAccess) throws -> RoutePipeline.Call)
  }

  /// The route.
  package let route: Route
  /// What it needs of the container.
  package let requirements: [RouteRequirement]
  let answer: Answer
  let components: RouteComponents
  let body: BodyPolicy
  let host: HostPattern?
  /// The versions by which it is chosen: none where the path says them.
  let conditions: [String]
  let unsendableResult: String?
  let settings: PipelineSettings

  init(
    route: Route, requirements: [RouteRequirement], answer: Answer, components: RouteComponents,
    body: BodyPolicy, host: HostPattern?, conditions: [String], unsendableResult: String?,
    settings: PipelineSettings
  ) {
    self.route = route
    self.requirements = requirements
    self.answer = answer
    self.components = components
    self.body = body
    self.host = host
    self.conditions = conditions
    self.unsendableResult = unsendableResult
    self.settings = settings
  }

  /// The route without what answers it: enough to find out which routes clash.
  package var outline: RouteDefinition {
    var definition = RouteDefinition(
      route.method, route.path, body: body, location: route.location,
      handler: .sync { _ in Response(status: .notFound) })
    definition.host = host
    definition.versions = conditions
    definition.unsendableResult = unsendableResult
    definition.handlerName = route.handlerName
    definition.validation = settings.validation
    return definition
  }

  /// Composes the pipeline of the route.
  ///
  /// - Parameter container: the container as the module of the route sees it.
  /// - Throws: what making instances throws.
  package func definition(in container: ContainerAccess) throws -> RouteDefinition {
    var definition = outline
    var slots: [Slot] = []
    let call: RoutePipeline.Call
    switch answer {
    case .closure(let handler):
      if components.isEmpty {
        definition.handler = handler
        return definition
      }
      call =
        switch handler {
        case .sync(let handle): .sync { context in try handle(context.request) }
        case .async(let handle): .async { context in try await handle(context.request) }
        }
    case .controller(let key, _, let bind):
      guard let slot = container.slot(for: key) else {
        throw UnknownComponent(name: route.controller ?? "the controller")
      }
      slots.append(slot)
      call = try bind(container)
    }
    let injections = route.operation.injections.map { injection in
      container.slot(for: injection.dependency.key)
    }
    slots += components.slots(in: container)
    slots += injections.compactMap { $0 }
    let scoped = container.requestSlots(for: slots)
    let pipeline = try RoutePipeline(
      route: route, components: components, call: call, injections: injections,
      scopedSlots: scoped, container: container, respond: settings.respond)
    pipeline.define(&definition)
    if components.isEmpty, scoped.isEmpty { definition.handler = bare(call) }
    return definition
  }

  /// The handler of a route that has no other parts: nothing stands between it and the server.
  private func bare(_ call: RoutePipeline.Call) -> Handler {
    switch call {
    case .sync(let call): .sync { request in try call(RequestContext(request)) }
    case .async(let call): .async { request in try await call(RequestContext(request)) }
    }
  }
}
