/// Why texts of a request are no value of a type, in words that do not repeat them.
public struct ParameterMismatch: Error, Sendable, Hashable {
  /// What is wrong, for programs: `wrong_type`, `repeated`.
  public let code: String
  /// What was expected and what came, for people.
  public let message: String
  /// What was expected, for messages in other languages.
  let expectation: String?

  /// Makes a mismatch.
  ///
  /// - Parameters:
  ///   - code: what is wrong, for programs.
  ///   - message: what was expected and what came, without the text itself.
  public init(code: String, message: String) {
    self.init(code: code, message: message, expectation: nil)
  }

  init(code: String, message: String, expectation: String?) {
    self.code = code
    self.message = message
    self.expectation = expectation
  }

  /// A text that is no such value.
  ///
  /// - Parameters:
  ///   - expectation: what was expected, with an article: "an integer".
  ///   - text: what came; only its shape is told.
  ///   - position: its place where there are several texts, counted from 1.
  public static func wrongType(
    _ expectation: String, _ text: ParameterText, at position: Int? = nil
  ) -> ParameterMismatch {
    let place = position.map { " as value \($0)" } ?? ""
    return ParameterMismatch(
      code: "wrong_type", message: "expected \(expectation)\(place), received \(text.shape)",
      expectation: expectation)
  }

  /// Several texts where one value is read: which of them would count is what two programs may
  /// disagree about.
  public static func repeated(_ expectation: String, count: Int) -> ParameterMismatch {
    ParameterMismatch(
      code: "repeated", message: "expected \(expectation) once, received \(count) values",
      expectation: expectation)
  }
}
