/// How each provider of a container makes its instance.
struct ContainerPlan: Sendable {
  let recipes: [Recipe]
  /// The providers, each after those that it is made of.
  let order: [Int]
  /// The number of request-scoped providers.
  let requestCount: Int
  let link: ContainerLink = ContainerLink()

  init(_ nodes: [GraphNode], order: [Int]) {
    var requestCount = 0
    recipes = nodes.map { node in
      guard node.scope == .request else { return Recipe(node, requestIndex: -1) }
      defer { requestCount += 1 }
      return Recipe(node, requestIndex: requestCount)
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
    let recipe = recipes[index]
    switch recipe.scope {
    case .singleton: throw InjectionError.notReady(recipe.key)
    case .transient: return try make(recipe, singletons, requests)
    case .request:
      let place = recipe.requestIndex
      guard place < requests.count, let object = requests[place] else {
        throw InjectionError.noRequest(recipe.key)
      }
      return object
    }
  }

  /// Makes an instance that need not wait.
  func make(
    _ recipe: Recipe, _ singletons: [InstanceObject?], _ requests: [InstanceObject?]
  ) throws -> InstanceObject {
    try recipe.make(try resolver(for: recipe, singletons, requests))
  }

  /// Gathers what a factory needs.
  func resolver(
    for recipe: Recipe, _ singletons: [InstanceObject?], _ requests: [InstanceObject?]
  ) throws -> Resolver {
    var instances: [InstanceObject?] = []
    instances.reserveCapacity(recipe.needs.count)
    for need in recipe.needs {
      instances.append(need < 0 ? nil : try object(need, singletons, requests))
    }
    return Resolver(instances: instances, slots: recipe.slots, link: link)
  }

  /// The request-scoped providers that can be reached from some, each after those that it is made
  /// of; what is deferred can be reached too.
  func requestSlots(for slots: [Slot]) -> [Slot] {
    var seen: Set<Int> = []
    var waiting = slots.map(\.index)
    while let index = waiting.popLast() {
      guard seen.insert(index).inserted else { continue }
      waiting += recipes[index].reach
    }
    return order.filter { seen.contains($0) && recipes[$0].scope == .request }
      .map(Slot.init(index:))
  }
}
