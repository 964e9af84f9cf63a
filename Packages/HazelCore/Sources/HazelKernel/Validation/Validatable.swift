/// A value that has rules.
///
/// `@DTO` writes ``validateFields(into:)`` from the rules of the fields. For rules that concern more
/// than one field write ``validate(into:)`` yourself; it is called once all fields could be read:
///
/// ```swift
/// func validate(into violations: inout Violations) {
///   if endsOn < startsOn {
///     violations.add(at: "endsOn", code: "order", message: "must not be before startsOn")
///   }
/// }
/// ```
public protocol Validatable {
  /// Checks the rules of the fields.
  ///
  /// - Parameter violations: where what is wrong is added.
  func validateFields(into violations: inout Violations)

  /// Checks rules that concern more than one field; none by default.
  ///
  /// - Parameter violations: where what is wrong is added.
  func validate(into violations: inout Violations)
}

extension Validatable {
  /// Checks nothing.
  @inlinable
  public func validateFields(into violations: inout Violations) {}

  /// Checks nothing.
  @inlinable
  public func validate(into violations: inout Violations) {}

  /// Everything that is wrong with the value.
  ///
  /// - Parameter context: what rules may know beside the value.
  /// - Returns: an empty collection when it is valid.
  public func violations(in context: ValidationContext = ValidationContext()) -> Violations {
    var violations = Violations(context: context)
    validateFields(into: &violations)
    validate(into: &violations)
    return violations
  }

  /// The value itself, if it is valid.
  ///
  /// - Parameter context: what rules may know beside the value.
  /// - Throws: ``DTOError/invalid(_:)`` with everything that is wrong.
  public func validated(
    in context: ValidationContext = ValidationContext()
  ) throws(DTOError) -> Self {
    let violations = violations(in: context)
    guard violations.isEmpty else { throw .invalid(violations) }
    return self
  }
}
