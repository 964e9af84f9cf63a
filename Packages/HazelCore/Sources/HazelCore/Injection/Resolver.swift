/// Gives a factory what it needs; generated code calls it.
///
/// It holds instances that are made already, so it can neither wait nor see what comes later.
public struct Resolver: Sendable {
  /// What stands at each position of the provider's list; nil for what is missing or deferred.
  let instances: [InstanceObject?]
  /// The slot at each position; nil for what is missing.
  let slots: [Slot?]
  let link: ContainerLink

  /// The dependency at a position in the list of the provider.
  public func get<T: Sendable>(_ index: Int, _ type: T.Type) throws -> T {
    guard let object = instances[index] else {
      throw InjectionError.missing(ProviderKey(type))
    }
    return InstanceBox<T>.value(of: object)
  }

  /// The dependency at a position, if there is one.
  public func get<T: Sendable>(_ index: Int, _ type: T?.Type) throws -> T? {
    instances[index].map { InstanceBox<T>.value(of: $0) }
  }

  /// The dependency at a position, for later.
  public func get<T: Sendable>(_ index: Int, _ type: Deferred<T>.Type) throws -> Deferred<T> {
    guard let slot = slots[index] else { throw InjectionError.missing(ProviderKey(T.self)) }
    return Deferred(link, slot)
  }
}
