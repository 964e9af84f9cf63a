/// Finds slots by key: at start, and for whoever asks by type.
struct ContainerLookup: Sendable {
  private let modules: [ModuleID: [ProviderKey: Int]]
  private let lists: [ProviderKey: Int]
  private let all: [ProviderKey: [Int]]
  private let moduleNames: [Int: String]

  init(_ graph: DependencyGraphBuilder) {
    modules = Dictionary(
      uniqueKeysWithValues: zip(graph.modules.map(\.id), graph.visible).map { ($0, $1) })
    lists = graph.lists
    var all: [ProviderKey: [Int]] = [:]
    var names: [Int: String] = [:]
    for (index, node) in graph.nodes.enumerated() where !node.provider.isContribution {
      all[node.key, default: []].append(index)
      if let module = node.module { names[index] = graph.modules[module].name }
    }
    self.all = all
    moduleNames = names
  }

  func slot(for key: ProviderKey, in module: ModuleID) -> Slot? {
    (modules[module]?[key] ?? lists[key]).map(Slot.init(index:))
  }

  func onlySlot(for key: ProviderKey) throws(InjectionError) -> Slot {
    guard let slots = all[key], let first = slots.first else { throw .missing(key) }
    guard slots.count == 1 else { throw .ambiguous(key, slots.compactMap { moduleNames[$0] }) }
    return Slot(index: first)
  }
}
