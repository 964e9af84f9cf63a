import HazelKernel

/// A route with the text of its parameters, or what else a router said.
struct RouteAnswer: Equatable, CustomStringConvertible {
  var match: RouteMatch
  var captured: [String] = []

  var description: String { "\(match) \(captured)" }

  static func found(_ value: Int, _ captured: String...) -> RouteAnswer {
    RouteAnswer(match: .found(value), captured: captured)
  }

  static func foundForHead(_ value: Int, _ captured: String...) -> RouteAnswer {
    RouteAnswer(match: .foundForHead(value), captured: captured)
  }

  static var notFound: RouteAnswer { RouteAnswer(match: .notFound) }
  static var redirect: RouteAnswer { RouteAnswer(match: .redirect) }
}

extension Router {
  /// Matches the bytes of a text as they are.
  func answer(_ method: HTTPMethod, _ path: String) -> RouteAnswer {
    answer(method, Array(path.utf8))
  }

  func answer(_ method: HTTPMethod, _ path: [UInt8]) -> RouteAnswer {
    var parameters = PathParameters()
    // Memory of exactly this size, so that a sanitizer sees a read beyond the end.
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: path.count)
    defer { copy.deallocate() }
    _ = copy.initialize(from: path)
    let match = self.match(method, UnsafeBufferPointer(copy), &parameters)
    var captured: [String] = []
    for index in 0..<parameters.count {
      captured.append(String(decoding: path[parameters[index]], as: UTF8.self))
    }
    return RouteAnswer(match: match, captured: captured)
  }

  /// The text of the `Allow` field for a path without a route for the method; nil for any other
  /// answer.
  func allowed(_ method: HTTPMethod, _ path: String) -> String? {
    switch answer(method, path).match {
    case .methodNotAllowed(let methods), .options(let methods): allow(methods)
    default: nil
    }
  }
}

/// A router whose routes have the values 0, 1, 2, and so on, and the lines 1, 2, 3.
///
/// Each route is written as "GET /books"; "ANY" stands for all methods.
func makeRouter(
  _ trailingSlash: TrailingSlashPolicy = .strict, _ routes: String...
) throws(RouterError) -> Router {
  try makeRouter(trailingSlash, routes)
}

func makeRouter(
  _ trailingSlash: TrailingSlashPolicy = .strict, _ routes: [String]
) throws(RouterError) -> Router {
  var builder = RouterBuilder(trailingSlash: trailingSlash)
  for (index, route) in routes.enumerated() {
    let space = route.firstIndex(of: " ") ?? route.startIndex
    let name = String(route[..<space])
    let pattern = String(route[route.index(after: space)...])
    let location = SourceLocation(file: "Bookshop/Routes.swift", line: index + 1)
    if let method = HTTPMethod(name), name != "ANY" {
      builder.add(method, pattern, value: index, at: location)
    } else {
      builder.addAllMethods(pattern, value: index, at: location)
    }
  }
  return try builder.build()
}

/// The problems of routes that cannot be built; empty when they can.
func routeProblems(
  _ trailingSlash: TrailingSlashPolicy = .strict, _ routes: String...
) -> [RouteProblem] {
  routeProblems(trailingSlash, routes)
}

func routeProblems(
  _ trailingSlash: TrailingSlashPolicy = .strict, _ routes: [String]
) -> [RouteProblem] {
  do throws(RouterError) {
    _ = try makeRouter(trailingSlash, routes)
    return []
  } catch {
    return error.problems
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct RoutingGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
