/// A .env file can not be read: everything that is wrong with it.
public struct DotEnvError: Error, Hashable, Sendable {
  /// The problems in the order of the file.
  public let problems: [DotEnvProblem]
}

extension DotEnvError: CustomStringConvertible {
  /// One problem in each line; no values.
  public var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
