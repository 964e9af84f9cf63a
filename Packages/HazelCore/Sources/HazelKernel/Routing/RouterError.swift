/// Routes that no router can be made of, with everything that is wrong with them.
public struct RouterError: Error, Sendable {
  /// All problems, in the order in which the routes were registered; never empty.
  public let problems: [RouteProblem]

  /// The stable number of this error; each problem has its own.
  public var code: String { "HZ100" }
}

extension RouterError: CustomStringConvertible {
  /// All problems, each with its places and a hint.
  public var description: String {
    var text = "\(code) the routes have "
    text += problems.count == 1 ? "a problem:" : "\(problems.count) problems:"
    for problem in problems {
      text += "\n\(problem)"
    }
    return text
  }
}
