import HazelCore

extension RouteTrait {
  /// Who may use a route: `@Post(.needs(.staff))`.
  static func needs(_ role: Role) -> RouteTrait { .metadata(NeededRole.self, role) }
}

/// Notes at a route who may use it.
enum NeededRole: RouteMetadataKey {
  static var defaultValue: Role { .everybody }
}

/// Finds out who asks, and lets those pass who may use the route.
@Injectable struct AccessGuard: Guard {
  let readers: ReaderDirectory

  func canActivate(_ context: RequestContext) throws -> Bool {
    let needed = context.route.metadata[NeededRole.self]
    guard needed != .everybody else { return true }
    guard let field = context.request.headers[.authorization], field.hasPrefix("Bearer "),
      let reader = readers.reader(with: String(field.dropFirst(7)))
    else {
      throw HTTPError(.unauthorized, headers: [.wwwAuthenticate: "Bearer"])
    }
    context[ReaderKey.self] = reader
    return reader.role.rawValue >= needed.rawValue
  }
}
