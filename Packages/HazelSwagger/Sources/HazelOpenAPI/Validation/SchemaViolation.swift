/// A value that its schema does not accept: which one, and why.
public struct SchemaViolation: Sendable, Equatable {
  /// The value as a JSON pointer: "/books/3/title"; "" for the whole.
  public let pointer: String
  /// The keyword that does not accept it: "maxLength".
  public let keyword: String
  /// The keyword as a JSON pointer from where checking began, through references:
  /// "/properties/title/maxLength".
  public let schemaPointer: String
  /// What was expected, and what was found; no values, which may be secrets.
  public let message: String

  /// Makes a violation.
  public init(pointer: String, keyword: String, schemaPointer: String, message: String) {
    self.pointer = pointer
    self.keyword = keyword
    self.schemaPointer = schemaPointer
    self.message = message
  }
}

extension SchemaViolation: CustomStringConvertible {
  /// The violation on one line: `/title: has 300 characters, 200 are allowed (maxLength)`.
  public var description: String {
    "\(pointer.isEmpty ? "the value" : pointer): \(message) (\(keyword))"
  }
}
