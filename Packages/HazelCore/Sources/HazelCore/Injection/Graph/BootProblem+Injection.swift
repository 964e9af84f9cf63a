import HazelKernel

extension BootProblem {
  static func missing(_ key: ProviderKey, _ needs: [String], hint: String) -> BootProblem {
    BootProblem(
      "HZ200", "\(key)", detail: "missing provider: nothing provides it", related: needs, hint: hint
    )
  }

  static func duplicate(
    _ key: ProviderKey, _ nodes: [GraphNode], _ modules: [ModuleNode]
  ) -> BootProblem {
    BootProblem(
      "HZ201", "\(key)", detail: "duplicate provider: it is provided \(nodes.count) times",
      related: places(of: nodes, modules),
      hint: "leave one, give them names with named:, or collect them with .contributing()")
  }

  /// Several modules would make a singleton each.
  static func twins(
    _ key: ProviderKey, _ nodes: [GraphNode], _ modules: [ModuleNode]
  ) -> BootProblem {
    BootProblem(
      "HZ201", "\(key)",
      detail: "duplicate provider: \(nodes.count) modules would make a singleton each",
      related: places(of: nodes, modules),
      hint: "provide it in one module, export it there and import that module in the others")
  }

  private static func places(of nodes: [GraphNode], _ modules: [ModuleNode]) -> [String] {
    nodes.map { node in
      let module = node.module.map { modules[$0].name } ?? "several modules"
      return "in \(module) (\(node.location))"
    }
  }

  static func circle(_ nodes: [GraphNode]) -> BootProblem {
    let names = nodes.map(\.name)
    let way = (names + names.prefix(1)).joined(separator: " -> ")
    return BootProblem(
      "HZ202", names[0], detail: "cycle: \(way)",
      related: nodes.map { "\($0.name) is declared at \($0.location)" },
      hint: "break it where the dependency is not needed at once, with Deferred<T> or @Lazy")
  }

  static func captive(_ captive: GraphNode, _ path: [(GraphNode, Dependency)]) -> BootProblem {
    let holder = path[0].0
    let way = path.map { "\($0.0.name).\($0.1.label)" } + [captive.name]
    return BootProblem(
      "HZ203", holder.name,
      detail:
        "captive dependency: the singleton would keep request-scoped \(captive.name) for ever",
      related: [
        way.joined(separator: " -> "), "\(holder.name) is declared at \(holder.location)",
        "\(captive.name) is declared at \(captive.location)",
      ],
      hint: "make \(holder.name) request-scoped, or take Deferred<\(captive.key.typeName)>")
  }

  static func notExported(
    _ key: ProviderKey, from owner: ModuleNode, to user: ModuleNode, _ needs: [String],
    at place: String
  ) -> BootProblem {
    BootProblem(
      "HZ204", "\(key)",
      detail: "not exported: \(owner.name) provides it (\(place)), but for itself only",
      related: needs,
      hint: "add \(key.typeName).self to the exports of \(owner.name)"
        + (isImported(owner, by: user) ? "" : ", and import \(owner.name) in \(user.name)"))
  }

  static func notImported(
    _ key: ProviderKey, from owner: ModuleNode, to user: ModuleNode, _ needs: [String],
    at place: String
  ) -> BootProblem {
    BootProblem(
      "HZ205", "\(key)",
      detail: "not imported: \(owner.name) exports it (\(place)), but \(user.name) does not import "
        + owner.name,
      related: needs, hint: "add \(owner.name) to the imports of \(user.name)")
  }

  private static func isImported(_ module: ModuleNode, by user: ModuleNode) -> Bool {
    user.imports.contains(module.index)
  }

  static func asyncFactory(_ node: GraphNode) -> BootProblem {
    BootProblem(
      "HZ206", "\(node.key) (\(node.location))",
      detail:
        "its factory waits, but it is \(node.scope.rawValue)-scoped: only singletons may wait",
      hint: "make it a singleton, or do what waits in a method")
  }

  /// The factory of a singleton threw an error.
  static func factoryFailed(
    _ node: GraphNode, _ module: ModuleNode?, _ error: any Error, chain: [String]
  ) -> BootProblem {
    let users = chain.isEmpty ? "" : " <- " + chain.joined(separator: " <- ")
    return BootProblem(
      "HZ207", "\(node.key) (\(node.location))", detail: "its factory failed: \(error)",
      related: ["in \(module?.name ?? "several modules"): \(node.name)\(users)"],
      hint: "see why it failed; what was made before has been stopped")
  }

  static func exportsNothing(
    _ key: ProviderKey, _ module: ModuleNode, _ nodes: [GraphNode]
  ) -> BootProblem {
    let isElsewhere = nodes.contains { $0.key == key }
    return BootProblem(
      "HZ208", module.name, detail: "it exports \(key), which it neither provides nor imports",
      hint: isElsewhere
        ? "import the module that exports it, or take it from the exports"
        : "add \(key.typeName) to its providers, or take it from the exports")
  }

  static func reexportsNothing(_ type: any Module.Type, _ module: ModuleNode) -> BootProblem {
    BootProblem(
      "HZ209", module.name, detail: "it exports module \(type), which it does not import",
      hint: "add \(type) to its imports, or take it from the exports")
  }

  static func overridesNothing(_ provider: Provider, _ nodes: [GraphNode]) -> BootProblem {
    BootProblem(
      "HZ213", "\(provider.key) (\(provider.location))",
      detail: "it overrides nothing: no module provides it",
      hint: "override by the type and name that a module provides")
  }
}
