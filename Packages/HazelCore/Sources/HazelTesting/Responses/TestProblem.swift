/// Problem details (RFC 9457) as a client sees them.
public struct TestProblem: Sendable, Decodable {
  /// One part of the request that was refused.
  public struct Violation: Sendable, Decodable {
    /// Where in the body; nil for other parts.
    public let pointer: String?
    /// The name of the parameter; nil for the body.
    public let parameter: String?
    /// What is wrong, for programs.
    public let code: String
    /// What is wrong, for people.
    public let message: String?
  }

  /// The status.
  public let status: Int
  /// What is wrong, for programs.
  public let code: String?
  /// What is wrong, for people.
  public let detail: String?
  /// The parts of the request that were refused.
  public let errors: [Violation]?
}
