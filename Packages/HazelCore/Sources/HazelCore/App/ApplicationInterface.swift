public import HazelKernel

/// What an application offers over HTTP: its routes, and what holds for all of them. Documents of the
/// interface are made of it.
public struct ApplicationInterface: Sendable {
  /// The name of the application.
  public let name: String
  /// All routes.
  public let routes: RouteList
  /// How clients choose a version.
  public let versioning: Versioning
  /// The status of an answer that lists broken rules.
  public let ruleStatus: HTTPStatus

  init(_ name: String, _ routes: RouteList, _ configuration: HazelApp.Configuration) {
    self.name = name
    self.routes = routes
    versioning = configuration.versioning
    ruleStatus = configuration.validation.ruleStatus
  }
}

extension HazelApp {
  /// What the application offers over HTTP, also when something is wrong with it.
  public var interface: ApplicationInterface {
    ApplicationInterface(name, routes, configuration)
  }
}
