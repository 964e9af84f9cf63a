/// One name with its value, both decoded: of a query or a form.
public struct FormField: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The value; empty when there was no "=".
  public let value: String

  /// Makes a field.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - value: the value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
