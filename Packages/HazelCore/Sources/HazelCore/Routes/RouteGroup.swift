public import HazelKernel

/// Routes whose paths start alike, and that may have traits in common.
///
/// ```swift
/// let books = app.group("/books", .tags("Books"))
/// books.get { _ in shelf.books }                    // GET /books
/// books.get("/:id") { request in … }                // GET /books/:id
/// ```
public struct RouteGroup: RouteRegistering {
  /// The pattern that stands before the paths of the group.
  public let prefix: String
  private let traits: [RouteTrait]
  private let parent: any RouteRegistering

  init(prefix: String, traits: [RouteTrait], parent: any RouteRegistering) {
    self.prefix = prefix
    self.traits = traits
    self.parent = parent
  }

  /// Registers a route, with the prefix of the group before its path and the traits of the group
  /// before its own.
  public func register(_ route: RouteDefinition, _ traits: [RouteTrait]) {
    var route = route
    route.path = Self.join(prefix, route.path)
    parent.register(route, self.traits + traits)
  }

  /// Puts a prefix before a path; both "" and "/" stand for the prefix itself.
  ///
  /// A path without a slash in front stays as it is: it is refused at start as it was written,
  /// instead of becoming a part of the prefix's last segment.
  static func join(_ prefix: String, _ path: String) -> String {
    if path.isEmpty || path == "/" { return prefix.isEmpty ? "/" : prefix }
    guard path.utf8.first == 0x2f, prefix != "/" else { return path }
    return prefix + path
  }
}
