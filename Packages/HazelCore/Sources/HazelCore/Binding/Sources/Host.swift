/// Takes the host that the client asked for: the `Host` field, with its port if it has one.
///
/// ```swift
/// @Get func home(@Host host: String) -> String
/// ```
///
/// The client chose it: do not build links for others of it.
@propertyWrapper
public struct Host<Value> {
  /// The value.
  public var wrappedValue: Value

  /// Marks a parameter.
  public init(wrappedValue: Value) where Value: ParameterValue {
    self.wrappedValue = wrappedValue
  }
}

extension Host: Sendable where Value: Sendable {}

extension Host where Value: ParameterValue {
  /// Called by generated code.
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    Header<Value>.bind(&binder, "Host")
  }

  /// Called by generated code.
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    Header<Value>.bind(&binder, "Host", default: value())
  }
}
