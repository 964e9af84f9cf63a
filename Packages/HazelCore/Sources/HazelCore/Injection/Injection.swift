public import HazelKernel

/// How long an instance of a provider lives.
public enum Scope: String, Sendable, Hashable, CaseIterable {
  /// Made once, at start.
  case singleton
  /// Made anew wherever it is needed.
  case transient
  /// Made once for each request.
  case request
}

/// A type that the container can make; `@Injectable` makes one.
public protocol Injectable: Sendable {
  /// How long an instance lives.
  static var __hazelScope: Scope { get }
  /// What the initializer needs.
  static var __hazelDependencies: [Dependency] { get }
  /// Makes an instance.
  static var __hazelFactory: Factory<Self> { get }
  /// Where the type is declared.
  static var __hazelLocation: SourceLocation { get }
}

/// Makes an instance of a provider.
public enum Factory<Instance>: Sendable {
  /// At once.
  case sync(@Sendable (Resolver) throws -> Instance)
  /// After waiting; for singletons only.
  case async(@Sendable (Resolver) async throws -> Instance)
}

/// Names a provider: by type, and by name where several have the same type.
public struct ProviderKey: Hashable, Sendable {
  let id: ObjectIdentifier
  let name: String?
  let typeName: String

  /// Makes a key.
  public init<T>(_ type: T.Type, named name: String? = nil) {
    id = ObjectIdentifier(type)
    self.name = name
    typeName = "\(type)"
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.id == right.id && left.name == right.name
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(name)
  }
}

/// One thing that a provider needs.
public struct Dependency: Sendable {
  /// What happens when it is not there, and when it is made.
  public enum Kind: Sendable { case required, optional, deferred }
  /// The property or parameter that takes it.
  public let label: String
  /// What is needed.
  public let key: ProviderKey
  /// Whether it may be missing.
  public let kind: Kind

  /// Makes a dependency on a type.
  public static func on<T>(_ label: String, _ type: T.Type, named name: String? = nil) -> Dependency
  {
    Dependency(label: label, key: ProviderKey(type, named: name), kind: .required)
  }
}

/// Gives a factory what it needs.
public struct Resolver: Sendable {
  /// The dependency at a position in the list of the provider.
  public func get<T>(_ index: Int, _ type: T.Type) throws -> T {
    fatalError("not there yet")
  }
}

/// The instances that belong to one request.
package final class RequestScope: Sendable {
  package init() {}
}
