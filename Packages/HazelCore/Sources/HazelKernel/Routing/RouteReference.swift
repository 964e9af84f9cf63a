/// A route as an error names it: its pattern may be invalid.
public struct RouteReference: Sendable, Hashable {
  /// The method; nil for all methods.
  public let method: HTTPMethod?
  /// The pattern as it was written.
  public let pattern: String
  /// Where it was registered.
  public let location: SourceLocation
}

extension RouteReference: CustomStringConvertible {
  /// Method, pattern and place: `GET /books/:id (Bookshop/Routes.swift:12)`.
  public var description: String {
    "\(method?.name ?? "ANY") \(pattern) (\(location))"
  }
}
