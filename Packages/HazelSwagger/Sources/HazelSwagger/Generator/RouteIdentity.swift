import HazelCore

/// A route as itself: no two routes are the same.
struct RouteIdentity: Hashable, Sendable {
  private let route: Route

  init(_ route: Route) {
    self.route = route
  }

  static func == (left: RouteIdentity, right: RouteIdentity) -> Bool { left.route === right.route }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(route)) }
}
