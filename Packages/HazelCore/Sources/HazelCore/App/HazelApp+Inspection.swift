extension HazelApp {
  /// Checks modules, providers and routes without making anything: for a test.
  ///
  /// ```swift
  /// @Test func theShopCanStart() throws { try HazelApp.validate(ShopModule()) }
  /// ```
  ///
  /// - Throws: ``BootError`` with everything that is wrong.
  public static func validate(
    _ module: any Module, overrides: [Provider] = [], replacing: [ModuleReplacement] = []
  ) throws(BootError) {
    try HazelApp(module, name: "\(type(of: module))", overrides: overrides, replacing: replacing)
      .validate()
  }

  /// Checks modules, providers and routes without making anything.
  ///
  /// - Throws: ``BootError`` with everything that is wrong.
  public func validate() throws(BootError) {
    let problems = plan.problems
    guard problems.isEmpty else { throw BootError(name: name, problems: problems) }
  }

  /// The modules and providers and how they are tied, also when something is wrong with them.
  public var graph: DependencyGraph { DependencyGraph(plan) }

  /// What has been made; made now if that was not done yet.
  ///
  /// - Throws: ``BootError``.
  public var container: Container {
    get async throws { try await boot().container }
  }

  /// The health checks that modules added.
  ///
  /// - Throws: ``BootError``.
  public var healthChecks: [any HealthCheck] {
    get async throws { try await boot().healthChecks }
  }

  /// The panels that modules added to the dashboard.
  ///
  /// - Throws: ``BootError``.
  public var panels: [any DashboardPanel] {
    get async throws { try await boot().panels }
  }

  /// All routes, with guards, handlers and places, also when something is wrong with them.
  public var routes: RouteList { RouteList(plan) }
}
