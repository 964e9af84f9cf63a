public import HazelKernel

/// Rules that have to ask somebody: a database, another service.
///
/// It is a service like others, with what it needs injected, and is run after all other rules hold:
///
/// ```swift
/// struct UniqueTitle: AsyncValidator {
///   let books: BookStore
///
///   func validate(_ draft: CreateBook, into violations: inout Violations) async throws {
///     if await books.contains(title: draft.title) {
///       violations.add(at: "title", code: "taken", message: "is taken")
///     }
///   }
/// }
/// ```
public protocol AsyncValidator<Value>: Sendable {
  /// What is checked.
  associatedtype Value: Sendable

  /// Checks a value whose other rules hold.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - violations: where what is wrong is added; its context tells language and operation.
  /// - Throws: what asking throws; that is no violation.
  func validate(_ value: Value, into violations: inout Violations) async throws
}

extension Validatable where Self: Sendable {
  /// The value itself, if its own rules hold and then those of all validators.
  ///
  /// All validators are run, one after the other, so that everything that is wrong is reported at
  /// once.
  ///
  /// - Parameters:
  ///   - validators: the validators.
  ///   - settings: how rules are reported.
  /// - Throws: ``HTTPError`` (422) with every violation, and what asking throws.
  public func validated(
    by validators: any AsyncValidator<Self>...,
    settings: ValidationSettings = ValidationSettings()
  ) async throws -> Self {
    var violations = violations(in: settings.context)
    if violations.isEmpty {
      for validator in validators { try await validator.validate(self, into: &violations) }
    }
    guard violations.isEmpty else {
      throw DTOError.invalid(violations).httpError(
        ruleStatus: settings.ruleStatus, catalog: settings.catalog)
    }
    return self
  }
}
