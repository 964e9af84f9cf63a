/// Says which route a request is for: routes, checked and frozen into routers.
///
/// Making it is most of the work of a ``RouteTable``, and needs no more of a route than its outline;
/// so an application makes it once, when it checks its routes.
package struct RouteIndex: Sendable {
  /// The router of the routes that hold for every host and version.
  let router: Router
  /// All routes, in the order of registration.
  let routes: [RegisteredRoute]
  /// The routers of hosts and versions; nil where no route asks for one.
  let variants: RouteVariants?

  /// Checks routes and freezes them.
  ///
  /// - Parameters:
  ///   - routes: the routes; what they are answered by does not matter.
  ///   - trailingSlash: what becomes of a slash too many or too few at the end of a path.
  ///   - versions: reads the version that a request asks for.
  /// - Throws: ``RouterError`` with everything that is wrong with them.
  package init(
    _ routes: [RouteDefinition], trailingSlash: TrailingSlashPolicy, versions: VersionReader?
  ) throws(RouterError) {
    let isConditional = routes.contains { $0.host != nil || !$0.versions.isEmpty }
    if isConditional {
      let variants = try RouteVariants(routes, trailingSlash: trailingSlash, reader: versions)
      self.variants = variants
      router = variants.general
      self.routes = variants.routes
    } else {
      variants = nil
      var builder = RouterBuilder(trailingSlash: trailingSlash)
      for (index, route) in routes.enumerated() {
        builder.add(route, path: route.path, value: index)
      }
      router = try builder.build()
      // The router keeps the order of registration, and every route is in it once it was built.
      self.routes = router.routes
    }
  }
}

extension RouterBuilder {
  /// Adds a route under a path, which may be a part of what its pattern matches.
  mutating func add(_ route: RouteDefinition, path: String, value: Int) {
    if let method = route.method {
      add(method, path, value: value, at: route.location)
    } else {
      addAllMethods(path, value: value, at: route.location)
    }
  }
}
