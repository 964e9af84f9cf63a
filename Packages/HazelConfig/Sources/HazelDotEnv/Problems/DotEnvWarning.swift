/// Something in a .env file that is odd but does no harm.
public struct DotEnvWarning: Hashable, Sendable {
  /// What is odd, for programs.
  public enum Code: String, Hashable, Sendable {
    /// A name that was there before: the last one counts.
    case duplicateName = "duplicate_name"
    /// A reference without default to a variable that has no value: it became nothing.
    case undefinedReference = "undefined_reference"
  }

  /// What is odd, for programs.
  public let code: Code
  /// The name that it is about.
  public let name: String
  /// The line, from 1.
  public let line: Int
  /// What is odd, for people; never a value.
  public let message: String
}

extension DotEnvWarning: CustomStringConvertible {
  /// The place and what is odd, in one line.
  public var description: String { "line \(line): \(message)" }
}
