/// Why an application can not start: everything that is wrong, at once.
public struct BootError: Error, Hashable, Sendable {
  /// The name of the application.
  public let name: String
  /// All problems; never empty.
  public let problems: [BootProblem]

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - name: the name of the application.
  ///   - problems: all problems; at least one.
  public init(name: String, problems: [BootProblem]) {
    precondition(!problems.isEmpty, "a BootError needs a problem")
    self.name = name
    self.problems = problems
  }

  /// The number of the first problem.
  public var code: String { problems[0].code }
}

extension BootError: CustomStringConvertible {
  /// All problems, each with its place and a hint.
  public var description: String {
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    return (["\(name) can not start: \(count)"] + problems.map { "\($0)" }).joined(separator: "\n")
  }
}
