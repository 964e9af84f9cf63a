/// Something that is needed and can not be had.
struct Miss {
  let key: ProviderKey
  let by: Consumer
}

extension DependencyGraphBuilder {
  /// One problem for each thing that is missing in the same way, with all who need it.
  func missProblems() -> [BootProblem] {
    var order: [[MissGroup]] = []
    var places: [MissGroup.ID: Int] = [:]
    for miss in misses {
      let group = MissGroup(key: miss.key, reason: reason(of: miss), consumer: miss.by)
      if let place = places[group.id] {
        order[place].append(group)
      } else {
        places[group.id] = order.count
        order.append([group])
      }
    }
    return order.map { groups in
      let needs = groups.map { need(of: $0.consumer) }
      switch groups[0].reason {
      case .missing:
        return .missing(groups[0].key, needs, hint: hint(for: groups[0]))
      case .notExported(let owner):
        return .notExported(
          groups[0].key, from: modules[owner], to: modules[groups[0].consumer.module], needs,
          at: providerLocation(groups[0].key, owner))
      case .notImported(let owner):
        return .notImported(
          groups[0].key, from: modules[owner], to: modules[groups[0].consumer.module], needs,
          at: providerLocation(groups[0].key, owner))
      }
    }
  }

  private func providerLocation(_ key: ProviderKey, _ module: Int) -> String {
    own[module][key]?.first.map { "\(nodes[$0].location)" } ?? ""
  }

  private func reason(of miss: Miss) -> MissGroup.Reason {
    if let owner = modules.indices.first(where: { exported[$0][miss.key] != nil }) {
      return .notImported(owner)
    }
    if let owner = modules.indices.first(where: { own[$0][miss.key] != nil }) {
      return .notExported(owner)
    }
    return .missing
  }

  /// Who needs something, and by way of whom it is needed in the end.
  private func need(of consumer: Consumer) -> String {
    var text = "\(consumer.name) needs it (\(consumer.location), \(modules[consumer.module].name))"
    for user in chain(above: consumer.node) { text += " <- \(user)" }
    return text
  }

  /// The shortest way from a provider up to something that nothing else needs.
  func chain(above node: Int?) -> [String] {
    guard let node else { return [] }
    var seen: Set<Int> = [node]
    var queue: [[Int]] = [[node]]
    var next = 0
    while next < queue.count {
      let path = queue[next]
      next += 1
      let users = nodes.indices.filter { user in
        !seen.contains(user) && nodes[user].targets.contains(path.last)
      }
      if users.isEmpty { return path.dropFirst().map { nodes[$0].name } }
      for user in users {
        seen.insert(user)
        queue.append(path + [user])
      }
    }
    return []
  }
}

/// What is missing, and why.
struct MissGroup {
  enum Reason: Hashable {
    case missing
    case notExported(Int)
    case notImported(Int)
  }

  struct ID: Hashable {
    let key: ProviderKey
    let reason: Reason
    let module: Int?
  }

  let key: ProviderKey
  let reason: Reason
  let consumer: Consumer

  /// What is missing altogether is one problem; what is not shared is one for each module.
  var id: ID { ID(key: key, reason: reason, module: reason == .missing ? nil : consumer.module) }
}
