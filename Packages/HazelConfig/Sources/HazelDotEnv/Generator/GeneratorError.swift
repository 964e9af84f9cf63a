/// No code can be made.
public struct GeneratorError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and how to mend it.
  public let description: String
}
