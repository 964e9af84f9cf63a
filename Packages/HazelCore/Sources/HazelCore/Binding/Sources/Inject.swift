/// Takes a parameter of a handler from the container, anew for each call.
///
/// ```swift
/// @Post func create(@Body draft: BookDraft, @Inject audit: Audit) -> Book
/// ```
///
/// What lives as long as a request reaches a controller in this way without making the controller
/// live so. That it can be made is checked at start.
@propertyWrapper
public struct Inject<Value> {
  /// The value.
  public var wrappedValue: Value

  /// Marks a parameter.
  public init(wrappedValue: Value, _ name: ParameterName = "") {
    self.wrappedValue = wrappedValue
  }
}

extension Inject: Sendable where Value: Sendable {}

extension Inject where Value: Sendable {
  /// Takes the value from the container of the application, or from the scope of the request;
  /// generated code calls it.
  ///
  /// - Parameters:
  ///   - binder: takes the arguments of the handler.
  ///   - position: the place among ``OperationDescription/injections`` of the route.
  @_disfavoredOverload
  public static func bind(_ binder: inout ParameterBinder, at position: Int) -> Value? {
    binder.inject { try $0.injected(position, Value.self) }
  }

  /// As ``bind(_:at:)``, for what may be missing.
  public static func bind<Wrapped: Sendable>(
    _ binder: inout ParameterBinder, at position: Int
  ) -> Value? where Value == Wrapped? {
    binder.inject { try $0.injectedIfPresent(position, Wrapped.self) }
  }

  /// As ``bind(_:at:)``, for what is looked up when it is used.
  public static func bind<Later: Sendable>(
    _ binder: inout ParameterBinder, at position: Int
  ) -> Value? where Value == Deferred<Later> {
    binder.inject { try $0.injectedLater(position, Later.self) }
  }
}

extension ParameterBinder {
  fileprivate mutating func inject<Value>(
    _ body: (RequestContext) throws -> Value
  ) -> Value? {
    do {
      return try body(context)
    } catch {
      fail(error)
      return nil
    }
  }
}
