// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// Decides whether a request may go on, without waiting.
///
/// ```swift
/// struct RoleGuard: Guard {
///   let role: String
///
///   func canActivate(_ context: RequestContext) throws -> Bool {
///     context[ReaderKey.self]?.roles.contains(role) ?? false
///   }
/// }
/// ```
///
/// Guards run before the content of a request is read, so the client of a refused request need not
/// send it. A guard that has to wait is an ``AsyncGuard``.
public protocol Guard: GuardComponent {
  /// Whether the request may go on; false is answered with 403.
  ///
  /// - Throws: whatever else the answer is to be: `HTTPError(.unauthorized)`.
  func canActivate(_ context: RequestContext) throws -> Bool
}

/// Decides whether a request may go on, and may wait to do so.
///
/// A route with an asynchronous guard is an asynchronous route.
public protocol AsyncGuard: GuardComponent {
  /// Whether the request may go on; false is answered with 403.
  ///
  /// - Throws: whatever else the answer is to be: `HTTPError(.unauthorized)`.
  func canActivate(_ context: RequestContext) async throws -> Bool
}

/// What guards have in common; conform to ``Guard`` or ``AsyncGuard``.
public protocol GuardComponent: Sendable {
  /// Whether it may wait.
  static var __hazelGuardIsAsync: Bool { get }
  /// How it is called.
  var __hazelGuardCall: GuardCall { get }
}

/// How a guard is called.
public enum GuardCall: Sendable {
  /// At once.
  case sync(@Sendable (RequestContext) throws -> Bool)
  /// With a wait.
  case async(@Sendable (RequestContext) async throws -> Bool)
}

extension Guard {
  /// It does not wait.
  public static var __hazelGuardIsAsync: Bool { false }
  /// How it is called.
  public var __hazelGuardCall: GuardCall { .sync { try canActivate($0) } }
}

extension AsyncGuard {
  /// It may wait.
  public static var __hazelGuardIsAsync: Bool { true }
  /// How it is called.
  public var __hazelGuardCall: GuardCall { .async { try await canActivate($0) } }
}
