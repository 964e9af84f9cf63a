import Synchronization

@testable import HazelCore

/// A container that knows what tests give it, for controllers that are written by hand.
final class TestContainer: ContainerAccess {
  private struct Entry: Sendable {
    let key: ProviderKey
    let scope: Scope
    let make: @Sendable () throws -> any Sendable
    let shared: (any Sendable)?
  }

  private let entries: Mutex<[Entry]> = Mutex([])
  private let scopes: Mutex<[ObjectIdentifier: [Int: any Sendable]]> = Mutex([:])
  let madeScopes: Atomic<Int> = Atomic(0)

  /// Adds a provider.
  func add<T: Sendable>(
    _ type: T.Type, _ scope: Scope = .singleton, _ make: @escaping @Sendable () throws -> T
  ) rethrows {
    let shared: (any Sendable)? = scope == .singleton ? try make() : nil
    entries.withLock {
      $0.append(Entry(key: ProviderKey(type), scope: scope, make: make, shared: shared))
    }
  }

  func slot(for key: ProviderKey) -> Slot? {
    entries.withLock { $0.firstIndex { $0.key == key } }.map { Slot(index: $0) }
  }

  func isRequestScoped(_ slot: Slot) -> Bool {
    entries.withLock { $0[slot.index].scope == .request }
  }

  func makeScope(for slots: [Slot]) throws -> RequestScope {
    let scope = RequestScope()
    madeScopes.add(1, ordering: .relaxed)
    var made: [Int: any Sendable] = [:]
    for slot in slots { made[slot.index] = try entries.withLock { $0[slot.index] }.make() }
    let instances = made
    scopes.withLock { $0[ObjectIdentifier(scope)] = instances }
    return scope
  }

  func instance<T: Sendable>(_ type: T.Type, at slot: Slot, in scope: RequestScope?) throws -> T {
    let entry = entries.withLock { $0[slot.index] }
    let value: (any Sendable)?
    switch entry.scope {
    case .singleton: value = entry.shared
    case .transient: value = try entry.make()
    case .request:
      value = scope.flatMap { scope in
        scopes.withLock { $0[ObjectIdentifier(scope)]?[slot.index] }
      }
    }
    guard let value = value as? T else { throw UnknownComponent(name: "\(type)") }
    return value
  }
}

extension HazelApp {
  /// Adds a controller, as a module will.
  func add(
    _ controller: any Controller.Type, module: String = "ShopModule", traits: [RouteTrait] = [],
    in container: TestContainer
  ) {
    addRoutes { composer in
      composer.container = container
      composer.add(
        RouteBlueprint.make(
          for: controller, module: module, traits: composer.traits + traits,
          settings: composer.settings), in: container)
    }
  }
}

/// What the macro will write for a type that the container makes.
protocol HandMade: Injectable {
  init()
}

extension HandMade {
  static var __hazelScope: Scope { .singleton }
  static var __hazelDependencies: [Dependency] { [] }
  static var __hazelFactory: Factory<Self> { .sync { _ in Self() } }
  static var __hazelLocation: SourceLocation { SourceLocation() }
}
