public import HazelKernel

/// Holds what an application has made, and makes what belongs to requests.
///
/// It is complete before the application listens, and never changes afterwards; so it needs neither
/// locks nor lookups by type while requests are handled. Programs get what they need injected; a
/// container is for tests, commands and plug-ins.
public final class Container: Sendable {
  let plan: ContainerPlan
  private let singletons: [InstanceObject?]
  /// The singletons that have something to release, in the order in which they were made.
  private let stoppables: [any Stoppable]
  private let lookup: ContainerLookup

  init(
    _ plan: ContainerPlan, _ singletons: [InstanceObject?], _ stoppables: [any Stoppable],
    _ lookup: ContainerLookup
  ) {
    self.plan = plan
    self.singletons = singletons
    self.stoppables = stoppables
    self.lookup = lookup
    plan.link.set(self)
  }

  /// An instance by type: a singleton, or a new one of a transient.
  ///
  /// It looks into all modules, whatever they export.
  ///
  /// - Parameters:
  ///   - type: the type.
  ///   - name: its name, if it has one.
  /// - Throws: ``InjectionError`` when nothing or more than one provides it, or when it belongs to a
  ///   request; what the factory of a transient throws.
  public func resolve<T: Sendable>(
    _ type: T.Type = T.self, named name: String? = nil
  ) throws -> T {
    try instance(type, at: onlySlot(for: ProviderKey(type, named: name)), in: nil)
  }

  /// A way to an instance that is found once and used often.
  ///
  /// - Throws: ``InjectionError`` when nothing or more than one provides it.
  public func handle<T: Sendable>(
    to type: T.Type = T.self, named name: String? = nil
  ) throws -> Handle<T> {
    Handle(self, try onlySlot(for: ProviderKey(type, named: name)))
  }

  /// Makes what belongs to one request, all of it.
  ///
  /// - Parameter request: the request; without one, what takes it is left out.
  /// - Throws: what a factory throws.
  public func makeScope(for request: Request? = nil) throws -> RequestScope {
    try makeScope(
      for: plan.order.filter { plan.recipes[$0].scope == .request }.map(Slot.init),
      request.map { RequestMirror($0) })
  }

  /// Releases what singletons hold, in the reverse of the order in which they were made.
  func stop() async {
    for stoppable in stoppables.reversed() { await stoppable.stop() }
  }
}

// MARK: - By slot

extension Container {
  /// The slot of what a module sees under a key; nil when it sees nothing.
  package func slot(for key: ProviderKey, in module: ModuleID) -> Slot? {
    lookup.slot(for: key, in: module)
  }

  /// The slot of a key that only one provider in all modules has.
  func onlySlot(for key: ProviderKey) throws(InjectionError) -> Slot {
    try lookup.onlySlot(for: key)
  }

  /// The instance at a slot.
  ///
  /// - Parameters:
  ///   - type: the type of the slot's key.
  ///   - slot: the slot.
  ///   - scope: what belongs to the current request.
  @inline(__always)
  package func instance<T: Sendable>(
    _ type: T.Type, at slot: Slot, in scope: RequestScope?
  ) throws -> T {
    if let object = singletons[slot.index] { return InstanceBox<T>.value(of: object) }
    return InstanceBox<T>.value(of: try object(at: slot, in: scope))
  }

  @inline(never)
  private func object(at slot: Slot, in scope: RequestScope?) throws -> InstanceObject {
    try plan.object(slot.index, singletons, scope?.instances ?? [])
  }

  /// Whether an instance belongs to a request: itself, or by way of transients.
  package func isRequestScoped(_ slot: Slot) -> Bool {
    let recipe = plan.recipes[slot.index]
    switch recipe.scope {
    case .request: return true
    case .singleton: return false
    case .transient:
      return recipe.needs.contains { $0 >= 0 && isRequestScoped(Slot(index: $0)) }
    }
  }

  /// All that is request-scoped and can be reached from some slots, in the order in which
  /// ``makeScope(for:)`` wants it. Empty when a route needs no scope.
  package func requestSlots(for slots: [Slot]) -> [Slot] {
    plan.requestSlots(for: slots)
  }

  /// Makes what belongs to one request.
  ///
  /// - Parameters:
  ///   - slots: what ``requestSlots(for:)`` gave.
  ///   - mirror: the request for those who take it.
  func makeScope(for slots: [Slot], _ mirror: RequestMirror?) throws -> RequestScope {
    var instances = [InstanceObject?](repeating: nil, count: plan.requestCount)
    for slot in slots {
      let recipe = plan.recipes[slot.index]
      guard recipe.requestIndex >= 0 else { continue }
      if let ambient = recipe.ambient {
        instances[recipe.requestIndex] = mirror?.instance(ambient)
        continue
      }
      do {
        instances[recipe.requestIndex] = try plan.make(recipe, singletons, instances)
      } catch let error as InjectionError where error.code == .noRequest && mirror == nil {
        // It takes the request, and this scope has none.
      }
    }
    return RequestScope(self, instances)
  }
}
