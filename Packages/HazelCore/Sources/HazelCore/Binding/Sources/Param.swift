// What macros call begins with two underscores, so that nobody takes it for API.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

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

extension Param: TextParameterSource {
  /// Called by generated code.
  public static var __hazelPlace: ParameterPlace.Kind { .path }

  /// Called by generated code.
  @inlinable
  public static func __hazelTexts(
    _ binder: inout ParameterBinder, _ name: String
  ) -> ParameterTexts? {
    binder.pathTexts(name)
  }
}
