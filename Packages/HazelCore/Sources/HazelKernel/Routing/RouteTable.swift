/// The frozen routes of an application, each with its plan: says for every request what is to be
/// done.
///
/// It is the part of routing that all ways in share: the server, a request that never saw a socket,
/// the edge. There is a plan for every request; what finds no route gets one that answers 404, 405,
/// 308 or 400, or lists the methods for OPTIONS.
public final class RouteTable: Sendable {
  /// The router.
  public let router: Router
  private let plans: [RoutePlan]
  private let notFound: RoutePlan = RouteTable.failing(
    HTTPError(.notFound, code: "route_not_found", detail: "no route matches this path"))
  private let redirect: RoutePlan = RoutePlan(
    body: .ignore,
    handler: .sync { request throws(HandlerError) in
      try RouteTable.redirection(of: request)
    })

  /// Checks routes and freezes them.
  ///
  /// - Parameters:
  ///   - routes: the routes; their order does not matter.
  ///   - trailingSlash: what becomes of a slash too many or too few at the end of a path.
  /// - Throws: ``RouterError`` with everything that is wrong with them.
  public init(
    _ routes: [RouteDefinition], trailingSlash: TrailingSlashPolicy = .strict
  ) throws(RouterError) {
    var builder = RouterBuilder(trailingSlash: trailingSlash)
    for (index, route) in routes.enumerated() {
      if let method = route.method {
        builder.add(method, route.path, value: index, at: route.location)
      } else {
        builder.addAllMethods(route.path, value: index, at: route.location)
      }
    }
    let router = try builder.build()
    var plans: [RoutePlan] = []
    plans.reserveCapacity(routes.count)
    // The router keeps the order of registration, and every route is in it once it was built.
    for registered in router.routes {
      let route = routes[registered.value]
      plans.append(
        RoutePlan(
          body: route.body, parameterNames: registered.pattern.parameterNames,
          handler: route.handler))
    }
    self.router = router
    self.plans = plans
  }

  /// What is to be done for a request.
  ///
  /// It matches the path of the request and notes in it what the pattern captured; the caller notes
  /// the plan. A path in normal form that has a route takes no memory. A GET route answers HEAD too:
  /// whoever sends the response leaves its content away.
  ///
  /// - Parameter request: a request that nothing else reads at the same time.
  public func plan(for request: Request) -> RoutePlan {
    let storage = request.storage
    do throws(MalformedEscapeError) {
      let normalized = try storage.withPath { path throws(MalformedEscapeError) in
        try PathNormalization.normalize(path)
      }
      if let normalized { storage.normalizedPath = Bytes(normalized) }
    } catch {
      return Self.failing(
        HTTPError(.badRequest, code: error.code, detail: error.description))
    }
    let match = storage.withPath { path in
      router.match(storage.method, path, &storage.pathParameters)
    }
    switch match {
    case .found(let index), .foundForHead(let index): return plans[index]
    case .redirect: return redirect
    case .options(let allowed): return options(allowed)
    case .methodNotAllowed(let allowed): return methodNotAllowed(allowed)
    case .notFound: return isAsterisk(storage) ? options(router.allMethods) : notFound
    }
  }

  /// Whether the target is that of `OPTIONS *`, which asks for the server as a whole.
  private func isAsterisk(_ storage: RequestStorage) -> Bool {
    storage.method == .options && storage.path.count == 1 && storage.path[0] == 0x2a
  }
}

// MARK: - Plans without a route

extension RouteTable {
  private static func failing(_ error: HTTPError) -> RoutePlan {
    RoutePlan(body: .ignore, handler: .sync { _ throws(HandlerError) in throw error })
  }

  private func options(_ allowed: AllowedMethods) -> RoutePlan {
    var response = Response(status: .noContent)
    // The methods of routes are tokens, so their list holds nothing that ends a field.
    response.headers.set(.allow, HeaderValue(unchecked: router.allow(allowed)))
    let answer = response
    return RoutePlan(body: .ignore, handler: .sync { _ throws(HandlerError) in answer })
  }

  private func methodNotAllowed(_ allowed: AllowedMethods) -> RoutePlan {
    let methods = router.allow(allowed)
    return Self.failing(
      HTTPError(
        .methodNotAllowed, detail: "the methods of this path are \(methods)",
        headers: [.allow: HeaderValue(unchecked: methods)]))
  }

  /// Sends a client to the same path with the other ending, and with its query.
  private static func redirection(of request: Request) throws(HandlerError) -> Response {
    let path = request.storage.path.withUnsafeBytes { bytes in
      Router.redirectTarget(for: bytes.assumingMemoryBound(to: UInt8.self))
    }
    var target = String(decoding: path, as: UTF8.self)
    if let query = request.rawQuery { target += "?" + query }
    var response = Response(status: .permanentRedirect)
    response.headers.set(.location, try HeaderValue(target))
    return response
  }
}
