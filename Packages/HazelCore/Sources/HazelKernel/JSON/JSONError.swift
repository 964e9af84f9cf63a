/// A problem with JSON text: what it is, and where.
///
/// The place is given three times, each for another reader: `offset` for programs, `line` and
/// `column` for people with an editor, `pointer` for whoever knows the document by its members.
/// The message names what was expected and what was found. It shows a single character at the
/// most, never a value: values may be secrets.
public struct JSONError: Error, Sendable {
  /// What is wrong, in a form that programs can compare.
  public let code: Code
  /// Where it is, in bytes from the start of the text.
  public let offset: Int
  /// The line, counted from 1. A line ends with a line feed.
  public let line: Int
  /// The column, counted from 1, in Unicode scalars.
  public let column: Int
  /// Which value it is, as a JSON pointer (RFC 6901): `/items/0/title`; "" is the whole document.
  ///
  /// Between two members of an object or array it is the member begun last.
  public let pointer: String
  /// What was expected and what was found, in words.
  public let message: String

  /// Makes an error from its parts.
  ///
  /// - Parameters:
  ///   - code: what is wrong.
  ///   - offset: where, in bytes from the start.
  ///   - line: the line, from 1.
  ///   - column: the column, from 1.
  ///   - pointer: the value, as a JSON pointer.
  ///   - message: what was expected and what was found.
  public init(
    code: Code, offset: Int, line: Int, column: Int, pointer: String, message: String
  ) {
    self.code = code
    self.offset = offset
    self.line = line
    self.column = column
    self.pointer = pointer
    self.message = message
  }
}

extension JSONError {
  /// Whether the text is not JSON, or not JSON that is accepted here.
  ///
  /// False where the text is well-formed but has another shape than was asked for. An HTTP server
  /// answers 400 to the first and 422 to the second.
  public var isSyntaxError: Bool { code.isSyntax }
}

extension JSONError: Equatable {
  /// Compares all parts, the texts byte by byte.
  public static func == (left: JSONError, right: JSONError) -> Bool {
    left.code == right.code && left.offset == right.offset
      && left.line == right.line && left.column == right.column
      && left.pointer.utf8.elementsEqual(right.pointer.utf8)
      && left.message.utf8.elementsEqual(right.message.utf8)
  }
}

extension JSONError: CustomStringConvertible {
  /// The message after the place: `line 2, column 14 (/title): expected …`.
  public var description: String {
    var text = "line " + String(line) + ", column " + String(column)
    if !pointer.isEmpty { text += " (" + pointer + ")" }
    return text + ": " + message
  }
}
