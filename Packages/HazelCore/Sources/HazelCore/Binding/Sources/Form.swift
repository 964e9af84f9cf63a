// What macros call begins with two underscores, so that nobody takes it for API.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import HazelKernel

/// Takes a parameter of a handler from an urlencoded form in the body.
///
/// ```swift
/// @Post func create(@Form title: String, @Form tags: [String]) -> Book
/// @Post func create(@Form(.all) draft: BookDraft) -> Book
/// ```
///
/// Content of another type is answered with 415.
@propertyWrapper
public struct Form<Value> {
  /// The value.
  public var wrappedValue: Value

  /// Marks a parameter.
  public init(wrappedValue: Value, _ name: ParameterName = "") where Value: ParameterValue {
    self.wrappedValue = wrappedValue
  }

  /// Marks a parameter that is made of several fields.
  @_disfavoredOverload
  public init(wrappedValue: Value, _ name: ParameterName = "") where Value: Decodable {
    self.wrappedValue = wrappedValue
  }

  /// Says what can not be read.
  @_disfavoredOverload
  @available(
    *, unavailable,
    message: "@Form reads text: conform to ParameterValue, or to Decodable for several fields"
  )
  public init(wrappedValue: Value, _ name: ParameterName = "") {
    self.wrappedValue = wrappedValue
  }
}

extension Form: Sendable where Value: Sendable {}

extension Form: FieldsParameterSource {
  /// Called by generated code.
  public static var __hazelPlace: ParameterPlace.Kind { .form }

  /// Called by generated code.
  @inlinable
  public static func __hazelTexts(
    _ binder: inout ParameterBinder, _ name: String
  ) -> ParameterTexts? {
    binder.formTexts(name)
  }
}

extension ParameterBinder {
  /// The texts under a name; nil when the form can not be read, which is noted.
  @usableFromInline
  mutating func formTexts(_ name: String) -> ParameterTexts? {
    guard let fields = formFields() else { return nil }
    var texts = ParameterTexts()
    fields.forEachEncodedValue(of: name) { texts.append(ParameterText($0, .form)) }
    return texts
  }
}
