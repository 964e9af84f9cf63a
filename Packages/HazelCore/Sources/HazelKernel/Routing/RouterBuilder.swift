/// Collects routes and freezes them into a ``Router``.
///
/// ```swift
/// var builder = RouterBuilder()
/// builder.add(.get, "/books/:id(int)", value: 0, at: SourceLocation())
/// let router = try builder.build()
/// ```
public struct RouterBuilder: Sendable {
  struct Entry: Sendable {
    let method: HTTPMethod?
    let pattern: String
    let value: Int
    let location: SourceLocation
  }

  /// What becomes of a slash too many or too few at the end of a path.
  public var trailingSlash: TrailingSlashPolicy
  private(set) var entries: [Entry] = []

  /// Makes a builder without routes.
  ///
  /// - Parameter trailingSlash: what becomes of a slash too many or too few; strict by default.
  public init(trailingSlash: TrailingSlashPolicy = .strict) {
    self.trailingSlash = trailingSlash
  }

  /// Adds a route. Nothing is checked before ``build()``.
  ///
  /// - Parameters:
  ///   - method: the method. GET answers HEAD as well, unless HEAD has a route of its own.
  ///   - pattern: the pattern, see ``RoutePattern``.
  ///   - value: what a match gives; the caller's number for the route.
  ///   - location: where the route comes from, for messages.
  public mutating func add(
    _ method: HTTPMethod, _ pattern: String, value: Int, at location: SourceLocation
  ) {
    entries.append(Entry(method: method, pattern: pattern, value: value, location: location))
  }

  /// Adds a route that answers every method which has no route of its own at the same pattern.
  ///
  /// - Parameters:
  ///   - pattern: the pattern, see ``RoutePattern``.
  ///   - value: what a match gives; the caller's number for the route.
  ///   - location: where the route comes from, for messages.
  public mutating func addAllMethods(
    _ pattern: String, value: Int, at location: SourceLocation
  ) {
    entries.append(Entry(method: nil, pattern: pattern, value: value, location: location))
  }

  /// Checks all routes and freezes them.
  ///
  /// - Throws: ``RouterError`` with everything that is wrong: invalid patterns, routes that match
  ///   the same paths, routes that can never match.
  public func build() throws(RouterError) -> Router {
    var assembly = RouterAssembly(trailingSlash: trailingSlash)
    for entry in entries {
      assembly.add(entry)
    }
    let router = assembly.makeRouter()
    assembly.findShadowedRoutes(with: router)
    guard assembly.problems.isEmpty else { throw RouterError(problems: assembly.sortedProblems) }
    return router
  }
}
