import HazelCore

extension RouteTrait {
  /// Who may use a route: `@Post(.needs(.staff))`.
  static func needs(_ role: Role) -> RouteTrait { .metadata(NeededRole.self, role) }
}

/// Notes at a route who may use it.
enum NeededRole: RouteMetadataKey {
  static var defaultValue: Role { .everybody }
}

extension SecurityScheme {
  /// The token of a reader, which `POST /readers` gives.
  static let readers: SecurityScheme = .bearer(
    "readers", summary: "The token of a reader, which `POST /readers` gives.")
}

/// Finds out who asks, and lets those pass who may use the route.
@Injectable struct AccessGuard: Guard, SecurityDescribing {
  let readers: ReaderDirectory

  static func security(of route: Route) -> [SecurityRequirement]? {
    route.metadata[NeededRole.self] == .everybody ? nil : [SecurityRequirement(.readers)]
  }

  func canActivate(_ context: RequestContext) throws -> Bool {
    let needed = context.route.metadata[NeededRole.self]
    guard needed != .everybody else { return true }
    guard let token = SecurityScheme.readers.token(in: context.request),
      let reader = readers.reader(with: token)
    else {
      throw SecurityScheme.readers.challenge
    }
    context[ReaderKey.self] = reader
    return reader.role.rawValue >= needed.rawValue
  }
}
