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

// For parameters whose attribute does not compile, so that the compiler says so once.
extension Query {
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

extension Query where Value: ParameterValue {
  /// Called by generated code.
  @inlinable
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    guard let texts = binder.queryTexts(name.text ?? "") else { return nil }
    return binder.convert(texts, ParameterPlace(.query, name.text ?? ""), Value.self)
  }

  /// Called by generated code.
  @inlinable
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    guard let texts = binder.queryTexts(name.text ?? "") else { return nil }
    return binder.convert(texts, ParameterPlace(.query, name.text ?? ""), default: value)
  }
}

extension Query where Value: Decodable {
  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    guard let fields = binder.queryFields() else { return nil }
    return binder.decode(Value.self, name.text, of: fields, .query)
  }

  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    guard let fields = binder.queryFields() else { return nil }
    return binder.decode(Value?.self, name.text, of: fields, .query).map { $0 ?? value() }
  }
}

// DTOs, and what is made of them, follow their rules, and all that is wrong is reported.
extension Query where Value: JSONDecodable & JSONSchemaProviding & Decodable {
  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    guard let fields = binder.queryFields() else { return nil }
    return binder.decodeDTO(Value.self, name.text, of: fields, .query)
  }

  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    guard let fields = binder.queryFields() else { return nil }
    return binder.decodeDTO(Value?.self, name.text, of: fields, .query).map { $0 ?? value() }
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
