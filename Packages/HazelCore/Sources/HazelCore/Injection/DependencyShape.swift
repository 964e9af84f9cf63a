/// A type that wraps what is injected and says how: an optional, or ``Deferred``.
///
/// Overloads tell them apart where a type is written; where it is one of a parameter pack, this does.
protocol DependencyShape {
  static func dependency(_ label: String) -> Dependency
  static func take(_ index: Int, from resolver: Resolver) throws -> Self
}

extension Optional: DependencyShape {
  static func dependency(_ label: String) -> Dependency { .on(label, Self.self) }

  // That Wrapped is Sendable can not be said here, so the box is asked for its value as any type.
  static func take(_ index: Int, from resolver: Resolver) throws -> Wrapped? {
    (resolver.instances[index] as? any ErasedBox)?.anyValue as? Wrapped
  }
}

extension Deferred: DependencyShape {
  static func dependency(_ label: String) -> Dependency { .on(label, Self.self) }

  static func take(_ index: Int, from resolver: Resolver) throws -> Deferred<Value> {
    try resolver.get(index, Self.self)
  }
}

extension Dependency {
  /// Makes a dependency on a type of a parameter pack.
  static func shaped<T>(_ type: T.Type) -> Dependency {
    if let shape = type as? any DependencyShape.Type { return shape.dependency("\(T.self)") }
    return .on("\(T.self)", type)
  }
}

extension Resolver {
  /// The dependency at a position, of a type of a parameter pack.
  func shaped<T: Sendable>(_ index: Int, _ type: T.Type) throws -> T {
    if let shape = type as? any DependencyShape.Type,
      let value = try shape.take(index, from: self) as? T
    {
      return value
    }
    return try get(index, type)
  }
}
