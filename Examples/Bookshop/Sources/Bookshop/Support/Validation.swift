import HazelCore

/// Collects what is wrong with a body, so that a client learns of all of it at once.
struct Validation {
  private var violations: [Violation] = []

  /// Notes a violation unless a condition holds.
  ///
  /// - Parameters:
  ///   - isValid: the condition.
  ///   - path: where in the body the value is: "title", "lines/0/quantity".
  ///   - code: what is wrong, for programs.
  ///   - expectation: what it must be, for people.
  mutating func require(
    _ isValid: Bool, _ path: String, _ code: String, _ expectation: String
  ) {
    guard !isValid else { return }
    violations.append(
      Violation(.body(pointer: "/" + path), code: code, message: "must be \(expectation)"))
  }

  /// Notes a violation if a text has too few or too many characters.
  mutating func length(of text: String, _ path: String, _ range: ClosedRange<Int>) {
    require(
      range.contains(text.count), path, "length",
      "\(range.lowerBound) to \(range.upperBound) characters long")
  }

  /// Notes a violation if a number is too small or too large.
  mutating func range(of number: Int, _ path: String, _ range: ClosedRange<Int>) {
    require(
      range.contains(number), path, "range", "from \(range.lowerBound) to \(range.upperBound)")
  }

  /// Throws 422 with all violations, if there are any.
  func finish() throws(HTTPError) {
    guard violations.isEmpty else {
      throw HTTPError(.unprocessableContent, code: "invalid_body", violations: violations)
    }
  }
}
