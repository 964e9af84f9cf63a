import HazelKernel

/// Takes a parameter of a handler from a header field.
///
/// ```swift
/// @Get func list(@Header("X-Request-Id") id: String?) -> [Book]
/// ```
///
/// Without an argument, the name of the parameter is that of the field.
@propertyWrapper
public struct Header<Value> {
  /// The value.
  public var wrappedValue: Value

  /// Marks a parameter.
  public init(wrappedValue: Value, _ name: ParameterName = "") where Value: ParameterValue {
    self.wrappedValue = wrappedValue
  }

  /// Says what can not be read.
  @_disfavoredOverload
  @available(*, unavailable, message: "@Header reads text: conform the type to ParameterValue")
  public init(wrappedValue: Value, _ name: ParameterName = "") {
    self.wrappedValue = wrappedValue
  }
}

extension Header: Sendable where Value: Sendable {}

// For parameters whose attribute does not compile, so that the compiler says so once.
extension Header {
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

extension Header where Value: ParameterValue {
  /// Called by generated code.
  @inlinable
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    let texts = binder.headerTexts(name.text ?? "")
    return binder.convert(texts, ParameterPlace(.header, name.text ?? ""), Value.self)
  }

  /// Called by generated code.
  @inlinable
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    let texts = binder.headerTexts(name.text ?? "")
    return binder.convert(texts, ParameterPlace(.header, name.text ?? ""), default: value)
  }
}

extension ParameterBinder {
  /// The values of a header field, each line of it a text.
  public func headerTexts(_ name: String) -> ParameterTexts {
    var texts = ParameterTexts()
    // A name that is no token stands in no request.
    guard let name = try? HeaderName(name) else { return texts }
    context.request.headers.forEachValue(of: name) { texts.append(ParameterText($0, .plain)) }
    return texts
  }
}
