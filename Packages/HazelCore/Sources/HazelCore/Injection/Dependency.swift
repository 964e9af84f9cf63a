/// One thing that a provider needs.
public struct Dependency: Sendable {
  /// What happens when it is not there, and when it is made.
  public enum Kind: Sendable {
    /// Without it the application does not start.
    case required
    /// It may be missing.
    case optional
    /// It is looked up when it is used, so it may close a circle or belong to a request.
    case deferred
  }

  /// The property or parameter that takes it.
  public let label: String
  /// What is needed.
  public let key: ProviderKey
  /// Whether it may be missing, or is looked up later.
  public let kind: Kind
}

// The compiler picks the overload by the type as it is written, so generated code need not look
// into types.
extension Dependency {
  /// Makes a dependency on a type.
  public static func on<T>(
    _ label: String, _ type: T.Type, named name: String? = nil
  ) -> Dependency {
    Dependency(label: label, key: ProviderKey(type, named: name), kind: .required)
  }

  /// Makes a dependency that may be missing.
  public static func on<T>(
    _ label: String, _ type: T?.Type, named name: String? = nil
  ) -> Dependency {
    Dependency(label: label, key: ProviderKey(T.self, named: name), kind: .optional)
  }

  /// Makes a dependency that is looked up when it is used.
  public static func on<T>(
    _ label: String, _ type: Deferred<T>.Type, named name: String? = nil
  ) -> Dependency {
    Dependency(label: label, key: ProviderKey(T.self, named: name), kind: .deferred)
  }
}
