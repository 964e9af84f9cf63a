/// Something that keeps a test from being made.
public struct TestError: Error, Sendable, CustomStringConvertible {
  /// What it is, and how to mend it.
  public let description: String

  /// Makes an error.
  public init(_ description: String) {
    self.description = description
  }
}
