import HazelKernel

/// An application before anything is made: its modules, providers and routes tied together, and all
/// that is wrong with them.
struct ApplicationPlan: Sendable {
  /// What an application is made of.
  struct Parts: Sendable {
    var root: any Module
    var overrides: [Provider] = []
    var replacements: [ModuleReplacement] = []
    var routes: [RouteDefinition] = []
    var trailingSlash: TrailingSlashPolicy = .strict
  }

  /// A route in its module.
  struct PlannedRoute: Sendable {
    let module: Int
    let blueprint: RouteBlueprint
  }

  let modules: [ModuleNode]
  let graph: DependencyGraphBuilder
  /// The providers, each after those that it is made of.
  let order: [Int]
  let routes: [PlannedRoute]
  let commands: [(module: Int?, entry: CommandEntry)]
  let trailingSlash: TrailingSlashPolicy
  let problems: [BootProblem]

  init(_ parts: Parts) {
    let tree = ModuleTree(parts.root, replacing: parts.replacements)
    var problems = tree.problems
    modules = tree.modules
    trailingSlash = parts.trailingSlash

    let planned = Self.routes(of: tree.modules, parts.routes)
    routes = planned.routes
    problems += planned.problems

    var graph = DependencyGraphBuilder(tree.modules)
    for module in tree.modules {
      graph.add(module.providers + module.plugins.providers, to: module.index)
      graph.add(module.controllers.map { Provider.controller($0) }, to: module.index)
    }
    graph.settleExports()
    for route in routes {
      for requirement in route.blueprint.requirements {
        if let provider = requirement.provider { graph.addIfAbsent(provider, to: route.module) }
      }
    }
    graph.override(with: parts.overrides)
    graph.settleVisibility()
    graph.tie()
    for route in routes { graph.require(route) }
    order = graph.check()
    problems += graph.problems
    self.graph = graph

    commands = Self.commands(of: tree.modules)
    problems += Self.commandProblems(commands, tree.modules)
    self.problems = problems + Self.routeProblems(planned.routes, parts)
  }

  // MARK: Routes

  private static func routes(
    of modules: [ModuleNode], _ closures: [RouteDefinition]
  ) -> (routes: [PlannedRoute], problems: [BootProblem]) {
    let global = modules.flatMap(\.plugins.traits)
    var routes: [PlannedRoute] = []
    var problems: [BootProblem] = []

    func add(_ made: (blueprints: [RouteBlueprint], problems: [BootProblem]), _ module: Int) {
      routes += made.blueprints.map { PlannedRoute(module: module, blueprint: $0) }
      problems += made.problems
    }

    for module in modules {
      for controller in module.controllers {
        add(
          RouteBlueprint.make(
            for: controller, module: module.name, traits: global + module.traits), module.index)
      }
      for closure in module.plugins.routes.definitions {
        add(
          RouteBlueprint.make(for: closure, module: module.name, traits: global + module.traits),
          module.index)
      }
    }
    // The root stands last: all others are imported by it.
    for closure in closures {
      add(RouteBlueprint.make(for: closure, module: nil, traits: global), modules.count - 1)
    }
    return (routes, problems)
  }

  private static func routeProblems(
    _ routes: [PlannedRoute], _ parts: Parts
  ) -> [BootProblem] {
    let unsendable = parts.routes.compactMap { BootProblem(unsendableResultOf: $0) }
    let definitions = routes.map { planned in
      let route = planned.blueprint.route
      return RouteDefinition(
        route.method, route.path, location: route.location,
        handler: .sync { _ throws(HandlerError) in Response() })
    }
    do throws(RouterError) {
      _ = try RouteTable(definitions, trailingSlash: parts.trailingSlash)
      return unsendable
    } catch {
      return unsendable + error.problems.map { BootProblem($0) }
    }
  }

  // MARK: Commands

  private static func commands(
    of modules: [ModuleNode]
  ) -> [(module: Int?, entry: CommandEntry)] {
    CommandEntry.builtIn.map { (nil, $0) }
      + modules.flatMap { module in module.plugins.commands.map { (module.index, $0) } }
  }

  private static func commandProblems(
    _ commands: [(module: Int?, entry: CommandEntry)], _ modules: [ModuleNode]
  ) -> [BootProblem] {
    var owners: [String: [String]] = [:]
    var order: [String] = []
    for (module, entry) in commands {
      if owners[entry.name] == nil { order.append(entry.name) }
      owners[entry.name, default: []].append(module.map { modules[$0].name } ?? "Hazel")
    }
    return order.compactMap { name in
      guard let owners = owners[name], owners.count > 1 else { return nil }
      return .commandTwice(name, owners)
    }
  }
}

extension DependencyGraphBuilder {
  /// Checks what a route needs.
  mutating func require(_ planned: ApplicationPlan.PlannedRoute) {
    let route = planned.blueprint.route
    let handler = [route.controller, route.handler].compactMap { $0 }.joined(separator: ".")
    let place = "\(route.method?.name ?? "ANY") \(route.path)"
    let consumer = Consumer(
      name: handler.isEmpty ? place : "\(handler), \(place),", location: route.location,
      module: planned.module, node: nil)
    for requirement in planned.blueprint.requirements {
      _ = target(of: requirement.dependency, for: consumer)
    }
  }
}
