import HazelKernel

/// One thing that keeps an application from starting.
public struct BootProblem: Hashable, Sendable {
  /// The stable number: `HZ104`.
  public let code: String
  /// What it is about: a route and its place, a flag, an address.
  public let subject: String
  /// What is wrong.
  public let detail: String
  /// What it contradicts: other routes and their places.
  public let related: [String]
  /// How to mend it.
  public let hint: String
  /// Whether only the command line or the environment of the process is to blame: where that is so
  /// of all problems, the process ends with status 64, as after a wrong flag. False by default.
  public var isUsageError: Bool = false

  /// Makes a problem.
  ///
  /// - Parameters:
  ///   - code: the stable number.
  ///   - subject: what it is about.
  ///   - detail: what is wrong.
  ///   - related: what it contradicts; nothing by default.
  ///   - hint: how to mend it.
  public init(
    _ code: String, _ subject: String, detail: String, related: [String] = [], hint: String
  ) {
    self.code = code
    self.subject = subject
    self.detail = detail
    self.related = related
    self.hint = hint
  }

  init(_ problem: RouteProblem) {
    self.init(
      problem.code, "\(problem.route)", detail: problem.detail,
      related: problem.others.map { "\($0)" }, hint: problem.hint)
  }
}

extension BootProblem: CustomStringConvertible {
  /// The problem in several lines: number and subject, what is wrong, what it contradicts, the hint.
  public var description: String {
    var lines = ["\(code) \(subject)", "      \(detail)"]
    lines += related.map { "      \($0)" }
    lines.append("      Mend: \(hint)")
    return lines.joined(separator: "\n")
  }
}
