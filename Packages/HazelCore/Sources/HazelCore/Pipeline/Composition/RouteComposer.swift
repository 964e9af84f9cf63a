import HazelKernel

/// Makes the frozen table of an application of all that was registered.
struct RouteComposer {
  /// What is needed to answer requests.
  struct Outcome: Sendable {
    let table: RouteTable
    let routes: RouteList
  }

  let name: String
  let settings: PipelineSettings
  let trailingSlash: TrailingSlashPolicy
  /// The traits of the application.
  let traits: [RouteTrait]
  /// Makes the parts that the traits of the application give by type; nil without modules.
  var container: (any ContainerAccess)?
  private var blueprints: [(blueprint: RouteBlueprint, container: (any ContainerAccess)?)] = []
  private(set) var problems: [BootProblem] = []

  init(
    name: String, settings: PipelineSettings, trailingSlash: TrailingSlashPolicy,
    traits: [RouteTrait], container: (any ContainerAccess)? = nil
  ) {
    self.name = name
    self.settings = settings
    self.trailingSlash = trailingSlash
    self.traits = traits
    self.container = container
    problems = settings.prefix?.problems ?? []
  }

  /// Adds a route that a closure answers; the traits are its own.
  mutating func add(_ definition: RouteDefinition, _ own: [RouteTrait]) {
    let made = RouteBlueprint.make(
      for: definition, traits: traits + own, settings: settings)
    problems += made.problems
    if let problem = BootProblem(unsendableResultOf: definition) { problems.append(problem) }
    blueprints += made.blueprints.map { ($0, container) }
  }

  /// Adds the blueprints of a controller, with the container as its module sees it.
  mutating func add(
    _ made: (blueprints: [RouteBlueprint], problems: [BootProblem]),
    in container: any ContainerAccess
  ) {
    problems += made.problems
    blueprints += made.blueprints.map { ($0, container) }
  }

  /// Composes all pipelines and freezes the routes.
  ///
  /// - Throws: ``BootError`` with everything that is wrong.
  func compose() throws(BootError) -> Outcome {
    var problems = problems
    var definitions: [RouteDefinition] = []
    for (blueprint, container) in blueprints {
      do {
        definitions.append(try blueprint.definition(in: container))
      } catch {
        problems += Self.problems(of: error, blueprint.route)
      }
    }
    do {
      let unmatched = try unmatchedPlan()
      let table = try RouteTable(
        definitions, trailingSlash: trailingSlash, versions: settings.versioning.reader,
        unmatched: unmatched)
      if problems.isEmpty {
        return Outcome(table: table, routes: RouteList(blueprints.map(\.blueprint.route)))
      }
    } catch let error as RouterError {
      problems += error.problems.map { BootProblem($0) }
    } catch {
      problems += Self.problems(of: error, .unmatched)
    }
    var distinct: [BootProblem] = []
    for problem in problems where !distinct.contains(problem) { distinct.append(problem) }
    throw BootError(name: name, problems: distinct)
  }

  /// Parts of the application that see requests without a route.
  private func unmatchedPlan() throws -> RouteTable.Unmatched? {
    var configuration = RouteConfiguration(
      method: nil, path: "", controller: nil, handler: nil, location: SourceLocation())
    for trait in traits { trait.apply(to: &configuration) }
    return try RoutePipeline.unmatched(
      configuration.components, container: container, respond: settings.respond)
  }

  private static func problems(of error: any Error, _ route: Route) -> [BootProblem] {
    if let error = error as? BootError { return error.problems }
    if let error = error as? UnknownComponent {
      return [
        BootProblem(
          "HZ123", "the traits of the application",
          detail: "the part \(error.name) is given by type, but no container provides it",
          hint: "list \(error.name) among the providers of a module, or give a value: "
            + "\(error.name)()")
      ]
    }
    return [
      BootProblem(
        "HZ125", "\(route.method?.name ?? "ANY") \(route.path) (\(route.location))",
        detail: "its pipeline can not be made: \(error)",
        hint: "mend the initializer of the part that the message is from")
    ]
  }
}
