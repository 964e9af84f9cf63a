// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import HazelKernel

/// Stands around everything else of a route, without waiting: sees each request first and each
/// answer last, also the answer to an error.
///
/// ```swift
/// struct PoweredBy: Middleware {
///   func after(_ response: Response, _ context: RequestContext) -> Response {
///     var response = response
///     response.headers["X-Powered-By"] = "ink and paper"
///     return response
///   }
/// }
/// ```
///
/// Middleware of the application also sees requests without a route, and so answers to 404 and 405;
/// `context.route.isMatched` tells. Where it has to wait, it is an ``AsyncMiddleware``.
public protocol Middleware: MiddlewareComponent {
  /// Sees the request, of which only the head is there.
  ///
  /// - Returns: an answer, when nothing that follows is to run; nil, the default, to go on.
  func before(_ context: RequestContext) throws -> Response?
  /// Sees the answer, unless ``before(_:)`` gave one itself.
  ///
  /// - Returns: the answer that is sent; the same by default.
  func after(_ response: Response, _ context: RequestContext) throws -> Response
}

/// Stands around everything else of a route, and may wait.
public protocol AsyncMiddleware: MiddlewareComponent {
  /// Handles a request by calling `next`, which gives the answer of what follows, also that to an
  /// error.
  func handle(_ context: RequestContext, _ next: Next) async throws -> Response
}

/// What middleware has in common; conform to ``Middleware`` or ``AsyncMiddleware``.
public protocol MiddlewareComponent: Sendable {
  /// Whether it may wait.
  static var __hazelMiddlewareIsAsync: Bool { get }
  /// How it is called.
  var __hazelMiddlewareCall: WrappingCall { get }
}

extension Middleware {
  /// Goes on.
  public func before(_ context: RequestContext) throws -> Response? { nil }
  /// Leaves the answer as it is.
  public func after(_ response: Response, _ context: RequestContext) throws -> Response {
    response
  }
  /// It does not wait.
  public static var __hazelMiddlewareIsAsync: Bool { false }
  /// How it is called.
  public var __hazelMiddlewareCall: WrappingCall {
    .sync(before: { try before($0) }, after: { try after($0, $1) })
  }
}

extension AsyncMiddleware {
  /// It may wait.
  public static var __hazelMiddlewareIsAsync: Bool { true }
  /// How it is called.
  public var __hazelMiddlewareCall: WrappingCall { .async { try await handle($0, $1) } }
}
