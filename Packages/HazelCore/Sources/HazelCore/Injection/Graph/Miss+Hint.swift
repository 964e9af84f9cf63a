extension DependencyGraphBuilder {
  /// How to provide what is missing, with what the program may have meant.
  func hint(for miss: MissGroup) -> String {
    let key = miss.key
    let module = modules[miss.consumer.module].name
    if let known = nodes.first(where: { isSameType($0.key, key) && $0.key != key }) {
      let there = known.key.name.map { "named \"\($0)\"" } ?? "without a name"
      return "there is one \(there): did you mean that? Else add one to the providers of \(module)"
    }
    if let known = nodes.first(where: {
      ObjectIdentifier($0.provider.implementation) == ObjectIdentifier(key.type)
    }) {
      return "\(key.typeName) is provided as \(known.key): ask for that, or add "
        + "\(key.typeName).self to the providers of \(module)"
    }
    if let similar = nodes.map({ $0.key.typeName }).first(where: { isSimilar($0, key.typeName) }) {
      return "did you mean \(similar)? Else add a provider of \(key) to \(module) or import a "
        + "module that exports it"
    }
    return "add a provider of \(key) to \(module), or import a module that exports it"
  }

  private func isSameType(_ left: ProviderKey, _ right: ProviderKey) -> Bool {
    ObjectIdentifier(left.type) == ObjectIdentifier(right.type)
  }

  private func isSimilar(_ left: String, _ right: String) -> Bool {
    left != right && Similarity.distance(left, right) <= max(1, right.utf8.count / 6)
  }
}

/// Tells how far two names are apart.
enum Similarity {
  /// How many letters must be added, left out or changed to make one text of the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.lowercased().utf8)
    let right = Array(right.lowercased().utf8)
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = a == b ? corner : min(corner, above, row[j]) + 1
        corner = above
      }
    }
    return row[right.count]
  }
}
