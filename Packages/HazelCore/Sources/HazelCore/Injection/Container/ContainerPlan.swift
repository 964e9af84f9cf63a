/// How each provider of a container makes its instance, with everything settled to numbers.
struct ContainerPlan: Sendable {
  struct Entry: Sendable {
    let node: GraphNode
    /// The place in a ``RequestScope``; nil for what is not request-scoped.
    let requestIndex: Int?
  }

  let entries: [Entry]
  /// The providers, each after those that it is made of.
  let order: [Int]
  /// The number of request-scoped providers.
  let requestCount: Int
  let link: ContainerLink = ContainerLink()

  init(_ nodes: [GraphNode], order: [Int]) {
    var requestCount = 0
    entries = nodes.map { node in
      guard node.scope == .request else { return Entry(node: node, requestIndex: nil) }
      defer { requestCount += 1 }
      return Entry(node: node, requestIndex: requestCount)
    }
    self.order = order
    self.requestCount = requestCount
  }

  /// What is there of a provider, or a new instance of a transient.
  ///
  /// - Parameters:
  ///   - index: the provider.
  ///   - singletons: the singletons that are made already.
  ///   - requests: what is made already of a request.
  func object(
    _ index: Int, _ singletons: [InstanceObject?], _ requests: [InstanceObject?]
  ) throws -> InstanceObject {
    if let object = singletons[index] { return object }
    let entry = entries[index]
    switch entry.node.scope {
    case .singleton: throw InjectionError.notReady(entry.node.key)
    case .transient: return try make(index, singletons, requests)
    case .request:
      guard let place = entry.requestIndex, place < requests.count, let object = requests[place]
      else { throw InjectionError.noRequest(entry.node.key) }
      return object
    }
  }

  /// Makes an instance that need not wait.
  func make(
    _ index: Int, _ singletons: [InstanceObject?], _ requests: [InstanceObject?]
  ) throws -> InstanceObject {
    guard case .sync(let make) = entries[index].node.provider.make else {
      throw InjectionError.notReady(entries[index].node.key)
    }
    return try make(try resolver(for: index, singletons, requests))
  }

  /// Gathers what a factory needs.
  func resolver(
    for index: Int, _ singletons: [InstanceObject?], _ requests: [InstanceObject?]
  ) throws -> Resolver {
    let node = entries[index].node
    let dependencies = node.provider.dependencies
    var instances: [InstanceObject?] = []
    instances.reserveCapacity(node.targets.count)
    for (position, target) in node.targets.enumerated() {
      // The elements of a list are targets without a dependency of their own.
      let isDeferred = position < dependencies.count && dependencies[position].kind == .deferred
      guard let target, !isDeferred else {
        instances.append(nil)
        continue
      }
      instances.append(try object(target, singletons, requests))
    }
    return Resolver(
      instances: instances, slots: node.targets.map { $0.map(Slot.init(index:)) }, link: link)
  }

  /// The request-scoped providers that can be reached from some, each after those that it is made
  /// of; what is deferred can be reached too.
  func requestSlots(for slots: [Slot]) -> [Slot] {
    var seen: Set<Int> = []
    var waiting = slots.map(\.index)
    while let index = waiting.popLast() {
      guard seen.insert(index).inserted else { continue }
      waiting += entries[index].node.targets.compactMap { $0 }
    }
    return order.filter { seen.contains($0) && entries[$0].requestIndex != nil }
      .map(Slot.init(index:))
  }
}
