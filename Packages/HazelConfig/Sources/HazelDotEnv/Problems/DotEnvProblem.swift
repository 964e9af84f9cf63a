/// One thing that is wrong with a .env file.
public struct DotEnvProblem: Hashable, Sendable {
  /// What is wrong, for programs.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// A line that is neither empty nor a comment nor an assignment.
    case notAnAssignment = "not_an_assignment"
    /// A "=" with nothing in front of it.
    case missingName = "missing_name"
    /// A name with a character that no name has.
    case invalidName = "invalid_name"
    /// A quote that is never closed.
    case unclosedQuote = "unclosed_quote"
    /// Text behind the closing quote.
    case textAfterQuote = "text_after_quote"
    /// A `${` without a `}`.
    case unclosedReference = "unclosed_reference"
    /// Something in braces that is neither `NAME` nor `NAME:-default`.
    case invalidReference = "invalid_reference"
    /// Bytes that are no UTF-8.
    case invalidEncoding = "invalid_encoding"
    /// A control character other than a tab or a line end.
    case controlCharacter = "control_character"
    /// Defaults of references that are nested too deep.
    case tooDeep = "too_deep"
    /// A file with too many bytes.
    case fileTooLarge = "file_too_large"
    /// A value with too many bytes after expansion.
    case valueTooLarge = "value_too_large"
    /// Values that have too many bytes together.
    case valuesTooLarge = "values_too_large"
    /// Too many variables.
    case tooManyEntries = "too_many_entries"
    /// More problems than are reported.
    case tooManyProblems = "too_many_problems"
  }

  /// What is wrong, for programs.
  public let code: Code
  /// The line, from 1.
  public let line: Int
  /// The character in the line, from 1.
  public let column: Int
  /// What is wrong, for people; never a value.
  public let message: String
  /// How to mend it.
  public let hint: String
}

extension DotEnvProblem: CustomStringConvertible {
  /// The place, what is wrong and how to mend it, in one line.
  public var description: String { "line \(line), column \(column): \(message); \(hint)" }
}
