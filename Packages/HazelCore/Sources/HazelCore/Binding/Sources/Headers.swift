public import HazelKernel

/// Takes all header fields of the request.
///
/// ```swift
/// @Get func list(@Headers fields: RequestHeaders) -> [Book]
/// ```
@propertyWrapper
public struct Headers<Value> {
  /// The value.
  public var wrappedValue: Value

  /// Marks a parameter.
  public init(wrappedValue: Value) where Value == RequestHeaders {
    self.wrappedValue = wrappedValue
  }
}

extension Headers: Sendable where Value: Sendable {}

extension Headers where Value == RequestHeaders {
  /// Called by generated code.
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    binder.context.request.headers
  }
}
