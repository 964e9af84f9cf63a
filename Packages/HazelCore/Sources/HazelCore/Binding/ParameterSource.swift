import HazelKernel

/// Where an argument of a handler comes from, as an attribute of the parameter says it.
///
/// A package adds a source with a property wrapper that is generic in its value:
///
/// ```swift
/// @propertyWrapper public struct CurrentReader<Value> {
///   public var wrappedValue: Value
///   public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
/// }
///
/// extension CurrentReader: ParameterSource where Value == Reader {
///   public static func value(named name: String, in context: RequestContext) -> Reader? {
///     context[ReaderKey.self]
///   }
/// }
///
/// @Get("/me") func me(@CurrentReader reader: Reader) -> Reader { reader }
/// ```
///
/// The wrapper is a marker: the handler gets the plain value, and may be called with one.
public protocol ParameterSource<Value> {
  /// The type of the parameter.
  associatedtype Value

  /// Takes the value out of a request.
  ///
  /// - Parameters:
  ///   - name: what the attribute says, or the name of the parameter.
  ///   - context: the request and its route.
  /// - Returns: nil when there is none: the default of the parameter stands in, or the request is
  ///   answered with 400.
  /// - Throws: what the request is answered with: ``HTTPError`` (401), say.
  static func value(named name: String, in context: RequestContext) throws -> Value?
}

extension ParameterSource {
  /// Called by generated code.
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    guard let value = take(&binder, name) else { return nil }
    if let value { return value }
    if let absent = (Value.self as? any AbsentValue.Type)?.absent as? Value { return absent }
    binder.fail(
      HTTPError(
        .badRequest, code: "missing_parameter",
        detail: "the request has no value for \"\(name.text ?? "")\""))
    return nil
  }

  /// Called by generated code.
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    guard let taken = take(&binder, name) else { return nil }
    return taken ?? value()
  }

  /// The value or its absence; nil after an error, which is noted.
  private static func take(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value?? {
    do {
      return .some(try value(named: name.text ?? "", in: binder.context))
    } catch let error as HTTPError {
      binder.note(error)
    } catch {
      binder.fail(error)
    }
    return nil
  }
}

/// A type that has a value for nothing.
protocol AbsentValue {
  static var absent: Self { get }
}

extension Optional: AbsentValue {
  static var absent: Wrapped? { nil }
}
