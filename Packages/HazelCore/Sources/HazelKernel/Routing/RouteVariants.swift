/// The routers of an application whose routes depend on host or version: one for each host pattern
/// and version.
///
/// The host decides first, then the path, then the version. A router of a version also has the
/// routes of no version, except where one of its own stands at the same pattern. So one request
/// looks into as many routers as there are host patterns that fit, and rules for precedence, HEAD,
/// OPTIONS and 405 are those of every router.
struct RouteVariants: Sendable {
  /// What was found for a request.
  enum Choice {
    case found(Int)
    case redirect
    case options(String)
    case methodNotAllowed(String)
    case versionNotFound(HTTPError)
    case notFound
  }

  /// The routers of a host pattern; of no pattern, which fits every host, when it is nil.
  struct Site: Sendable {
    let host: HostPattern?
    /// The routes of no version.
    let neutral: Router
    let versions: [(name: String, router: Router)]
  }

  /// The sites in the order in which they are tried.
  let sites: [Site]
  /// All routes in the order of registration.
  let routes: [RegisteredRoute]
  private let reader: VersionReader?

  init(
    _ definitions: [RouteDefinition], trailingSlash: TrailingSlashPolicy, reader: VersionReader?
  ) throws(RouterError) {
    var assembly = RouteVariantsAssembly(definitions, trailingSlash: trailingSlash)
    sites = try assembly.build()
    routes = definitions.enumerated().compactMap { index, route in
      guard let pattern = try? RoutePattern(route.path) else { return nil }
      return RegisteredRoute(
        method: route.method, pattern: pattern, value: index, location: route.location)
    }
    self.reader = reader
  }

  /// The router of the routes that hold for every host and version.
  var general: Router { sites[sites.count - 1].neutral }

  /// The methods of all routes: the answer to `OPTIONS *`.
  var allMethods: String {
    var methods = MethodList()
    for router in sites.flatMap({ site in
      [site.neutral] + site.versions.map { $0.router }
    }) {
      methods.add(router.allow(router.allMethods))
    }
    return methods.text
  }

  /// Finds what a request asks for, and notes what the pattern of its path captured.
  func choose(for request: Request) -> Choice {
    let storage = request.storage
    let host = Self.host(of: request)
    let version = reader?.read(request)
    var methods = MethodList()
    for site in sites where site.fits(host) {
      let router = site.router(of: version)
      let match = storage.withPath { path in
        router.match(storage.method, path, &storage.pathParameters)
      }
      switch match {
      case .found(let index), .foundForHead(let index): return .found(index)
      case .redirect: return .redirect
      case .options(let allowed), .methodNotAllowed(let allowed):
        methods.add(router.allow(allowed))
      case .notFound: continue
      }
    }
    if methods.isEmpty { return chooseAmongOthers(request, host, version) }
    return storage.method == .options
      ? .options(methods.text) : .methodNotAllowed(methods.text)
  }

  /// Tells a path that only other versions have from one that nobody has.
  ///
  /// A preflight request never names a version, so OPTIONS lists the methods of all of them.
  private func chooseAmongOthers(
    _ request: Request, _ host: Bytes, _ version: String?
  ) -> Choice {
    let storage = request.storage
    var known: [String] = []
    var methods = MethodList()
    for site in sites where site.fits(host) {
      for (name, router) in site.versions where name != version {
        var parameters = PathParameters()
        let match = storage.withPath { path in router.match(storage.method, path, &parameters) }
        switch match {
        case .found, .foundForHead, .redirect: if !known.contains(name) { known.append(name) }
        case .options(let allowed), .methodNotAllowed(let allowed):
          methods.add(router.allow(allowed))
        case .notFound: continue
        }
      }
    }
    if !known.isEmpty { return .versionNotFound(versionNotFound(known, isNamed: version != nil)) }
    if methods.isEmpty { return .notFound }
    return storage.method == .options
      ? .options(methods.text) : .methodNotAllowed(methods.text)
  }

  private func versionNotFound(_ known: [String], isNamed: Bool) -> HTTPError {
    var list = ""
    for name in known { list += list.isEmpty ? name : ", " + name }
    var error = HTTPError(
      .notFound, code: "version_not_found",
      detail: isNamed
        ? "this path does not have the version; it has \(list)"
        : "name a version of this path; it has \(list)")
    if let field = reader?.field {
      error.headers.set(.vary, HeaderValue(unchecked: field.text))
    }
    return error
  }

  /// The host that a client names, without its port.
  static func host(of request: Request) -> Bytes {
    guard let field = request.headers.bytes(of: .host),
      let authority = try? Authority(parsing: field)
    else { return Bytes() }
    return field[authority.host]
  }
}

extension RouteVariants.Site {
  func fits(_ name: Bytes) -> Bool {
    guard let host else { return true }
    return host.matches(name)
  }

  func router(of version: String?) -> Router {
    guard let version else { return neutral }
    for entry in versions where entry.name == version { return entry.router }
    return neutral
  }
}

/// The methods of several routers, each named once.
private struct MethodList {
  private var names: [String] = []

  var isEmpty: Bool { names.isEmpty }

  mutating func add(_ list: String) {
    for name in Array(list.utf8).split(separator: 0x2c) {
      let name = String(decoding: name.drop { $0 == 0x20 }, as: UTF8.self)
      if !names.contains(name) { names.append(name) }
    }
  }

  var text: String {
    var text = ""
    for name in names { text += text.isEmpty ? name : ", " + name }
    return text
  }
}
