/// Builds the routers of hosts and versions, and collects what is wrong with them.
struct RouteVariantsAssembly {
  private let definitions: [RouteDefinition]
  private let trailingSlash: TrailingSlashPolicy
  private let keys: [[String]]
  /// The problems that were found, and in how many routers.
  private var problems: [(problem: RouteProblem, count: Int)] = []
  /// How many routers each place in the program has a route in.
  private var uses: [SourceLocation: Int] = [:]

  init(_ definitions: [RouteDefinition], trailingSlash: TrailingSlashPolicy) {
    self.definitions = definitions
    self.trailingSlash = trailingSlash
    keys = definitions.map { Self.keys(of: $0, trailingSlash) }
  }

  mutating func build() throws(RouterError) -> [RouteVariants.Site] {
    var sites: [RouteVariants.Site] = []
    for host in hosts {
      let members = definitions.indices.filter { definitions[$0].host?.shape == host?.shape }
      var names: [String] = []
      for name in members.flatMap({ definitions[$0].versions }) where !names.contains(name) {
        names.append(name)
      }
      var versions: [(name: String, router: Router)] = []
      for name in names {
        if let router = makeRouter(of: members, version: name) { versions.append((name, router)) }
      }
      if let neutral = makeRouter(of: members, version: nil) {
        sites.append(RouteVariants.Site(host: host, neutral: neutral, versions: versions))
      }
    }
    let real = problems.filter { problem, count in
      // A route that only some versions shadow still answers the others.
      problem.code != RoutingCode.shadowed || count == uses[problem.route.location]
    }
    guard real.isEmpty else { throw RouterError(problems: real.map { $0.problem }) }
    return sites
  }

  /// The patterns of hosts in the order in which they are tried; the last one is nil: any host.
  private var hosts: [HostPattern?] {
    var patterns: [HostPattern] = []
    for route in definitions {
      if let host = route.host, !patterns.contains(where: { $0.shape == host.shape }) {
        patterns.append(host)
      }
    }
    let order = patterns.indices.sorted { left, right in
      if patterns[left].precedes(patterns[right]) { return true }
      return !patterns[right].precedes(patterns[left]) && left < right
    }
    return order.map { patterns[$0] } + [nil]
  }

  /// The router of one version, with the routes of no version that it leaves room for.
  private mutating func makeRouter(of members: [Int], version: String?) -> Router? {
    var builder = RouterBuilder(trailingSlash: trailingSlash)
    let own = members.filter { index in
      version.map { definitions[index].versions.contains($0) } ?? false
    }
    var taken: Set<String> = []
    for index in own { taken.formUnion(keys[index]) }
    for index in members {
      let route = definitions[index]
      if own.contains(index) {
        builder.add(route, path: route.path, value: index)
      } else if route.versions.isEmpty, let path = path(of: index, without: taken) {
        builder.add(route, path: path, value: index)
      } else {
        continue
      }
      uses[route.location, default: 0] += 1
    }
    do throws(RouterError) {
      return try builder.build()
    } catch {
      for problem in error.problems { note(problem) }
      return nil
    }
  }

  private mutating func note(_ problem: RouteProblem) {
    if let known = problems.firstIndex(where: { $0.problem == problem }) {
      problems[known].count += 1
    } else {
      problems.append((problem, 1))
    }
  }

  /// What is left of a pattern when some of its shapes belong to others; nil for nothing.
  private func path(of index: Int, without taken: Set<String>) -> String? {
    let path = definitions[index].path
    let shapes = keys[index]
    let isLeft = shapes.map { !taken.contains($0) }
    if !isLeft.contains(true), !shapes.isEmpty { return nil }
    if !isLeft.contains(false) { return path }
    // Only a pattern with an optional segment has two shapes: with it, and without it.
    if isLeft[0] { return String(decoding: Array(path.utf8).dropLast(), as: UTF8.self) }
    let bytes = Array(path.utf8)
    var end = bytes.count - 1
    while end > 0, !(bytes[end] == 0x2f && bytes[end + 1] == 0x3a) { end -= 1 }
    return end == 0 ? "/" : String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// One text for each shape of a route's pattern, the same for patterns that match the same paths.
  private static func keys(
    of route: RouteDefinition, _ trailingSlash: TrailingSlashPolicy
  ) -> [String] {
    guard let pattern = try? RoutePattern(route.path) else { return [] }
    return pattern.shapes.map { shape in
      var key = route.method?.name ?? "*"
      for segment in shape.segments {
        switch segment {
        case .literal(let bytes): key += " /" + String(decoding: bytes, as: UTF8.self)
        case .parameter(_, let constraint): key += " :" + (constraint?.key ?? "")
        case .wildcard: key += " *"
        }
      }
      if shape.hasTrailingSlash, trailingSlash != .ignore || shape.segments.isEmpty { key += " /" }
      return key
    }
  }
}

extension RouteConstraint {
  /// A text that equal constraints have in common.
  fileprivate var key: String {
    var key = "\(kind.rawValue)"
    for value in encodedValues { key += "|" + String(decoding: value, as: UTF8.self) }
    return key
  }
}
