/// Finds out which version of the interface a request asks for.
package struct VersionReader: Sendable {
  /// The version that a request names; nil when it names none.
  package let read: @Sendable (Request) -> String?
  /// The field by which it is chosen, for `Vary`; nil when it is not by a field.
  package let field: HeaderName?

  package init(field: HeaderName?, _ read: @escaping @Sendable (Request) -> String?) {
    self.field = field
    self.read = read
  }
}
