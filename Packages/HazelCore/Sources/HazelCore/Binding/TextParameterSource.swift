// What macros call begins with two underscores, so that nobody takes it for API.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// A source of arguments that reads texts by a name: the path, header fields, cookies.
///
/// A source of your own is a ``ParameterSource``.
public protocol TextParameterSource<Value> {
  /// The type of the parameter.
  associatedtype Value

  /// Where the texts stand.
  static var __hazelPlace: ParameterPlace.Kind { get }

  /// The texts under a name; nil when they can not be read, which is noted.
  static func __hazelTexts(_ binder: inout ParameterBinder, _ name: String) -> ParameterTexts?
}

/// A source of texts whose names can nest, so that several of them make one argument: queries, forms.
public protocol FieldsParameterSource<Value>: TextParameterSource {}

extension TextParameterSource where Value: ParameterValue {
  /// Called by generated code.
  @inlinable
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    let text = name.text ?? ""
    guard let texts = __hazelTexts(&binder, text) else { return nil }
    return binder.convert(texts, ParameterPlace(__hazelPlace, text), Value.self)
  }

  /// Called by generated code.
  @inlinable
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    let text = name.text ?? ""
    guard let texts = __hazelTexts(&binder, text) else { return nil }
    return binder.convert(texts, ParameterPlace(__hazelPlace, text), default: value)
  }
}

extension FieldsParameterSource where Value: Decodable {
  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    binder.decode(Value.self, name.text, __hazelPlace)
  }

  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    binder.decode(Value?.self, name.text, __hazelPlace).map { $0 ?? value() }
  }
}

// DTOs, and what is made of them, follow their rules, and all that is wrong is reported.
extension FieldsParameterSource where Value: JSONDecodable & JSONSchemaProviding & Decodable {
  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    binder.decodeDTO(Value.self, name.text, __hazelPlace)
  }

  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    binder.decodeDTO(Value?.self, name.text, __hazelPlace).map { $0 ?? value() }
  }
}

// For parameters whose attribute does not compile, so that the compiler says so once.
extension TextParameterSource {
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
