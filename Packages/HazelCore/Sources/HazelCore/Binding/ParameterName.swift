/// The name under which a parameter stands in a request, as the attribute says it:
/// `@Query("per_page")`.
public struct ParameterName: Sendable, ExpressibleByStringLiteral {
  /// The name; nil for all fields together.
  public let text: String?

  /// Makes a name of a literal.
  public init(stringLiteral text: String) {
    self.text = text
  }

  private init() {
    text = nil
  }

  /// All fields of the query or the form, as the members of one value.
  ///
  /// ```swift
  /// @Get func list(@Query(.all) filter: BookFilter) -> [Book]    // ?author=Tolstoy&page=2
  /// ```
  public static var all: ParameterName { ParameterName() }
}
