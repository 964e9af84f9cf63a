// What macros call begins with two underscores, so that nobody takes it for API.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import HazelKernel

/// Takes a parameter of a handler from the query.
///
/// ```swift
/// @Get func list(@Query page: Int = 1, @Query("tag") tags: [String]) -> [Book]
/// ```
///
/// A `Decodable` type that is no ``ParameterValue`` is read from nested names
/// (`?filter[author]=Tolstoy&filter[page]=2` for a parameter `filter`), or from the whole query with
/// ``ParameterName/all``.
@propertyWrapper
public struct Query<Value> {
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
    message: "@Query reads text: conform to ParameterValue, or to Decodable for several fields"
  )
  public init(wrappedValue: Value, _ name: ParameterName = "") {
    self.wrappedValue = wrappedValue
  }
}

extension Query: Sendable where Value: Sendable {}

extension Query: FieldsParameterSource {
  /// Called by generated code.
  public static var __hazelPlace: ParameterPlace.Kind { .query }

  /// Called by generated code.
  @inlinable
  public static func __hazelTexts(
    _ binder: inout ParameterBinder, _ name: String
  ) -> ParameterTexts? {
    binder.queryTexts(name)
  }
}

extension ParameterBinder {
  /// The texts under a name; nil when the query can not be read, which is noted.
  @usableFromInline
  mutating func queryTexts(_ name: String) -> ParameterTexts? {
    guard let fields = queryFields() else { return nil }
    var texts = ParameterTexts()
    fields.forEachEncodedValue(of: name) { texts.append(ParameterText($0, .form)) }
    return texts
  }
}
