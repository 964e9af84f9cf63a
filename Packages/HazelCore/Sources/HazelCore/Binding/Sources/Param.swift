/// Takes a parameter of a handler from the path.
///
/// ```swift
/// @Get("/:id") func show(@Param("id") number: Int) -> Book?
/// ```
///
/// It is needed only where the parameter has another name than the pattern; a parameter of the same
/// name comes from the path by itself.
@propertyWrapper
public struct Param<Value> {
  /// The value.
  public var wrappedValue: Value

  /// Marks a parameter.
  public init(wrappedValue: Value, _ name: ParameterName = "") where Value: ParameterValue {
    self.wrappedValue = wrappedValue
  }

  /// Says what can not be read.
  @_disfavoredOverload
  @available(*, unavailable, message: "@Param reads text: conform the type to ParameterValue")
  public init(wrappedValue: Value, _ name: ParameterName = "") {
    self.wrappedValue = wrappedValue
  }
}

extension Param: Sendable where Value: Sendable {}

// For parameters whose attribute does not compile, so that the compiler says so once.
extension Param {
  /// Never called.
  @_disfavoredOverload
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    nil
  }

  /// Never called.
  @_disfavoredOverload
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    nil
  }
}

extension Param where Value: ParameterValue {
  /// Called by generated code.
  @inlinable
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    guard let texts = binder.pathTexts(name.text ?? "") else { return nil }
    return binder.convert(texts, ParameterPlace(.path, name.text ?? ""), Value.self)
  }

  /// Called by generated code.
  @inlinable
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    guard let texts = binder.pathTexts(name.text ?? "") else { return nil }
    return binder.convert(texts, ParameterPlace(.path, name.text ?? ""), default: value)
  }
}
