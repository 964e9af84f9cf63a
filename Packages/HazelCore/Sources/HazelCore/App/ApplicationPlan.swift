import HazelKernel

/// A route as it was registered, with what it says of itself.
struct CollectedRoute: Sendable {
  let definition: RouteDefinition
  let traits: [RouteTrait]
}

/// An application before anything is made: its modules, providers and routes tied together, and all
/// that is wrong with them.
struct ApplicationPlan: Sendable {
  /// What an application is made of.
  struct Parts: Sendable {
    var root: any Module
    var overrides: [Provider] = []
    var replacements: [ModuleReplacement] = []
    var routes: [CollectedRoute] = []
    /// The traits of all routes.
    var traits: [RouteTrait] = []
    var trailingSlash: TrailingSlashPolicy = .strict
    var settings: PipelineSettings
  }

  /// A route in its module.
  struct PlannedRoute: Sendable {
    let module: Int
    let blueprint: RouteBlueprint
  }

  /// The modules, each after those that it imports: the root stands last.
  let modules: [ModuleNode]
  let graph: DependencyGraphBuilder
  /// The providers, each after those that it is made of.
  let order: [Int]
  let routes: [PlannedRoute]
  let commands: [(module: Int?, entry: CommandEntry)]
  /// The parts that see requests without a route.
  let unmatched: RouteComponents
  let settings: PipelineSettings
  /// Says which route a request is for; nil when something is wrong with the routes.
  let index: RouteIndex?
  let problems: [BootProblem]

  init(_ parts: Parts) {
    let tree = ModuleTree(parts.root, replacing: parts.replacements)
    var problems = tree.problems
    modules = tree.modules
    settings = parts.settings
    problems += parts.settings.prefix?.problems ?? []

    let global = Self.traits(of: tree.modules, parts)
    unmatched = Self.partsWithoutRoute(global)
    let planned = Self.routes(of: tree.modules, parts, global)
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
        graph.provide(requirement, in: route.module)
      }
    }
    for part in unmatched.injectedTypes {
      graph.addIfAbsent(.type(part.type), to: graph.index(of: part.home) ?? tree.modules.count - 1)
    }
    graph.override(with: parts.overrides)
    graph.settleVisibility(routes.flatMap(\.blueprint.requirements).map(\.dependency))
    graph.tie()
    for route in routes { graph.require(route) }
    order = graph.check()
    problems += graph.problems
    self.graph = graph

    commands = Self.commands(of: tree.modules)
    problems += Self.commandProblems(commands, tree.modules)
    do throws(RouterError) {
      index = try RouteIndex(
        planned.routes.map(\.blueprint.outline), trailingSlash: parts.trailingSlash,
        versions: parts.settings.versioning.reader)
    } catch {
      index = nil
      problems += error.problems.map { BootProblem($0) }
    }
    // Routes at several paths find the same problem at each.
    var seen: Set<BootProblem> = []
    self.problems = problems.filter { seen.insert($0).inserted }
  }

  /// The module of the application, which imports all others.
  var root: ModuleNode { modules[modules.count - 1] }

  // MARK: Routes

  /// The traits of all routes. What they name by type is made in the module that gives them; the
  /// application gives its own as the root, which stands last.
  private static func traits(of modules: [ModuleNode], _ parts: Parts) -> [RouteTrait] {
    (modules.last.map { root in parts.traits.map { $0.made(in: root.id) } } ?? [])
      + modules.flatMap { module in module.plugins.traits.map { $0.made(in: module.id) } }
  }

  private static func routes(
    of modules: [ModuleNode], _ parts: Parts, _ global: [RouteTrait]
  ) -> (routes: [PlannedRoute], problems: [BootProblem]) {
    var routes: [PlannedRoute] = []
    var problems: [BootProblem] = []

    func add(_ made: (blueprints: [RouteBlueprint], problems: [BootProblem]), _ module: Int) {
      routes += made.blueprints.map { PlannedRoute(module: module, blueprint: $0) }
      problems += made.problems
    }

    func add(_ closures: [CollectedRoute], _ module: String?, _ traits: [RouteTrait], _ index: Int)
    {
      for closure in closures {
        problems += BootProblem(unsendableResultOf: closure.definition).map { [$0] } ?? []
        add(
          RouteBlueprint.make(
            for: closure.definition, module: module, traits: traits + closure.traits,
            settings: parts.settings), index)
      }
    }

    for module in modules {
      for controller in module.controllers {
        add(
          RouteBlueprint.make(
            for: controller, module: module.name, traits: global + module.traits,
            settings: parts.settings), module.index)
      }
      add(module.plugins.routes.collected, module.name, global + module.traits, module.index)
    }
    // The root stands last: all others are imported by it.
    add(parts.routes, nil, global, modules.count - 1)
    return (routes, problems)
  }

  /// The parts of the traits of all routes that also see requests without one.
  private static func partsWithoutRoute(_ traits: [RouteTrait]) -> RouteComponents {
    var configuration = RouteConfiguration(
      method: nil, path: "", controller: nil, handler: nil, location: SourceLocation())
    for trait in traits { trait.apply(to: &configuration) }
    return configuration.components.withoutRoute
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
  /// Adds the type of a part of a pipeline to the providers of a module that sees no other.
  mutating func provide(_ requirement: RouteRequirement, in module: Int) {
    guard case .component(_, let type) = requirement.purpose else { return }
    addIfAbsent(.type(type), to: index(of: requirement.home) ?? module)
  }

  /// The position of a module; nil for none.
  func index(of home: ModuleID?) -> Int? {
    home.flatMap { id in modules.first { $0.id == id }?.index }
  }

  /// Checks what a route needs.
  mutating func require(_ planned: ApplicationPlan.PlannedRoute) {
    let route = planned.blueprint.route
    let handler = [route.controller, route.handler].compactMap { $0 }.joined(separator: ".")
    let place = "\(route.method?.name ?? "ANY") \(route.path)"
    for requirement in planned.blueprint.requirements {
      let consumer = Consumer(
        name: handler.isEmpty ? place : "\(handler), \(place),", location: route.location,
        module: index(of: requirement.home) ?? planned.module, node: nil)
      _ = target(of: requirement.dependency, for: consumer)
    }
  }
}
