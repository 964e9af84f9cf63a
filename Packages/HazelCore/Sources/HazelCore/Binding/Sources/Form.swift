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

// For parameters whose attribute does not compile, so that the compiler says so once.
extension Form {
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

extension Form where Value: ParameterValue {
  /// Called by generated code.
  @inlinable
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    guard let texts = binder.formTexts(name.text ?? "") else { return nil }
    return binder.convert(texts, ParameterPlace(.form, name.text ?? ""), Value.self)
  }

  /// Called by generated code.
  @inlinable
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    guard let texts = binder.formTexts(name.text ?? "") else { return nil }
    return binder.convert(texts, ParameterPlace(.form, name.text ?? ""), default: value)
  }
}

extension Form where Value: Decodable {
  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    guard let fields = binder.formFields() else { return nil }
    return binder.decode(Value.self, name.text, of: fields, .form)
  }

  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    guard let fields = binder.formFields() else { return nil }
    return binder.decode(Value?.self, name.text, of: fields, .form).map { $0 ?? value() }
  }
}

// DTOs, and what is made of them, follow their rules, and all that is wrong is reported.
extension Form where Value: JSONDecodable & JSONSchemaProviding & Decodable {
  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    guard let fields = binder.formFields() else { return nil }
    return binder.decodeDTO(Value.self, name.text, of: fields, .form)
  }

  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    guard let fields = binder.formFields() else { return nil }
    return binder.decodeDTO(Value?.self, name.text, of: fields, .form).map { $0 ?? value() }
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
