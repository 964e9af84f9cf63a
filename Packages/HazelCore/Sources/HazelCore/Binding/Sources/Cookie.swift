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

// For parameters whose attribute does not compile, so that the compiler says so once.
extension Cookie {
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

extension Cookie where Value: ParameterValue {
  /// Called by generated code.
  @inlinable
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    guard let texts = binder.cookieTexts(name.text ?? "") else { return nil }
    return binder.convert(texts, ParameterPlace(.cookie, name.text ?? ""), Value.self)
  }

  /// Called by generated code.
  @inlinable
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    guard let texts = binder.cookieTexts(name.text ?? "") else { return nil }
    return binder.convert(texts, ParameterPlace(.cookie, name.text ?? ""), default: value)
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
