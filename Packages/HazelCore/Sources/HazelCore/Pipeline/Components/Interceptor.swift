// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import HazelKernel

/// Stands around the handler of a route, without waiting: runs once guards let the request pass and
/// its content is there.
///
/// ```swift
/// struct Envelope: Interceptor {
///   func after(_ response: Response, _ context: RequestContext) throws -> Response {
///     …
///   }
/// }
/// ```
///
/// It sees what the handler returns, and not the errors that it throws. Where it has to wait, or to
/// see errors, it is an ``AsyncInterceptor``.
public protocol Interceptor: InterceptorComponent {
  /// Sees the request before values are bound to the parameters of the handler.
  ///
  /// - Returns: an answer, when the handler is not to run; nil, the default, to go on.
  func before(_ context: RequestContext) throws -> Response?
  /// Sees the answer of the handler, unless ``before(_:)`` gave one itself.
  ///
  /// - Returns: the answer; the same by default.
  func after(_ response: Response, _ context: RequestContext) throws -> Response
}

/// Stands around the handler of a route, and may wait.
///
/// It may catch what the handler throws, and run the handler again.
public protocol AsyncInterceptor: InterceptorComponent {
  /// Handles a request by calling `next`.
  func intercept(_ context: RequestContext, _ next: Next) async throws -> Response
}

/// What interceptors have in common; conform to ``Interceptor`` or ``AsyncInterceptor``.
public protocol InterceptorComponent: Sendable {
  /// Whether it may wait.
  static var __hazelInterceptorIsAsync: Bool { get }
  /// How it is called.
  var __hazelInterceptorCall: WrappingCall { get }
}

extension Interceptor {
  /// Goes on.
  public func before(_ context: RequestContext) throws -> Response? { nil }
  /// Leaves the answer as it is.
  public func after(_ response: Response, _ context: RequestContext) throws -> Response {
    response
  }
  /// It does not wait.
  public static var __hazelInterceptorIsAsync: Bool { false }
  /// How it is called.
  public var __hazelInterceptorCall: WrappingCall {
    .sync(before: { try before($0) }, after: { try after($0, $1) })
  }
}

extension AsyncInterceptor {
  /// It may wait.
  public static var __hazelInterceptorIsAsync: Bool { true }
  /// How it is called.
  public var __hazelInterceptorCall: WrappingCall { .async { try await intercept($0, $1) } }
}
