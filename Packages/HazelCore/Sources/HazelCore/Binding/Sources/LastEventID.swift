/// Takes the id of the last event that a client saw before it connected again.
///
/// ```swift
/// @Sse("/events") func events(@LastEventID last: Int?) -> ServerSentEvents
/// ```
@propertyWrapper
public struct LastEventID<Value> {
  /// The value.
  public var wrappedValue: Value

  /// Marks a parameter.
  public init(wrappedValue: Value) where Value: ParameterValue {
    self.wrappedValue = wrappedValue
  }
}

extension LastEventID: Sendable where Value: Sendable {}

extension LastEventID where Value: ParameterValue {
  /// Called by generated code.
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    Header<Value>.bind(&binder, "Last-Event-ID")
  }

  /// Called by generated code.
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    Header<Value>.bind(&binder, "Last-Event-ID", default: value())
  }
}
