import HazelKernel

/// Ties providers together over all modules and finds everything that is wrong with them, before
/// anything is made.
struct DependencyGraphBuilder {
  let modules: [ModuleNode]
  private(set) var nodes: [GraphNode] = []
  /// What each module provides itself.
  private(set) var own: [[ProviderKey: [Int]]]
  /// What each module lets others use.
  private(set) var exported: [[ProviderKey: Int]]
  /// What each module can use.
  private(set) var visible: [[ProviderKey: Int]]
  /// What is gathered from all modules.
  private(set) var lists: [ProviderKey: Int] = [:]
  var problems: [BootProblem] = []
  /// What could not be found, gathered so that each thing is reported once.
  var misses: [Miss] = []

  init(_ modules: [ModuleNode]) {
    self.modules = modules
    own = Array(repeating: [:], count: modules.count)
    exported = own.map { _ in [:] }
    visible = exported
  }

  // MARK: Nodes

  /// Adds the providers of a module.
  mutating func add(_ providers: [Provider], to module: Int) {
    let all = providers.flatMap { provider in
      if case .binding = provider.kind { return [provider] }
      return [provider] + provider.companions
    }
    let types = Set(
      all.compactMap { provider -> ProviderKey? in
        if case .type = provider.kind { return provider.key }
        return nil
      })
    for provider in all {
      if case .binding(let implementation) = provider.kind, types.contains(implementation),
        var shared = provider.companions.first
      {
        if provider.isContribution { shared = shared.contributing() }
        insert(shared, in: module)
      } else {
        insert(provider, in: module)
      }
    }
  }

  /// Adds a provider unless the module has one.
  mutating func addIfAbsent(_ provider: Provider, to module: Int) {
    guard own[module][provider.key] == nil, !visibleElsewhere(provider.key, module) else { return }
    insert(provider, in: module)
  }

  private func visibleElsewhere(_ key: ProviderKey, _ module: Int) -> Bool {
    modules[module].imports.contains { exported[$0][key] != nil }
      || modules.indices.contains { modules[$0].isGlobal && exported[$0][key] != nil }
  }

  private mutating func insert(_ provider: Provider, in module: Int) {
    let index = nodes.count
    nodes.append(GraphNode(provider: provider, module: module))
    if !provider.isContribution { own[module][provider.key, default: []].append(index) }
  }

  /// Puts providers in the place of those with the same keys, whichever module they are in.
  mutating func override(with overrides: [Provider]) {
    for override in overrides {
      let places = nodes.indices.filter { nodes[$0].key == override.key && !nodes[$0].isController }
      if places.isEmpty { problems.append(.overridesNothing(override, nodes)) }
      for place in places {
        let old = nodes[place]
        nodes[place] = GraphNode(
          provider: old.provider.isContribution ? override.contributing() : override,
          module: old.module)
      }
    }
  }

  /// Makes a node of each list that contributions make up.
  private mutating func gatherLists() {
    var contributions: [ProviderKey: [Int]] = [:]
    var order: [ProviderKey] = []
    for (index, node) in nodes.enumerated() where node.provider.isContribution {
      let key = node.provider.list.key
      if contributions[key] == nil { order.append(key) }
      contributions[key, default: []].append(index)
    }
    for key in order {
      guard let members = contributions[key], let first = members.first else { continue }
      lists[key] = nodes.count
      nodes.append(
        GraphNode(
          provider: Provider(listOf: nodes[first].provider), module: nil, targets: members))
    }
  }

  /// Lets every module see the request, where something takes it.
  private mutating func addAmbient(_ needed: [Dependency]) {
    let keys = Set(nodes.flatMap(\.provider.dependencies).map(\.key) + needed.map(\.key))
    for provider in Provider.ambient where keys.contains(provider.key) {
      lists[provider.key] = nodes.count
      nodes.append(GraphNode(provider: provider, module: nil))
    }
  }

  // MARK: Who sees what

  /// Settles exports; modules stand after those that they import.
  mutating func settleExports() {
    for module in modules.indices {
      for export in modules[module].exports {
        switch export.kind {
        case .provider(let key): settleExport(of: key, from: module)
        case .module(let type): settleReexport(of: type, from: module)
        }
      }
    }
  }

  private mutating func settleExport(of key: ProviderKey, from module: Int) {
    let imported = modules[module].imports.compactMap { exported[$0][key] }.first
    if let node = own[module][key]?.first ?? imported {
      exported[module][key] = node
    } else {
      problems.append(.exportsNothing(key, modules[module], nodes))
    }
  }

  private mutating func settleReexport(of type: any Module.Type, from module: Int) {
    let sources = modules[module].imports.filter {
      modules[$0].id.type == ObjectIdentifier(type)
    }
    if sources.isEmpty { problems.append(.reexportsNothing(type, modules[module])) }
    for source in sources {
      exported[module].merge(exported[source]) { mine, _ in mine }
    }
  }

  /// Settles what each module can use, and finds what it could mean by one key twice.
  ///
  /// - Parameter needed: what routes take by themselves.
  mutating func settleVisibility(_ needed: [Dependency] = []) {
    gatherLists()
    addAmbient(needed)
    let globals = modules.indices.filter { modules[$0].isGlobal }
    var clashes: Set<[Int]> = []
    for module in modules.indices {
      var candidates = own[module]
      for source in Set(modules[module].imports + globals).sorted() where source != module {
        for (key, node) in exported[source] where candidates[key]?.contains(node) != true {
          candidates[key, default: []].append(node)
        }
      }
      for (key, found) in candidates {
        visible[module][key] = found[0]
        if found.count > 1, clashes.insert(found.sorted()).inserted {
          problems.append(.duplicate(key, found.sorted().map { self.nodes[$0] }, modules))
        }
      }
    }
    findTwins()
  }

  /// Finds singletons of one type that several modules make, each for itself.
  private mutating func findTwins() {
    var places: [ProviderKey: [Int]] = [:]
    for (index, node) in nodes.enumerated() {
      guard case .type = node.provider.kind, !node.provider.isContribution,
        node.provider.scope == .singleton
      else { continue }
      places[node.key, default: []].append(index)
    }
    for (key, found) in places.sorted(by: { $0.value[0] < $1.value[0] }) where found.count > 1 {
      guard Set(found.map { nodes[$0].module }).count > 1 else { continue }
      problems.append(.twins(key, found.map { nodes[$0] }, modules))
    }
  }

  // MARK: Ties

  /// Ties each provider to what it needs.
  mutating func tie() {
    for index in nodes.indices {
      guard let module = nodes[index].module else { continue }
      nodes[index].targets = nodes[index].provider.dependencies.map { dependency in
        let consumer = Consumer(
          name: "\(nodes[index].name).\(dependency.label)", location: nodes[index].location,
          module: module, node: index)
        return target(of: dependency, for: consumer)
      }
    }
  }

  /// What a dependency leads to; a required one that leads nowhere is noted.
  mutating func target(of dependency: Dependency, for consumer: Consumer) -> Int? {
    if let target = visible[consumer.module][dependency.key] ?? lists[dependency.key] {
      return target
    }
    if dependency.kind != .optional { misses.append(Miss(key: dependency.key, by: consumer)) }
    return nil
  }

  mutating func settleScope(of node: Int, _ scope: Scope) {
    nodes[node].scope = scope
  }
}
