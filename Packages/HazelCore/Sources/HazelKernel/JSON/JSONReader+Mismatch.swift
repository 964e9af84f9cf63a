/// What a number that was asked for in vain did not satisfy.
enum NumberProblem {
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
    if kind == .number, let numberProblem, numberProblem.offset == offset {
      switch numberProblem.problem {
      case .notAnInteger:
        code = .notAnInteger
        found = "a number with a fraction"
      case .outOfRange:
        code = .numberOutOfRange
        found = "a number out of its range"
      }
    }
    numberProblem = nil
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
}
