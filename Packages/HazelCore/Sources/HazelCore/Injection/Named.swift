/// Says which of several providers of one type a parameter of an initializer takes.
///
/// ```swift
/// init(@Named("primary") database: Database, @Named("replica") reports: Database) { … }
/// ```
///
/// On a stored property the attribute `@Named("primary")` means the same.
@propertyWrapper
public struct Named<Value> {
  /// The value itself.
  public var wrappedValue: Value

  /// Wraps a value.
  ///
  /// - Parameters:
  ///   - wrappedValue: the value.
  ///   - name: the name; only the macro that reads the initializer looks at it.
  public init(wrappedValue: Value, _ name: String) {
    self.wrappedValue = wrappedValue
  }
}

extension Named: Sendable where Value: Sendable {}
