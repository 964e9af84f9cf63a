/// The work of ``RouterBuilder/build()``: reads patterns, grows the tree and collects problems.
struct RouterAssembly {
  private let trailingSlash: TrailingSlashPolicy
  private var tree: RouteTree = RouteTree()
  private var leaves: [RouteLeaf] = []
  private var staticPaths: [(path: [UInt8], leaf: Int)] = []
  private var methods: MethodSlots = MethodSlots()
  /// The same routes without slashes at the end: finds conflicts where those are ignored.
  private var slashless: RouteTree = RouteTree()
  private var slashlessLeaves: [RouteLeaf] = []
  private(set) var routes: [RegisteredRoute] = []
  /// The position of each route's method.
  private(set) var slots: [Int] = []
  /// Routes with a conflict: nothing more is to be said of them.
  private(set) var conflicting: [Bool] = []
  /// The number of the entry that each route comes from.
  private var entryNumbers: [Int] = []
  private var entryCount: Int = 0
  private var numberedProblems: [(entry: Int, problem: RouteProblem)] = []

  init(trailingSlash: TrailingSlashPolicy) {
    self.trailingSlash = trailingSlash
  }

  var problems: [RouteProblem] { numberedProblems.map { $0.problem } }

  /// The problems in the order in which their routes were registered.
  var sortedProblems: [RouteProblem] {
    var result: [RouteProblem] = []
    result.reserveCapacity(numberedProblems.count)
    // Problems of one route keep their order: patterns and conflicts were found before shadows.
    let order = numberedProblems.indices.sorted { left, right in
      let (a, b) = (numberedProblems[left].entry, numberedProblems[right].entry)
      return a != b ? a < b : left < right
    }
    for index in order {
      result.append(numberedProblems[index].problem)
    }
    return result
  }

  mutating func add(_ entry: RouterBuilder.Entry) {
    let number = entryCount
    entryCount += 1
    let reference = RouteReference(
      method: entry.method, pattern: entry.pattern, location: entry.location)
    let pattern: RoutePattern
    do throws(RoutePatternError) {
      pattern = try RoutePattern(entry.pattern)
    } catch {
      for problem in error.problems {
        let detail = "byte \(problem.offset): \(problem.detail)"
        numberedProblems.append(
          (
            number,
            RouteProblem(
              code: problem.code, detail: detail, hint: problem.hint, route: reference, others: [])
          ))
      }
      return
    }
    guard let slot = methods.register(entry.method) else {
      numberedProblems.append(
        (
          number,
          RouteProblem(
            code: RoutingCode.tooManyMethods,
            detail: "the routes name more than \(MethodSlots.maximumExtensionCount) methods that "
              + "are not standard",
            hint: "register a route of all methods and look at the method in its handler",
            route: reference, others: [])
        ))
      return
    }
    let route = routes.count
    routes.append(
      RegisteredRoute(
        method: entry.method, pattern: pattern, value: entry.value, location: entry.location))
    slots.append(slot)
    conflicting.append(false)
    entryNumbers.append(number)
    for shape in pattern.shapes {
      insert(shape, of: route, slot)
    }
  }

  private mutating func insert(_ shape: RouteShape, of route: Int, _ slot: Int) {
    let leaf = tree.insert(shape)
    if leaf == leaves.count {
      leaves.append(RouteLeaf())
      if let path = shape.literalPath { staticPaths.append((path, leaf)) }
    }
    if let other = leaves[leaf].route(at: slot) {
      reportConflict(of: route, with: other)
    } else {
      leaves[leaf].add(route, at: slot)
    }
    guard trailingSlash == .ignore else { return }
    let twin = slashless.insert(shape.withoutTrailingSlash)
    if twin == slashlessLeaves.count { slashlessLeaves.append(RouteLeaf()) }
    if let other = slashlessLeaves[twin].route(at: slot) {
      reportConflict(of: route, with: other)
    } else {
      slashlessLeaves[twin].add(route, at: slot)
    }
  }

  private mutating func reportConflict(of route: Int, with other: Int) {
    // Both shapes of an optional segment may conflict, even with the same route.
    let others = [reference(other)]
    let isKnown = numberedProblems.reversed()
      .prefix { $0.entry == entryNumbers[route] }
      .contains { $0.problem.others == others }
    guard !isKnown, route != other else { return }
    conflicting[route] = true
    report(
      RoutingCode.conflict, route, others,
      detail: "matches the same paths with the same method as",
      hint: "remove one of them, or tell them apart with a literal or a constraint such as "
        + "\":id(int)\"")
  }

  func reference(_ route: Int) -> RouteReference {
    RouteReference(
      method: routes[route].method, pattern: routes[route].pattern.text,
      location: routes[route].location)
  }

  mutating func report(
    _ code: String, _ route: Int, _ others: [RouteReference], detail: String, hint: String
  ) {
    numberedProblems.append(
      (
        entryNumbers[route],
        RouteProblem(
          code: code, detail: detail, hint: hint, route: reference(route), others: others)
      ))
  }

  /// Freezes what was added; routes with invalid patterns are not in it.
  func makeRouter() -> Router {
    Router(
      routes: routes, tree: tree, leaves: leaves, staticPaths: staticPaths, methods: methods,
      trailingSlash: trailingSlash)
  }
}
