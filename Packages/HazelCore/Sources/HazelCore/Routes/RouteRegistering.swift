public import HazelKernel

/// What routes can be registered with: an application, or a group of its routes.
///
/// ```swift
/// app.get("/books") { _ in shelf.books }
/// app.post("/orders") { request in try await orders.place(request.decode(NewOrder.self)) }
/// app.on(.trace, "/debug") { request in request.id }
/// ```
///
/// A handler takes the ``Request`` and returns nothing (204) or a ``ResponseConvertible`` value, and
/// may throw. If it holds no `await`, it runs on the event loop itself: that is the fastest way, and
/// it must not block there. If it holds one, it runs in a task of its own.
public protocol RouteRegistering {
  /// Registers a route.
  ///
  /// - Parameters:
  ///   - route: the route.
  ///   - traits: what it says of itself.
  func register(_ route: RouteDefinition, _ traits: [RouteTrait])
}

extension RouteRegistering {
  /// Registers a route without traits.
  public func register(_ route: RouteDefinition) {
    register(route, [])
  }

  /// Registers a route for GET, and for HEAD unless it has a route of its own.
  public var get: RouteVerb { RouteVerb(.get, self) }
  /// Registers a route for HEAD, in place of the one that GET brings along.
  public var head: RouteVerb { RouteVerb(.head, self) }
  /// Registers a route for POST.
  public var post: RouteVerb { RouteVerb(.post, self) }
  /// Registers a route for PUT.
  public var put: RouteVerb { RouteVerb(.put, self) }
  /// Registers a route for PATCH.
  public var patch: RouteVerb { RouteVerb(.patch, self) }
  /// Registers a route for DELETE.
  public var delete: RouteVerb { RouteVerb(.delete, self) }
  /// Registers a route for OPTIONS, in place of the automatic answer.
  public var options: RouteVerb { RouteVerb(.options, self) }
  /// Registers a route for all methods that have no route of their own at its path.
  public var all: RouteVerb { RouteVerb(nil, self) }

  /// Begins a group of routes whose paths start alike: `let books = app.group("/books")`.
  ///
  /// - Parameters:
  ///   - prefix: the pattern that stands before the paths of the group; it may hold parameters.
  ///   - traits: what all routes of the group say of themselves.
  public func group(_ prefix: String, _ traits: RouteTrait...) -> RouteGroup {
    RouteGroup(prefix: prefix, traits: traits, parent: self)
  }

  /// Registers a group of routes whose paths start alike.
  ///
  /// ```swift
  /// app.group("/api/v1") { api in
  ///   api.get("/books") { _ in shelf.books }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - prefix: the pattern that stands before the paths of the group; it may hold parameters.
  ///   - build: registers the routes of the group.
  /// - Throws: what `build` throws.
  public func group<Failure: Error>(
    _ prefix: String, _ build: (RouteGroup) throws(Failure) -> Void
  ) throws(Failure) {
    try build(group(prefix))
  }

  /// Registers a group of routes with traits in common.
  ///
  /// - Parameters:
  ///   - prefix: the pattern that stands before the paths of the group; it may hold parameters.
  ///   - trait: what all routes of the group say of themselves.
  ///   - traits: what else they say.
  ///   - build: registers the routes of the group.
  /// - Throws: what `build` throws.
  public func group<Failure: Error>(
    _ prefix: String, _ trait: RouteTrait, _ traits: RouteTrait...,
    build: (RouteGroup) throws(Failure) -> Void
  ) throws(Failure) {
    try build(RouteGroup(prefix: prefix, traits: [trait] + traits, parent: self))
  }
}
