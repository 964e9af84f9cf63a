// What macros call begins with two underscores, so that nobody takes it for API.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// Takes a parameter of a handler from a cookie.
///
/// ```swift
/// @Get func cart(@Cookie("cart") id: UUID?) -> Cart
/// ```
///
/// Without an argument, the name of the parameter is that of the cookie.
@propertyWrapper
public struct Cookie<Value> {
  /// The value.
  public var wrappedValue: Value

  /// Marks a parameter.
  public init(wrappedValue: Value, _ name: ParameterName = "") where Value: ParameterValue {
    self.wrappedValue = wrappedValue
  }

  /// Says what can not be read.
  @_disfavoredOverload
  @available(*, unavailable, message: "@Cookie reads text: conform the type to ParameterValue")
  public init(wrappedValue: Value, _ name: ParameterName = "") {
    self.wrappedValue = wrappedValue
  }
}

extension Cookie: Sendable where Value: Sendable {}

extension Cookie: TextParameterSource {
  /// Called by generated code.
  public static var __hazelPlace: ParameterPlace.Kind { .cookie }

  /// Called by generated code.
  @inlinable
  public static func __hazelTexts(
    _ binder: inout ParameterBinder, _ name: String
  ) -> ParameterTexts? {
    binder.cookieTexts(name)
  }
}

extension ParameterBinder {
  /// The values of a cookie; nil when the cookies can not be read, which is noted.
  ///
  /// Only the first counts: with one name for several paths, browsers send that with the longest
  /// path first, and a neighbouring site can add others.
  @usableFromInline
  mutating func cookieTexts(_ name: String) -> ParameterTexts? {
    guard let cookies = cookieList() else { return nil }
    return ParameterTexts(cookies[name].map { ParameterText($0) })
  }
}
