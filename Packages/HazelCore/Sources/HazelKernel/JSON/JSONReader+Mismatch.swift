/// A value of another kind than was asked for, or a number that does not fit.
///
/// It is light, so that many can be recorded in one document. ``JSONReader/located(_:)`` makes a
/// full error of it.
public struct JSONMismatch: Hashable, Sendable {
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

/// What a number that was asked for in vain did not satisfy.
enum NumberProblem {
  case none
  case notAnInteger
  case outOfRange
}

extension JSONReader {
  /// Describes the next value, which was not what was asked for, and steps over it.
  ///
  /// ```swift
  /// guard let pages = try reader.int() else {
  ///   problems.append(try reader.mismatch("an integer"))
  ///   continue
  /// }
  /// ```
  ///
  /// - Parameter expected: what was asked for, with its article: `an integer`.
  /// - Returns: what was expected and found, and where.
  /// - Throws: where the value is malformed.
  @inline(never)
  public mutating func mismatch(
    _ expected: StaticString
  ) throws(JSONError) -> JSONMismatch {
    let kind = try peekKind()
    let offset = position
    var code = JSONError.Code.typeMismatch
    var found = kind.description
    if kind == .number {
      switch numberProblem {
      case .none: break
      case .notAnInteger:
        code = .notAnInteger
        found = "a number with a fraction"
      case .outOfRange:
        code = .numberOutOfRange
        found = "a number out of its range"
      }
    }
    numberProblem = .none
    try skip()
    return JSONMismatch(
      code: code, offset: offset, expected: JSONString.text(of: expected), found: found)
  }

  /// Adds line, column and pointer to a mismatch.
  ///
  /// This goes through the text up to the value: call it for one problem, or a few.
  ///
  /// - Parameter mismatch: what ``mismatch(_:)`` returned.
  /// - Returns: an error that can be thrown.
  public func located(_ mismatch: JSONMismatch) -> JSONError {
    error(mismatch.code, at: mismatch.offset, message: mismatch.message)
  }

  @inline(never)
  private mutating func thrown(_ expected: StaticString) throws(JSONError) -> JSONError {
    located(try mismatch(expected))
  }
}

extension JSONReader {
  /// Enters an object, or throws.
  ///
  /// - Returns: the place in the object.
  /// - Throws: ``JSONError/Code/typeMismatch`` where another value stands.
  public mutating func expectObject() throws(JSONError) -> ObjectCursor {
    guard let object = try beginObject() else { throw try thrown("an object") }
    return object
  }

  /// Enters an array, or throws.
  ///
  /// - Returns: the place in the array.
  /// - Throws: ``JSONError/Code/typeMismatch`` where another value stands.
  public mutating func expectArray() throws(JSONError) -> ArrayCursor {
    guard let array = try beginArray() else { throw try thrown("an array") }
    return array
  }

  /// Reads a string, or throws.
  ///
  /// - Returns: the string.
  /// - Throws: ``JSONError/Code/typeMismatch`` where another value stands.
  public mutating func expectString() throws(JSONError) -> String {
    guard let string = try string() else { throw try thrown("a string") }
    return string
  }

  /// Reads a boolean, or throws.
  ///
  /// - Returns: the value.
  /// - Throws: ``JSONError/Code/typeMismatch`` where another value stands.
  public mutating func expectBool() throws(JSONError) -> Bool {
    guard let value = try bool() else { throw try thrown("a boolean") }
    return value
  }

  /// Reads an integer, or throws.
  ///
  /// - Parameter type: the type of the integer; `Int` by default.
  /// - Returns: the value.
  /// - Throws: ``JSONError/Code/typeMismatch``, ``JSONError/Code/notAnInteger``,
  ///   ``JSONError/Code/numberOutOfRange``.
  public mutating func expectInt<Value: FixedWidthInteger>(
    as type: Value.Type = Int.self
  ) throws(JSONError) -> Value {
    guard let value = try int(as: type) else { throw try thrown("an integer") }
    return value
  }

  /// Reads a number, or throws.
  ///
  /// - Returns: the value.
  /// - Throws: ``JSONError/Code/typeMismatch``, ``JSONError/Code/numberOutOfRange``.
  public mutating func expectDouble() throws(JSONError) -> Double {
    guard let value = try double() else { throw try thrown("a number") }
    return value
  }
}
