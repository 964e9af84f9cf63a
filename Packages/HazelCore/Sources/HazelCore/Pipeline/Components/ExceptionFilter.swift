// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import HazelKernel

/// Turns errors into answers, without waiting.
///
/// ```swift
/// struct StockFilter: ExceptionFilter {
///   func handle(_ error: any Error, _ context: RequestContext) -> Response? {
///     guard error is StockError else { return nil }
///     return Response("sold out", status: .conflict)
///   }
/// }
/// ```
///
/// The filters of a route are asked first, then those of its controller, its module and the
/// application. Errors that none of them answers become problem details (RFC 9457). For one type of
/// error, ``TypedExceptionFilter`` says the same with less; to give errors a status only, conform
/// them to ``HTTPErrorConvertible``.
public protocol ExceptionFilter: FilterComponent {
  /// Answers an error.
  ///
  /// - Returns: nil for an error that is left to the next filter.
  /// - Throws: another error, which the next filter is asked about instead.
  func handle(_ error: any Error, _ context: RequestContext) throws -> Response?
}

/// Turns errors into answers, and may wait.
///
/// A route with an asynchronous filter is an asynchronous route.
public protocol AsyncExceptionFilter: FilterComponent {
  /// Answers an error.
  ///
  /// - Returns: nil for an error that is left to the next filter.
  /// - Throws: another error, which the next filter is asked about instead.
  func handle(_ error: any Error, _ context: RequestContext) async throws -> Response?
}

/// Turns errors of one type into answers.
///
/// ```swift
/// struct StockFilter: TypedExceptionFilter {
///   func handle(_ error: StockError, _ context: RequestContext) -> Response? {
///     Response("only \(error.left) left", status: .conflict)
///   }
/// }
/// ```
public protocol TypedExceptionFilter: ExceptionFilter {
  /// The type of the errors.
  associatedtype Failure: Error
  /// Answers an error.
  ///
  /// - Returns: nil for an error that is left to the next filter.
  /// - Throws: another error, which the next filter is asked about instead.
  func handle(_ error: Failure, _ context: RequestContext) throws -> Response?
}

extension TypedExceptionFilter {
  /// Answers errors of the type and leaves all others to the next filter.
  public func handle(_ error: any Error, _ context: RequestContext) throws -> Response? {
    guard let error = error as? Failure else { return nil }
    return try handle(error, context)
  }
}

/// What exception filters have in common; conform to ``ExceptionFilter`` or
/// ``AsyncExceptionFilter``.
public protocol FilterComponent: Sendable {
  /// Whether it may wait.
  static var __hazelFilterIsAsync: Bool { get }
  /// How it is called.
  var __hazelFilterCall: FilterCall { get }
}

/// How an exception filter is called.
public enum FilterCall: Sendable {
  /// At once.
  case sync(@Sendable (any Error, RequestContext) throws -> Response?)
  /// With a wait.
  case async(@Sendable (any Error, RequestContext) async throws -> Response?)
}

extension ExceptionFilter {
  /// It does not wait.
  public static var __hazelFilterIsAsync: Bool { false }
  /// How it is called.
  public var __hazelFilterCall: FilterCall { .sync { try handle($0, $1) } }
}

extension AsyncExceptionFilter {
  /// It may wait.
  public static var __hazelFilterIsAsync: Bool { true }
  /// How it is called.
  public var __hazelFilterCall: FilterCall { .async { try await handle($0, $1) } }
}
