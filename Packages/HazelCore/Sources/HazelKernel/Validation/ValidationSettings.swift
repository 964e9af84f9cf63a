/// How the rules of DTOs are checked and reported.
///
/// An application has one set for all its routes (`HazelApp.Configuration.validation`); a call may
/// bring its own.
public struct ValidationSettings: Sendable {
  /// The status of an answer that lists broken rules; 422 by default, 400 for clients that know no
  /// other. That of an application stands for every error with status 422 that lists violations.
  public var ruleStatus: HTTPStatus = .unprocessableContent
  /// Where messages come from.
  public var catalog: MessageCatalog = .standard
  /// What rules may know beside the value.
  public var context: ValidationContext = ValidationContext()
  /// Limits and policies for reading: nesting, and names that stand twice.
  public var reading: JSONReader.Options = JSONReader.Options()

  /// Makes settings.
  ///
  /// - Parameters:
  ///   - ruleStatus: the status of an answer that lists broken rules.
  ///   - catalog: where messages come from.
  ///   - context: what rules may know beside the value.
  public init(
    ruleStatus: HTTPStatus = .unprocessableContent, catalog: MessageCatalog = .standard,
    context: ValidationContext = ValidationContext()
  ) {
    self.ruleStatus = ruleStatus
    self.catalog = catalog
    self.context = context
  }
}
