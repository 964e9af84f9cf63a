/// What a router found for a method and a path.
public enum RouteMatch: Sendable, Hashable {
  /// The value of the route.
  case found(Int)
  /// The value of a GET route that answers a HEAD request: send no content (RFC 9110, section
  /// 9.3.2).
  case foundForHead(Int)
  /// A route answers the path with one slash added or removed at the end: send 308 and
  /// ``Router/redirectTarget(for:)``.
  case redirect
  /// No route answers OPTIONS itself, so the server does: send 204 and ``Router/allow(_:)``.
  case options(AllowedMethods)
  /// The path has routes, but none for the method: send 405 and ``Router/allow(_:)``.
  case methodNotAllowed(AllowedMethods)
  /// The path has no route at all: send 404.
  case notFound
}
