/// A pattern that cannot be used, with everything that is wrong with it.
public struct RoutePatternError: Error, Sendable {
  /// One thing that is wrong with a pattern.
  public struct Problem: Sendable {
    /// The stable number: `HZ106`.
    public let code: String
    /// What is wrong.
    public let detail: String
    /// How to mend it.
    public let hint: String
    /// Where it is wrong: bytes of UTF-8 from the start of the pattern.
    public let offset: Int
  }

  /// The pattern as it was written.
  public let pattern: String
  /// All problems in the order of their places; never empty.
  public let problems: [Problem]

  /// The number of the first problem.
  public var code: String { problems.first?.code ?? "" }
}

extension RoutePatternError: CustomStringConvertible {
  /// Each problem with its number, its place and a hint.
  public var description: String {
    var text = ""
    for problem in problems {
      if !text.isEmpty { text += "\n" }
      text += "\(problem.code) \"\(pattern)\", byte \(problem.offset): \(problem.detail)\n"
      text += "      Mend: \(problem.hint)"
    }
    return text
  }
}
