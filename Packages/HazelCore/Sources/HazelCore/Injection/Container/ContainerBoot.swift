/// Makes the singletons of a container, in the order of dependencies.
struct ContainerBoot {
  private let graph: DependencyGraphBuilder
  private let plan: ContainerPlan
  private var singletons: [InstanceObject?]
  private var stoppables: [any Stoppable] = []

  /// Begins with a graph in which nothing is wrong.
  init(_ graph: DependencyGraphBuilder, order: [Int]) {
    self.graph = graph
    plan = ContainerPlan(graph.nodes, order: order)
    singletons = Array(repeating: nil, count: graph.nodes.count)
  }

  /// Makes the singletons.
  ///
  /// - Throws: ``BootProblem`` wrapped as ``ContainerFailure`` for a factory that fails; what was
  ///   made before it is stopped then.
  mutating func run() async throws(ContainerFailure) -> Container {
    for index in plan.order where graph.nodes[index].scope == .singleton {
      do {
        try await make(index)
      } catch {
        for stoppable in stoppables.reversed() { await stoppable.stop() }
        let node = graph.nodes[index]
        throw ContainerFailure(
          problem: .factoryFailed(
            node, node.module.map { graph.modules[$0] }, error, chain: graph.chain(above: index)))
      }
    }
    return Container(plan, singletons, stoppables, ContainerLookup(graph))
  }

  private mutating func make(_ index: Int) async throws {
    let provider = graph.nodes[index].provider
    let object: InstanceObject
    switch provider.make {
    case .sync: object = try plan.make(plan.recipes[index], singletons, [])
    case .async(let make):
      object = try await make(plan.resolver(for: plan.recipes[index], singletons, []))
    }
    singletons[index] = object
    switch provider.kind {
    // Somebody else made the instance, or stops it already.
    case .value, .alias, .list, .ambient: break
    case .type, .factory, .binding, .controller:
      if let stoppable = provider.stop(object) { stoppables.append(stoppable) }
    }
  }
}

/// A factory failed.
struct ContainerFailure: Error {
  let problem: BootProblem
}
