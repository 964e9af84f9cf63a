/// All that is to be done for the requests of one route, settled once at start.
public final class RoutePlan: Sendable {
  /// What answers.
  package let handler: Handler
  /// What happens to the content of the request first.
  package let body: BodyPolicy
  /// The names of the parameters in the order in which the router captures them.
  package let parameterNames: [String]

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - body: what happens to the content of the request first; it is collected by default.
  ///   - parameterNames: the names of the path's parameters in order.
  ///   - handler: what answers.
  public init(
    body: BodyPolicy = .collect, parameterNames: [String] = [], handler: Handler
  ) {
    self.body = body
    self.parameterNames = parameterNames
    self.handler = handler
  }
}
