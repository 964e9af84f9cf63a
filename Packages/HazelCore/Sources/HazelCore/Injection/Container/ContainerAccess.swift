/// The container as a module sees it.
package struct ContainerAccess: Sendable {
  let container: Container
  let module: ModuleID

  /// The container as another module sees it; as this one does where none is given.
  func seen(from home: ModuleID?) -> ContainerAccess {
    ContainerAccess(container: container, module: home ?? module)
  }

  /// The slot of what the module sees under a key; nil when it sees nothing.
  package func slot(for key: ProviderKey) -> Slot? {
    container.slot(for: key, in: module)
  }

  /// Whether an instance belongs to a request: itself, or by way of transients.
  package func isRequestScoped(_ slot: Slot) -> Bool {
    container.isRequestScoped(slot)
  }

  /// All that is request-scoped and can be reached from some slots, in the order in which
  /// ``makeScope(for:)`` wants it.
  package func requestSlots(for slots: [Slot]) -> [Slot] {
    container.requestSlots(for: slots)
  }

  /// Makes what belongs to one request.
  func makeScope(for slots: [Slot], _ mirror: RequestMirror?) throws -> RequestScope {
    try container.makeScope(for: slots, mirror)
  }

  /// Whether the request itself is among some slots.
  func hasAmbient(_ slots: [Slot]) -> Bool {
    slots.contains { container.plan.recipes[$0.index].ambient != nil }
  }

  /// The instance at a slot.
  @inline(__always)
  package func instance<T: Sendable>(
    _ type: T.Type, at slot: Slot, in scope: RequestScope?
  ) throws -> T {
    try container.instance(type, at: slot, in: scope)
  }

  /// What is at a slot, to be looked up when it is used.
  func deferred<T: Sendable>(_ type: T.Type, at slot: Slot) -> Deferred<T> {
    Deferred(container.plan.link, slot)
  }
}
