/// How one provider makes its instance, with everything settled to numbers.
///
/// It is a class so that using one costs one reference count, and not one for each thing in it.
final class Recipe: Sendable {
  let key: ProviderKey
  let scope: Scope
  /// What the pipeline hands over; nil for what is made.
  let ambient: Provider.Ambient?
  /// The place in a ``RequestScope``; -1 for what is not request-scoped.
  let requestIndex: Int
  /// What an instance is made of; -1 for what is missing or deferred.
  let needs: [Int]
  /// Where each dependency is; nil for what is missing.
  let slots: [Slot?]
  /// What it leads to in any way, for finding out what a route can reach.
  let reach: [Int]
  private let make: @Sendable (Resolver) throws -> InstanceObject

  init(_ node: GraphNode, requestIndex: Int) {
    key = node.key
    scope = node.scope
    ambient = if case .ambient(let kind) = node.provider.kind { kind } else { nil }
    self.requestIndex = requestIndex
    let dependencies = node.provider.dependencies
    needs = node.targets.enumerated().map { position, target in
      // The elements of a list are targets without a dependency of their own.
      let isDeferred = position < dependencies.count && dependencies[position].kind == .deferred
      return isDeferred ? -1 : target ?? -1
    }
    slots = node.targets.map { $0.map(Slot.init(index:)) }
    reach = node.targets.compactMap { $0 }
    switch node.provider.make {
    case .sync(let make): self.make = make
    case .async:
      let key = node.key
      make = { _ in throw InjectionError.notReady(key) }
    }
  }

  /// Makes an instance that need not wait.
  func make(_ resolver: Resolver) throws -> InstanceObject { try make(resolver) }
}
