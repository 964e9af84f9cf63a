/// Takes a parameter of a handler from the container, anew for each call.
///
/// ```swift
/// @Post func create(@Body draft: BookDraft, @Inject audit: Audit) -> Book
/// ```
///
/// What lives as long as a request reaches a controller in this way without making the controller
/// live so. That it can be made is checked at start.
@propertyWrapper
public struct Inject<Value> {
  /// The value.
  public var wrappedValue: Value

  /// Marks a parameter.
  public init(wrappedValue: Value, _ name: ParameterName = "") {
    self.wrappedValue = wrappedValue
  }
}

extension Inject: Sendable where Value: Sendable {}

extension Inject {
  /// Called by generated code.
  ///
  /// - Parameters:
  ///   - binder: takes an error.
  ///   - position: the place among what the handler has injected.
  ///   - name: the name of the provider; nil for none.
  public static func bind(
    _ binder: inout ParameterBinder, at position: Int, named name: String? = nil
  ) -> Value? {
    do {
      return try InjectedValues.resolve(Value.self, named: name, at: position, in: binder.context)
    } catch {
      binder.fail(error)
      return nil
    }
  }
}
