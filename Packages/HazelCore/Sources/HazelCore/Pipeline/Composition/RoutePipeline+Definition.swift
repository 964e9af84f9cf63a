import HazelKernel

extension RoutePipeline {
  /// Fills in how a route is answered.
  func define(_ definition: inout RouteDefinition) {
    definition.pipeline = self
    if isOutsideSync {
      defineAdmitted(&definition)
    } else {
      defineWaiting(&definition)
    }
  }

  /// Middleware and guards run before the content is read, and the rest behind it.
  private func defineAdmitted(_ definition: inout RouteDefinition) {
    if !syncMiddleware.isEmpty || !syncGuards.isEmpty {
      definition.admission = { request in self.admit(request) }
    }
    definition.failure = { error in
      .sync { request in self.fail(request, error) }
    }
    if isInsideSync, timeout == nil, case .sync(let call) = call {
      definition.handler = .sync { request in self.handle(request, call) }
    } else {
      let inside = makeInside()
      definition.handler = .async { request in await self.handle(request, inside: inside) }
    }
  }

  /// All runs in one task, which reads the content when it gets there.
  private func defineWaiting(_ definition: inout RouteDefinition) {
    let collects =
      switch definition.body.kind {
      case .collect, .deferred: true
      // A handler that does not wait can not read a stream.
      case .stream: call.isSync
      case .ignore: false
      }
    if collects { definition.body = .deferred(definition.body.limit) }
    let layers = makeLayers(around: makeCore(makeInside(), collects: collects))
    definition.handler = .async { request in await self.handle(request, through: layers) }
    definition.failure = { error in
      let layers = self.makeLayers { _ in throw error }
      return .async { request in await self.handle(request, through: layers) }
    }
  }

  /// The plan of an answer that no route gives.
  static func unmatched(
    _ components: RouteComponents, container: ContainerAccess, settings: PipelineSettings
  ) throws -> RouteTable.Unmatched? {
    let parts = components.withoutRoute
    guard !parts.isEmpty else { return nil }
    // The parts are bound once, and not for each answer.
    let model = try RoutePipeline(
      route: .unmatched, components: parts, call: .sync { _ in Response(status: .notFound) },
      scopedSlots: container.requestSlots(for: parts.slots(in: container)),
      container: container, respond: settings.respond)
    let validation = settings.validation
    return { handler in model.plan(answering: handler, validation) }
  }

  private func plan(answering handler: Handler, _ validation: ValidationSettings) -> RoutePlan {
    var definition = RouteDefinition(nil, "/", body: .ignore, handler: handler)
    let call: Call =
      switch handler {
      case .sync(let handle): .sync { context in try handle(context.request) }
      case .async(let handle): .async { context in try await handle(context.request) }
      }
    let pipeline = RoutePipeline(self, call: call)
    pipeline.define(&definition)
    let plan = RoutePlan(
      body: .ignore, admission: definition.admission, failure: definition.failure,
      validation: validation, handler: definition.handler)
    return plan.run(by: pipeline)
  }
}
