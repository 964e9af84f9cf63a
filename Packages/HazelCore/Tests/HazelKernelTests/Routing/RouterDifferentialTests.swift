import HazelKernel
import Testing

@Suite("Router against a plain one")
struct RouterDifferentialTests {
  @Test("Random routes, random paths", arguments: 1...8)
  func random(seed: UInt64) throws {
    var random = RandomRoutes(seed: seed)
    var found = 0
    for _ in 0..<250 {
      let policy = NaiveRouter.Policy.allCases.randomElement(using: &random.generator) ?? .strict
      let routes = random.routes()
      guard let (router, naive) = try build(routes, policy) else { continue }
      for _ in 0..<40 {
        let path = random.path(like: routes)
        let method = random.method()
        if compare(router, naive, method, path, routes) { found += 1 }
      }
    }
    // Else the random paths would prove nothing.
    #expect(found > 2000)
  }

  @Test("Random bytes", arguments: 1...4)
  func bytes(seed: UInt64) throws {
    var random = RandomRoutes(seed: 1000 + seed)
    for _ in 0..<60 {
      let policy = NaiveRouter.Policy.allCases.randomElement(using: &random.generator) ?? .strict
      let routes = random.routes()
      guard let (router, naive) = try build(routes, policy) else { continue }
      for _ in 0..<60 {
        compareBytes(router, naive, random.method(), random.bytes(), routes)
      }
    }
  }

  @Test("Random text never crashes the reader of patterns")
  func patterns() {
    var random = RandomRoutes(seed: 77)
    let alphabet = Array("//////::**??()()||%%4f1abé \\.int")
    var valid = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...14, using: &random.generator)
      var text = "/"
      for _ in 0..<count {
        text.append(alphabet.randomElement(using: &random.generator) ?? "/")
      }
      do throws(RoutePatternError) {
        let pattern = try RoutePattern(text)
        valid += 1
        #expect(Set(pattern.parameterNames).count == pattern.parameterNames.count)
      } catch {
        #expect(!error.problems.isEmpty)
        #expect(error.problems.allSatisfy { (0...text.utf8.count).contains($0.offset) })
      }
    }
    #expect(valid > 100)
  }

  /// Builds both; routes that contradict others are left away, after it was checked that they do.
  private func build(
    _ routes: [RandomRoutes.Route], _ policy: NaiveRouter.Policy
  ) throws -> (Router, NaiveRouter)? {
    var naive = NaiveRouter(policy)
    for route in routes {
      naive.add(route.method, route.pattern, value: route.value)
    }
    var builder = RouterBuilder(
      trailingSlash: policy == .strict ? .strict : policy == .ignore ? .ignore : .redirect)
    for route in routes {
      let location = SourceLocation(file: "Random.swift", line: route.value)
      if let name = route.method {
        builder.add(
          try #require(HTTPMethod(name)), route.pattern, value: route.value, at: location)
      } else {
        builder.addAllMethods(route.pattern, value: route.value, at: location)
      }
    }
    do throws(RouterError) {
      let router = try builder.build()
      #expect(!naive.hasConflict(), "\(routes)")
      return (router, naive)
    } catch {
      let codes = Set(error.problems.map { $0.code })
      #expect(codes.isSubset(of: ["HZ114", "HZ115"]), "\(error)")
      #expect(codes.contains("HZ114") == naive.hasConflict(), "\(error)")
      try checkShadows(error, naive, routes)
      let wrong = Set(error.problems.map { $0.route.location.line })
      let rest = routes.filter { !wrong.contains($0.value) }
      return rest.isEmpty ? nil : try build(rest, policy)
    }
  }

  /// A route that is said to be shadowed wins for no path.
  private func checkShadows(
    _ error: RouterError, _ naive: NaiveRouter, _ routes: [RandomRoutes.Route]
  ) throws {
    for problem in error.problems where problem.code == "HZ115" {
      let value = problem.route.location.line
      let route = try #require(routes.first { $0.value == value })
      var random = RandomRoutes(seed: UInt64(value))
      for _ in 0..<100 {
        let path = plainNormalize(Array(random.path(like: [route]).utf8)).result ?? []
        if case .found(value, _, _) = naive.answer(route.method ?? "OTHER", path) {
          Issue.record("\(problem) answers \(String(decoding: path, as: UTF8.self))")
        }
      }
    }
  }

  private func compare(
    _ router: Router, _ naive: NaiveRouter, _ method: String, _ path: String,
    _ routes: [RandomRoutes.Route]
  ) -> Bool {
    let bytes = Array(path.utf8)
    let normalized: [UInt8]
    do throws(MalformedEscapeError) {
      normalized = try PathNormalization.normalize(bytes) ?? bytes
    } catch {
      #expect(plainNormalize(bytes).position == error.position)
      return false
    }
    #expect(plainNormalize(bytes).result == normalized)
    return compareBytes(router, naive, method, normalized, routes)
  }

  @discardableResult
  private func compareBytes(
    _ router: Router, _ naive: NaiveRouter, _ method: String, _ path: [UInt8],
    _ routes: [RandomRoutes.Route]
  ) -> Bool {
    guard let requested = HTTPMethod(method) else { return false }
    let expected = naive.answer(method, path)
    let answer = router.answer(requested, path)
    let actual: NaiveRouter.Answer =
      switch answer.match {
      case .found(let value): .found(value, head: false, answer.captured)
      case .foundForHead(let value): .found(value, head: true, answer.captured)
      case .redirect: .redirect
      case .options(let allowed): .options(methods(router.allow(allowed)))
      case .methodNotAllowed(let allowed): .methodNotAllowed(methods(router.allow(allowed)))
      case .notFound: .notFound
      }
    if actual != expected {
      let text = String(decoding: path, as: UTF8.self)
      Issue.record("\(method) \(text): \(actual), expected \(expected), routes \(routes)")
    }
    if case .found = expected { return true }
    #expect(answer.captured.isEmpty)
    return false
  }

  private func methods(_ text: String) -> Set<String> {
    Set(text.split(separator: ",").map { $0.drop { $0 == " " } }.map { String($0) })
  }
}
