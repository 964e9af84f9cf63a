/// The frozen routes of an application, each with its plan: says for every request what is to be
/// done.
///
/// It is the part of routing that all ways in share: the server, a request that never saw a socket,
/// the edge. There is a plan for every request; what finds no route gets one that answers 404, 405,
/// 308 or 400, or lists the methods for OPTIONS.
public final class RouteTable: Sendable {
  /// Makes the plan of an answer without a route: 404, 405, 308, 400, or the methods for OPTIONS.
  package typealias Unmatched = @Sendable (Handler) -> RoutePlan

  /// The router of the routes that hold for every host and version.
  public let router: Router
  /// All routes, in the order of registration.
  public let routes: [RegisteredRoute]
  private let plans: [RoutePlan]
  private let variants: RouteVariants?
  private let unmatched: Unmatched
  private let notFound: RoutePlan
  private let redirect: RoutePlan

  /// Checks routes and freezes them.
  ///
  /// - Parameters:
  ///   - routes: the routes; their order does not matter.
  ///   - trailingSlash: what becomes of a slash too many or too few at the end of a path.
  /// - Throws: ``RouterError`` with everything that is wrong with them.
  public convenience init(
    _ routes: [RouteDefinition], trailingSlash: TrailingSlashPolicy = .strict
  ) throws(RouterError) {
    let index = try RouteIndex(routes, trailingSlash: trailingSlash, versions: nil)
    self.init(routes, in: index, unmatched: nil)
  }

  /// Makes the plans of routes whose index was made before.
  ///
  /// - Parameters:
  ///   - routes: the routes of the index, in the same order.
  ///   - index: says which of them a request is for.
  ///   - unmatched: makes the plans of answers without a route.
  package init(_ routes: [RouteDefinition], in index: RouteIndex, unmatched: Unmatched?) {
    router = index.router
    variants = index.variants
    self.routes = index.routes
    plans = routes.map { $0.plan() }
    let unmatched = unmatched ?? { RoutePlan(body: .ignore, handler: $0) }
    self.unmatched = unmatched
    notFound = unmatched(
      Self.failing(
        HTTPError(.notFound, code: "route_not_found", detail: "no route matches this path")))
    redirect = unmatched(
      .sync { request throws(HandlerError) in
        try RouteTable.redirection(of: request)
      })
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
      return failing(HTTPError(.badRequest, code: error.code, detail: error.description))
    }
    guard variants == nil else { return chosenPlan(for: request) }
    let match = storage.withPath { path in
      router.match(storage.method, path, &storage.pathParameters)
    }
    switch match {
    case .found(let index), .foundForHead(let index): return plans[index]
    case .redirect: return redirect
    case .options(let allowed): return options(router.allow(allowed))
    case .methodNotAllowed(let allowed): return methodNotAllowed(router.allow(allowed))
    case .notFound:
      return isAsterisk(storage) ? options(router.allow(router.allMethods)) : notFound
    }
  }

  /// The plan where host or version take part in the choice.
  @inline(never)
  private func chosenPlan(for request: Request) -> RoutePlan {
    guard let variants else { return notFound }
    switch variants.choose(for: request) {
    case .found(let index): return plans[index]
    case .redirect: return redirect
    case .options(let methods): return options(methods)
    case .methodNotAllowed(let methods): return methodNotAllowed(methods)
    case .versionNotFound(let error): return failing(error)
    case .notFound: return isAsterisk(request.storage) ? options(variants.allMethods) : notFound
    }
  }

  /// Whether the target is that of `OPTIONS *`, which asks for the server as a whole.
  private func isAsterisk(_ storage: RequestStorage) -> Bool {
    storage.method == .options && storage.path.count == 1 && storage.path[0] == 0x2a
  }
}

// MARK: - Plans without a route

extension RouteTable {
  private static func failing(_ error: HTTPError) -> Handler {
    .sync { _ throws(HandlerError) in throw error }
  }

  private func failing(_ error: HTTPError) -> RoutePlan {
    unmatched(Self.failing(error))
  }

  private func options(_ methods: String) -> RoutePlan {
    var response = Response(status: .noContent)
    // The methods of routes are tokens, so their list holds nothing that ends a field.
    response.headers.set(.allow, HeaderValue(unchecked: methods))
    let answer = response
    return unmatched(.sync { _ throws(HandlerError) in answer })
  }

  private func methodNotAllowed(_ methods: String) -> RoutePlan {
    failing(
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
