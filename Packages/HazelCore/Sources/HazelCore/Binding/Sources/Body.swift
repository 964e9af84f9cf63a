public import HazelKernel

/// Takes a parameter of a handler from the body of the request.
///
/// ```swift
/// @Post func create(@Body draft: BookDraft) -> Created<Book>
/// ```
///
/// A `Decodable` type is read as JSON (see ``Request/decode(_:using:)`` for how it is refused),
/// `String` as UTF-8 text, and `[UInt8]` and `Bytes` as they are. An optional is nil when there is
/// no content. A ``RequestBody`` is read as it comes: the route then streams its content.
@propertyWrapper
public struct Body<Value> {
  /// The value.
  public var wrappedValue: Value

  /// Marks a parameter that is read as JSON or text.
  public init(wrappedValue: Value) where Value: Decodable {
    self.wrappedValue = wrappedValue
  }

  /// Marks a parameter that takes the bytes.
  public init(wrappedValue: Value) where Value == Bytes {
    self.wrappedValue = wrappedValue
  }

  /// Marks a parameter that reads the content as it comes.
  public init(wrappedValue: Value) where Value == RequestBody {
    self.wrappedValue = wrappedValue
  }

  /// Says what can not be read.
  @_disfavoredOverload
  @available(*, unavailable, message: "@Body reads JSON: conform the type to Decodable")
  public init(wrappedValue: Value) {
    self.wrappedValue = wrappedValue
  }
}

extension Body: Sendable where Value: Sendable {}

// For parameters whose attribute does not compile, so that the compiler says so once.
extension Body {
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

extension Body where Value: Decodable {
  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    binder.body { request in try request.decode(Value.self) }
  }

  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    binder.body { request in
      request.body.bytes.isEmpty ? value() : try request.decode(Value.self)
    }
  }
}

// DTOs, and arrays and dictionaries of them, read themselves and report all that is wrong.
extension Body where Value: JSONDecodable & Decodable {
  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    binder.body { request in try request.decode(Value.self) }
  }

  /// Called by generated code.
  @_disfavoredOverload
  public static func bind(
    _ binder: inout ParameterBinder, _ name: ParameterName, default value: @autoclosure () -> Value
  ) -> Value? {
    binder.body { request in
      request.body.bytes.isEmpty ? value() : try request.decode(Value.self)
    }
  }
}

extension Body {
  /// Called by generated code.
  public static func bind<Wrapped: JSONDecodable & Decodable>(
    _ binder: inout ParameterBinder, _ name: ParameterName
  ) -> Value? where Value == Wrapped? {
    binder.body { request in
      request.body.bytes.isEmpty ? nil : try request.decode(Wrapped.self)
    }
  }

  /// Called by generated code.
  public static func bind<Wrapped: Decodable>(
    _ binder: inout ParameterBinder, _ name: ParameterName
  ) -> Value? where Value == Wrapped? {
    binder.body { request in
      request.body.bytes.isEmpty ? nil : try request.decode(Wrapped.self)
    }
  }
}

extension Body where Value == String {
  /// Called by generated code.
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    binder.body { request in try request.body.text }
  }
}

extension Body where Value == [UInt8] {
  /// Called by generated code.
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    binder.context.request.body.bytes.array
  }
}

extension Body where Value == Bytes {
  /// Called by generated code.
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    binder.context.request.body.bytes
  }
}

extension Body where Value == RequestBody {
  /// Called by generated code.
  public static func bind(_ binder: inout ParameterBinder, _ name: ParameterName) -> Value? {
    binder.context.request.body
  }
}

extension ParameterBinder {
  /// Reads the body; nil when it can not be read, which is noted.
  mutating func body<Value>(_ read: (Request) throws -> Value) -> Value? {
    do {
      let value = try read(context.request)
      return piped(value, ParameterPlace(.body, ""))
    } catch {
      // Not beside the violations of parameters yet: its status is its own.
      fail(error)
      return nil
    }
  }
}
