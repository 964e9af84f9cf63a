// What macros write begins with two underscores, so that nobody takes it for API.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import HazelKernel

/// A type that the container can make; `@Injectable` makes one.
///
/// ```swift
/// @Injectable final class OrderDesk {
///   let books: any BookRepository
///   let clock: ShopClock
/// }
/// ```
///
/// Its requirements are written by the macro.
public protocol Injectable: Sendable {
  /// How long an instance lives.
  static var __hazelScope: Scope { get }
  /// What the initializer needs.
  static var __hazelDependencies: [Dependency] { get }
  /// Makes an instance.
  static var __hazelFactory: Factory<Self> { get }
  /// Where the type is declared.
  static var __hazelLocation: SourceLocation { get }
  /// What else the type is provided as.
  static var __hazelBindings: [Provider] { get }
}

extension Injectable {
  /// A type is provided as nothing but itself, unless its attribute says so.
  public static var __hazelBindings: [Provider] { [] }
}

/// Makes an instance of a provider.
public enum Factory<Instance>: Sendable {
  /// At once.
  case sync(@Sendable (Resolver) throws -> Instance)
  /// After waiting; for singletons only.
  case async(@Sendable (Resolver) async throws -> Instance)
}
