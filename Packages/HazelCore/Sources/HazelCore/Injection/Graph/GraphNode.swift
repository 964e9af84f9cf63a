import HazelKernel

/// A provider in the place where it is provided, with what it is tied to.
struct GraphNode: Sendable {
  let provider: Provider
  /// The position of the module; nil for a list, which is gathered from all modules.
  let module: Int?
  /// What each dependency leads to; nil for what is missing.
  var targets: [Int?] = []
  /// How long an instance lives, settled.
  var scope: Scope = .singleton

  var key: ProviderKey { provider.key }
  var location: SourceLocation { provider.location }

  /// The name for messages: the type that is made, as the one that is asked for need not tell it.
  var name: String {
    if case .binding = provider.kind { return "\(provider.implementation)" }
    return "\(key)"
  }

  var isController: Bool {
    if case .controller = provider.kind { return true }
    return false
  }

  /// What an instance is made of: dependencies that must be there before it.
  var eagerTargets: [(dependency: Dependency, target: Int)] {
    zip(provider.dependencies, targets).compactMap { dependency, target in
      guard dependency.kind != .deferred, let target else { return nil }
      return (dependency, target)
    }
  }
}

/// Somebody who needs something: a provider, or a route.
struct Consumer {
  /// What to call it with the thing it needs: "OrderDesk.books".
  let name: String
  let location: SourceLocation
  let module: Int
  /// The provider; nil for a route.
  let node: Int?
}
