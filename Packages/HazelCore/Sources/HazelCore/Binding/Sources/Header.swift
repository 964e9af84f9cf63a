// What macros call begins with two underscores, so that nobody takes it for API.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

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

extension Header: TextParameterSource {
  /// Called by generated code.
  public static var __hazelPlace: ParameterPlace.Kind { .header }

  /// Called by generated code.
  @inlinable
  public static func __hazelTexts(
    _ binder: inout ParameterBinder, _ name: String
  ) -> ParameterTexts? {
    binder.headerTexts(name)
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
