/// The frozen routes of an application: finds the route of a method and a path.
///
/// It is made by ``RouterBuilder`` and never changes, so all threads share one.
///
/// ## Which route wins
///
/// Segments are compared from left to right. At each one a literal comes before a parameter with a
/// constraint, that before a plain parameter, that before a wildcard. When the rest of the path
/// does not fit, or has no route for the method, the next possibility is tried. So `DELETE
/// /readers/me` finds `DELETE /readers/:id` even where `GET /readers/me` is more specific, and 405
/// is the answer only when no route that matches the path has the method; its `Allow` lists the
/// methods of all of them. The order of registration never matters.
///
/// At one pattern, the route of the method itself comes before GET for HEAD, and that before a
/// route of all methods. OPTIONS is answered by the server where no route answers it.
///
/// ## Work
///
/// A path without parameters costs one look into a hash table. Any other walks a tree of patterns,
/// and as each node stands for one way to read the segments before it, no node is visited twice in
/// a match: the work is never more than comparing the path with each pattern once, whatever the
/// path. The recursion is as deep as the deepest pattern has segments (at most 64).
public final class Router: @unchecked Sendable {
  // Sendable: the tables are written before `init` returns and only read afterwards; everything
  // else is a constant of a sendable type.

  /// The longest path that is matched, in bytes; a longer one is not found.
  public static var maximumPathLength: Int { 65_535 }

  /// All routes in the order of registration.
  public let routes: [RegisteredRoute]
  /// What becomes of a slash too many or too few.
  public let trailingSlash: TrailingSlashPolicy
  /// The methods of all routes together: the answer to `OPTIONS *` (RFC 9110, section 9.3.7).
  public let allMethods: AllowedMethods

  let tables: RouterTables
  let methods: MethodSlots
  /// The value of each route.
  let values: UnsafeMutablePointer<Int>
  /// The largest number of parameters of a route.
  let largestParameterCount: Int
  /// The prepared texts, sorted by their bits.
  private let allowTexts: [(bits: UInt64, text: String)]

  init(
    routes: [RegisteredRoute], tree: RouteTree, leaves: [RouteLeaf],
    staticPaths: [(path: [UInt8], leaf: Int)], methods: MethodSlots,
    trailingSlash: TrailingSlashPolicy
  ) {
    self.routes = routes
    self.trailingSlash = trailingSlash
    self.methods = methods
    tables = RouterTables(tree: tree, leaves: leaves, staticPaths: staticPaths)
    values = .allocate(capacity: max(1, routes.count))
    var largest = 0
    for (index, route) in routes.enumerated() {
      (values + index).initialize(to: route.value)
      largest = max(largest, route.pattern.parameterNames.count)
    }
    largestParameterCount = largest

    var all: UInt64 = 1 << UInt64(MethodSlots.options)
    var distinct: [UInt64] = []
    for bits in leaves.map({ $0.allowed }).sorted() where distinct.last != bits {
      distinct.append(bits)
      all |= bits
    }
    allMethods = AllowedMethods(bits: all)
    allowTexts = distinct.map { ($0, methods.text(of: $0)) }
  }

  deinit {
    tables.deallocate()
    values.deallocate()
  }

  /// The value of an `Allow` field: `GET, HEAD, OPTIONS`.
  ///
  /// It is prepared, except for a path that several patterns with different methods match.
  public func allow(_ allowed: AllowedMethods) -> String {
    var low = 0
    var high = allowTexts.count
    while low < high {
      let middle = (low + high) / 2
      if allowTexts[middle].bits < allowed.bits { low = middle + 1 } else { high = middle }
    }
    if low < allowTexts.count, allowTexts[low].bits == allowed.bits { return allowTexts[low].text }
    return methods.text(of: allowed.bits)
  }

  /// The parameters of a route in the order in which they are captured: names and constraints.
  ///
  /// - Parameter value: the value of the route. When several routes have it, the first one counts.
  /// - Returns: an empty array when no route has the value.
  public func parameters(of value: Int) -> [RoutePattern.Parameter] {
    routes.first { $0.value == value }?.pattern.parameters ?? []
  }

  /// The names of a route's parameters in the order in which they are captured.
  ///
  /// - Parameter value: the value of the route. When several routes have it, the first one counts.
  /// - Returns: an empty array when no route has the value.
  public func parameterNames(of value: Int) -> [String] {
    parameters(of: value).map { $0.name }
  }
}
