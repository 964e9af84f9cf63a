/// A guard that says what it wants of clients, for documents.
///
/// ```swift
/// extension AccessGuard: SecurityDescribing {
///   static func security(of route: Route) -> [SecurityRequirement]? {
///     route.isPublic ? nil : [SecurityRequirement(.accounts)]
///   }
/// }
/// ```
public protocol SecurityDescribing: GuardComponent, SendableMetatype {
  /// What clients of a route have to show: one of the requirements.
  ///
  /// - Parameter route: the route that the guard stands before.
  /// - Returns: the alternatives; nil when the guard asks for nothing there.
  static func security(of route: Route) -> [SecurityRequirement]?
}

extension Route {
  /// What clients have to show: one of the requirements; nil when no guard asks for anything.
  ///
  /// Where several guards ask, all of them have to be content.
  public var security: [SecurityRequirement]? {
    var all: [SecurityRequirement]?
    for type in guardTypes {
      guard let type = type as? any SecurityDescribing.Type, let wanted = type.security(of: self)
      else { continue }
      guard let before = all else {
        all = wanted
        continue
      }
      var combined: [SecurityRequirement] = []
      for first in before {
        for second in wanted {
          let both = first.and(second)
          if !combined.contains(both) { combined.append(both) }
        }
      }
      all = combined
    }
    return all
  }
}
