/// A value of another kind than was asked for, or a number that does not fit.
///
/// It is light, so that many can be recorded in one document. ``JSONReader/located(_:)`` makes a
/// full error of it.
public struct JSONMismatch: Sendable {
  /// What is wrong: a type, a fraction where an integer was asked for, or a range.
  public let code: JSONError.Code
  /// Where the value begins, in bytes from the start of the text.
  public let offset: Int
  /// What was expected, in words.
  public let expected: String
  /// What was found, in words; never the value itself.
  public let found: String

  /// Both in one sentence.
  public var message: String { "expected " + expected + ", found " + found }
}

extension JSONMismatch: Equatable {
  /// Compares all parts, the texts byte by byte.
  public static func == (left: JSONMismatch, right: JSONMismatch) -> Bool {
    left.code == right.code && left.offset == right.offset
      && left.expected.utf8.elementsEqual(right.expected.utf8)
      && left.found.utf8.elementsEqual(right.found.utf8)
  }
}
