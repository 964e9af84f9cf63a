import HazelKernel

extension RouteBlueprint {
  /// Applies traits to the routes of a controller.
  ///
  /// - Parameters:
  ///   - controller: the controller.
  ///   - module: the name of its module.
  ///   - traits: those of the application, and then those of the module.
  ///   - settings: what the configuration of the application says.
  /// - Returns: the blueprints, one for each path, and everything that is wrong with the routes.
  package static func make(
    for controller: any Controller.Type, module: String?, traits: [RouteTrait],
    settings: PipelineSettings
  ) -> (blueprints: [RouteBlueprint], problems: [BootProblem]) {
    makeAll(of: controller, module, traits, settings)
  }

  private static func makeAll<Owner: Controller>(
    of owner: Owner.Type, _ module: String?, _ traits: [RouteTrait], _ settings: PipelineSettings
  ) -> (blueprints: [RouteBlueprint], problems: [BootProblem]) {
    var routes = ControllerRoutes<Owner>()
    Owner.__hazelRoutes(&routes)
    var blueprints: [RouteBlueprint] = []
    var problems: [BootProblem] = []
    for entry in routes.entries {
      var operation = OperationDescription()
      entry.describe(&operation)
      var configuration = RouteConfiguration(
        method: entry.method, path: RouteGroup.join(routes.prefix, entry.path),
        controller: "\(owner)", handler: entry.name, location: entry.location)
      for trait in traits + routes.traits { trait.apply(to: &configuration) }
      let outerValidators = configuration.components.validators.count
      for trait in entry.traits { trait.apply(to: &configuration) }
      let draft = RouteDraft(
        configuration: configuration, module: module, operation: operation,
        answer: .controller(
          key: ProviderKey(owner), isAsync: entry.call.isAsync, bind: { try entry.bound(in: $0) }),
        unsendableResult: nil, outerValidators: outerValidators)
      let (made, found) = draft.blueprints(settings)
      blueprints += made
      problems += found
    }
    return (blueprints, problems)
  }

  /// Applies traits to a route that a closure answers.
  static func make(
    for definition: RouteDefinition, module: String? = nil, traits: [RouteTrait],
    settings: PipelineSettings
  ) -> (blueprints: [RouteBlueprint], problems: [BootProblem]) {
    var configuration = RouteConfiguration(
      method: definition.method, path: definition.path, controller: nil, handler: nil,
      location: definition.location)
    configuration.body = definition.body
    configuration.host = definition.host?.text
    if !definition.versions.isEmpty { configuration.versions = definition.versions }
    for trait in traits { trait.apply(to: &configuration) }
    let draft = RouteDraft(
      configuration: configuration, module: module, operation: OperationDescription(),
      answer: .closure(definition.handler), unsendableResult: definition.unsendableResult)
    return draft.blueprints(settings)
  }
}

extension ControllerRoutes.Entry where Owner: Injectable {
  /// How the method is called: on the one controller, or on that of the request.
  func bound(in container: ContainerAccess) throws -> RoutePipeline.Call {
    guard let slot = container.slot(for: ProviderKey(Owner.self)) else {
      throw UnknownComponent(name: "\(Owner.self)")
    }
    guard container.isRequestScoped(slot) else {
      let owner = try container.instance(Owner.self, at: slot, in: nil)
      switch call {
      case .sync(let call): return .sync { context in try call(owner, context) }
      case .async(let call): return .async { context in try await call(owner, context) }
      }
    }
    switch call {
    case .sync(let call):
      return .sync { context in
        try call(try container.instance(Owner.self, at: slot, in: context.scope), context)
      }
    case .async(let call):
      return .async { context in
        try await call(try container.instance(Owner.self, at: slot, in: context.scope), context)
      }
    }
  }
}

extension ControllerRoutes.Call {
  var isAsync: Bool {
    if case .async = self { true } else { false }
  }
}
