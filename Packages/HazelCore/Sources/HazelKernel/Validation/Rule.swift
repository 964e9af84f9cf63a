/// A rule of your own, for `@Validate`.
///
/// ```swift
/// extension Rule where Value == Int {
///   static var even: Rule { Rule("even", "must be even") { $0.isMultiple(of: 2) } }
/// }
///
/// @DTO struct Shelf { @Validate(.even) var boards: Int }
/// ```
public struct Rule<Value>: Sendable {
  /// What is wrong when the rule is broken, in a form that programs can compare.
  public let code: String
  /// The message; nil takes the one that the catalogue has for the code.
  public let message: String?
  /// Whether a value keeps the rule.
  public let holds: @Sendable (Value, ValidationContext) -> Bool

  /// Makes a rule that only looks at the value.
  ///
  /// - Parameters:
  ///   - code: what is wrong when it is broken: "even".
  ///   - message: the message; nil takes the one that the catalogue has for the code.
  ///   - holds: whether a value keeps the rule.
  public init(
    _ code: String, _ message: String? = nil, holds: @escaping @Sendable (Value) -> Bool
  ) {
    self.init(code: code, message: message) { value, _ in holds(value) }
  }

  /// Makes a rule that also looks at the context.
  ///
  /// - Parameters:
  ///   - code: what is wrong when it is broken: "even".
  ///   - message: the message; nil takes the one that the catalogue has for the code.
  ///   - holds: whether a value keeps the rule.
  public init(
    code: String, message: String? = nil,
    holds: @escaping @Sendable (Value, ValidationContext) -> Bool
  ) {
    self.code = code
    self.message = message
    self.holds = holds
  }

  /// Checks a value.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - violations: where it is said that the rule is broken.
  public func check(_ value: Value, into violations: inout Violations) {
    guard !holds(value, violations.context) else { return }
    violations.add(code: code, message: message)
  }
}
