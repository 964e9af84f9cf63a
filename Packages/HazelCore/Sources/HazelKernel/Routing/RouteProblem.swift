/// One thing that is wrong with the routes of a router.
public struct RouteProblem: Sendable, Hashable {
  /// The stable number, `HZ101` to `HZ116`.
  public let code: String
  /// What is wrong.
  public let detail: String
  /// How to mend it.
  public let hint: String
  /// The route that is wrong; of two that contradict each other, the one registered later.
  public let route: RouteReference
  /// The routes that it contradicts.
  public let others: [RouteReference]
}

extension RouteProblem: CustomStringConvertible {
  /// The problem in several lines: the number and the route, what is wrong, the other routes, the
  /// hint.
  public var description: String {
    var text = "\(code) \(route)\n      \(detail)"
    for other in others {
      text += "\n      \(other)"
    }
    text += "\n      Mend: \(hint)"
    return text
  }
}
