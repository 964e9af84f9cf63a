/// A variable of a .env file.
public struct DotEnvEntry: Hashable, Sendable {
  /// How a value is written.
  public enum Quotes: String, Hashable, Sendable {
    /// As it is: `NAME=value`.
    case none
    /// Literally, without references: `NAME='value'`.
    case single
    /// With escapes and references: `NAME="value"`.
    case double
  }

  /// The name.
  public let name: String
  /// The value, with all references resolved; nil when there is no "=" behind the name.
  public let value: String?
  /// The line that the name stands in, from 1.
  public let line: Int
  /// How the value is written.
  public let quotes: Quotes
  /// The names that the value refers to, such as `HOST` in `https://${HOST}`.
  public let references: [String]
  /// Whether it smells of a secret by its name or its value, or refers to what does.
  public let isSecret: Bool
  /// The lines of comment directly above it, without "#"; empty when there are none.
  public let comments: [String]
  /// The comment behind the value, without "#".
  public let inlineComment: String?
}

extension DotEnvEntry: CustomStringConvertible {
  /// The name and its line: values may be secret.
  public var description: String { "\(name) (line \(line))" }
}
