import HazelKernel

/// Times the router, for each kind of path.
struct RouterBenchmark {
  private let router: Router
  private let paths: [(name: String, path: String, parameters: Int)]

  init(routeCount: Int) throws {
    let patterns = Self.patterns(count: routeCount)
    var builder = RouterBuilder()
    for (index, pattern) in patterns.enumerated() {
      builder.add(.get, pattern, value: index, at: SourceLocation())
    }
    router = try builder.build()

    // From the middle of the table, so that nothing is first or last by chance.
    let middle = patterns[(routeCount / 2)...]
    func path(_ ending: String) -> String {
      let pattern = middle.first { $0.hasSuffix(ending) } ?? "/"
      return pattern.split(separator: "/").reduce(into: "") { path, segment in
        path += segment.first == ":" ? "/48213" : "/\(segment)"
      }
    }
    paths = [
      ("static", "/plaintext", 0),
      ("static, five segments", path("/search/advanced"), 0),
      ("one parameter", "/users/48213", 1),
      ("one parameter, deep", path("/:book"), 1),
      ("two parameters", path("/:note"), 2),
      ("wildcard", "/covers/large/2026/emma.png", 1),
      ("back from a literal to a parameter", "/users/mex", 1),
      ("not found", "/catalogue/nothing/here", -1),
    ]
  }

  /// The timings by the name of the path.
  func run() -> [(name: String, timing: Timing)] {
    paths.map { (name: $0.name, timing: time($0.path, parameters: $0.parameters)) }
  }

  private func time(_ path: String, parameters expected: Int) -> Timing {
    let bytes = Array(path.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var parameters = PathParameters()
      switch router.match(.get, buffer, &parameters) {
      case .found: precondition(parameters.count == expected, "\(path): wrong parameters")
      case .notFound: precondition(expected < 0, "\(path) is not found")
      default: preconditionFailure("\(path): no route has the method")
      }
      return Stopwatch.time { iterations in
        var sum = 0
        for _ in 0..<iterations {
          var parameters = PathParameters()
          if case .found(let value) = router.match(.get, buffer, &parameters) {
            sum &+= value
          }
          sum &+= parameters.count
        }
        return sum
      }
    }
  }

  private static func patterns(count: Int) -> [String] {
    var patterns = [
      "/plaintext", "/json", "/users/:id", "/users/me", "/users/:id/orders/:order", "/covers/*path",
    ]
    var number = 0
    while patterns.count < count {
      let shelf = "/shops/shop\(number % 3 + 1)/shelf\(number / 4)"
      switch number % 4 {
      case 0: patterns.append(shelf)
      case 1: patterns.append("\(shelf)/:book")
      case 2: patterns.append("\(shelf)/:book/notes/:note")
      default: patterns.append("\(shelf)/search/advanced")
      }
      number += 1
    }
    return patterns
  }
}
