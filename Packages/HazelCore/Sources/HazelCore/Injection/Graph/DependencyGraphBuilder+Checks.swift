import HazelKernel

extension DependencyGraphBuilder {
  /// Finds everything that is wrong with the ties, and settles scopes.
  ///
  /// - Returns: the nodes, each after those that it is made of; only sound when nothing is wrong.
  mutating func check() -> [Int] {
    problems += missProblems()
    let order = findCircles()
    settleScopes(order)
    findAsyncFactories()
    findCaptives()
    return order
  }

  /// Goes through the graph in depth and notes each way that comes back to itself.
  private mutating func findCircles() -> [Int] {
    enum Mark { case open, closed }
    var marks: [Mark?] = Array(repeating: nil, count: nodes.count)
    var path: [Int] = []
    var order: [Int] = []
    var circles: [[Int]] = []

    func visit(_ node: Int) {
      marks[node] = .open
      path.append(node)
      for (_, target) in nodes[node].eagerTargetsOrMembers {
        switch marks[target] {
        case .closed: continue
        case .open: circles.append(Array(path[(path.firstIndex(of: target) ?? 0)...]))
        case nil: visit(target)
        }
      }
      path.removeLast()
      marks[node] = .closed
      order.append(node)
    }

    for node in nodes.indices where marks[node] == nil { visit(node) }
    for circle in circles { problems.append(.circle(circle.map { nodes[$0] })) }
    return order
  }

  /// What has no scope of its own lives as long as the shortest-lived of what it is made of.
  private mutating func settleScopes(_ order: [Int]) {
    for node in order {
      if let scope = nodes[node].provider.scope {
        settleScope(of: node, scope)
      } else {
        let scopes = Set(nodes[node].eagerTargetsOrMembers.map { nodes[$0.1].scope })
        settleScope(
          of: node,
          scopes.contains(.request)
            ? .request : scopes.contains(.transient) ? .transient : .singleton)
      }
    }
  }

  private mutating func findAsyncFactories() {
    for node in nodes where node.scope != .singleton {
      if case .async = node.provider.make { problems.append(.asyncFactory(node)) }
    }
  }

  /// Finds singletons that would keep what belongs to one request, also by way of transients.
  private mutating func findCaptives() {
    for node in nodes where node.scope == .singleton {
      var path: [(GraphNode, Dependency)] = []
      var seen: Set<Int> = []

      func search(_ node: GraphNode) -> GraphNode? {
        for (dependency, target) in node.eagerTargetsOrMembers where seen.insert(target).inserted {
          path.append((node, dependency))
          if nodes[target].scope == .request { return nodes[target] }
          if nodes[target].scope == .transient, let captive = search(nodes[target]) {
            return captive
          }
          path.removeLast()
        }
        return nil
      }

      while let captive = search(node) {
        problems.append(.captive(captive, path))
        path = []
      }
    }
  }
}

extension GraphNode {
  /// What it is made of; the contributions of a list are dependencies too.
  var eagerTargetsOrMembers: [(Dependency, Int)] {
    guard case .list = provider.kind else { return eagerTargets.map { ($0.dependency, $0.target) } }
    return targets.compactMap { $0 }.map {
      (Dependency(label: "element", key: key, kind: .required), $0)
    }
  }
}
