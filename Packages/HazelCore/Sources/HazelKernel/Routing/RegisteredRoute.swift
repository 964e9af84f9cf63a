/// One route of a router: for lists, documents and messages.
public struct RegisteredRoute: Sendable {
  /// The method; nil for all methods.
  public let method: HTTPMethod?
  /// The pattern.
  public let pattern: RoutePattern
  /// What ``RouteMatch/found(_:)`` gives.
  public let value: Int
  /// Where it was registered.
  public let location: SourceLocation
}

extension RegisteredRoute: CustomStringConvertible {
  /// Method, pattern and place: `GET /books/:id (Bookshop/Routes.swift:12)`.
  public var description: String {
    RouteReference(method: method, pattern: pattern.text, location: location).description
  }
}
