public import HazelCore

/// A configuration can not be read: everything that is wrong, at once.
public struct ConfigError: Error, Hashable, Sendable {
  /// The name of the configuration's type.
  public let configuration: String
  /// Everything that is wrong; never empty.
  public let problems: [BootProblem]

  /// Makes an error.
  public init(configuration: String, problems: [BootProblem]) {
    self.configuration = configuration
    self.problems = problems
  }
}

extension ConfigError: CustomStringConvertible {
  /// All problems, each with its place and a hint.
  public var description: String {
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    let title = "\(configuration) can not be loaded: \(count)"
    return ([title] + problems.map { "\($0)" }).joined(separator: "\n")
  }
}
