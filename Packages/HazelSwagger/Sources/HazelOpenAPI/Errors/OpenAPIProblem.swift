/// Something that is wrong with a document: what, where, and how to mend it.
public struct OpenAPIProblem: Sendable, Equatable {
  /// The number of the diagnostic: "HZ512".
  public var code: String
  /// The place as a JSON pointer: "/paths/~1books/get"; "" for the whole document.
  public var pointer: String
  /// The line, counted from 1, where the text itself is malformed.
  public var line: Int?
  /// The column, counted from 1, where the text itself is malformed.
  public var column: Int?
  /// What is wrong.
  public var message: String
  /// How to mend it.
  public var hint: String

  /// Makes a problem.
  public init(
    code: String,
    pointer: String,
    line: Int? = nil,
    column: Int? = nil,
    message: String,
    hint: String
  ) {
    self.code = code
    self.pointer = pointer
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }
}

extension OpenAPIProblem: CustomStringConvertible {
  /// The problem in three lines: number and place, what is wrong, how to mend it.
  public var description: String {
    var place = pointer.isEmpty ? "the document" : pointer
    if let line { place += ", line \(line)" }
    if let column { place += ", column \(column)" }
    return "\(code) \(place)\n      \(message)\n      Mend: \(hint)"
  }
}
