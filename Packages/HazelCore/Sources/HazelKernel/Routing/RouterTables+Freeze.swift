extension RouterTables {
  /// Freezes a tree.
  ///
  /// - Parameters:
  ///   - tree: the tree.
  ///   - leaves: the routes of each of its leaves.
  ///   - staticPaths: the paths without parameters, with their leaves.
  init(tree: RouteTree, leaves: [RouteLeaf], staticPaths paths: [(path: [UInt8], leaf: Int)]) {
    var freezer = RouteTreeFreezer(tree)
    freezer.run()
    let table = Self.hashTable(of: paths, &freezer.bytes)

    nodes = Self.copy(freezer.nodes)
    children = Self.copy(freezer.children)
    alternatives = Self.copy(freezer.alternatives)
    branches = Self.copy(freezer.branches)
    values = Self.copy(freezer.values)
    bytes = Self.copy(freezer.bytes + [UInt8](repeating: 0, count: 8))
    staticPaths = Self.copy(table)
    staticMask = UInt32(table.count - 1)
    longestStaticPath = paths.map { $0.path.count }.max() ?? 0

    var rows: [Int32] = []
    var entries: [ExtensionEntry] = []
    var runs: [Run] = []
    for leaf in leaves {
      rows.append(contentsOf: leaf.row)
      let start = entries.count
      for entry in leaf.entries where entry.slot > MethodSlots.any {
        entries.append(ExtensionEntry(slot: Int32(entry.slot), route: Int32(entry.route)))
      }
      runs.append(Run(start: UInt32(start), count: UInt32(entries.count - start)))
    }
    self.rows = Self.copy(rows)
    allowed = Self.copy(leaves.map { $0.allowed })
    extensionEntries = Self.copy(entries)
    extensionRuns = Self.copy(runs)
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() {
      (pointer + index).initialize(to: element)
    }
    return pointer
  }

  /// A table with open addressing, at most half full, so that every search ends.
  private static func hashTable(
    of paths: [(path: [UInt8], leaf: Int)], _ bytes: inout [UInt8]
  ) -> [StaticPath] {
    var size = 1
    while size < paths.count * 2 { size *= 2 }
    var table = [StaticPath](repeating: StaticPath(), count: size)
    for (path, leaf) in paths {
      let hash = path.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { RouteBytes.hash($0, buffer.count) } ?? 0
      }
      var place = Int(hash) & (size - 1)
      while table[place].leaf >= 0 { place = (place + 1) & (size - 1) }
      table[place] = StaticPath(
        hash: hash, start: UInt32(bytes.count), count: UInt32(path.count), leaf: Int32(leaf))
      bytes.append(contentsOf: path)
    }
    return table
  }
}

/// Turns the nodes of a tree into flat tables, without recursion.
private struct RouteTreeFreezer {
  typealias Tables = RouterTables

  private let tree: RouteTree
  /// Nodes that have a place but no content yet.
  private var pending: [(source: Int, place: Int, isChild: Bool)] = []
  var nodes: [Tables.Node] = []
  var children: [Int32] = []
  var alternatives: [Tables.Alternatives] = []
  var branches: [Tables.Branch] = []
  var values: [Tables.Run] = []
  var bytes: [UInt8] = []

  init(_ tree: RouteTree) {
    self.tree = tree
  }

  mutating func run() {
    _ = place(0, isChild: false)
    while let next = pending.popLast() {
      fill(next.source, next.place, isChild: next.isChild)
    }
  }

  private mutating func place(_ source: Int, isChild: Bool) -> Int32 {
    nodes.append(Tables.Node())
    pending.append((source, nodes.count - 1, isChild))
    return Int32(nodes.count - 1)
  }

  private mutating func fill(_ source: Int, _ place: Int, isChild: Bool) {
    var node = tree.nodes[source]
    var prefix = node.prefix
    // A node with nothing but one child is a part of that child.
    while node.leaf < 0, !node.hasAlternatives, node.children.count == 1 {
      node = tree.nodes[node.children[0]]
      prefix += node.prefix
    }
    if isChild { prefix.removeFirst() }
    var flat = Tables.Node()
    flat.prefixStart = UInt32(bytes.count)
    flat.prefixCount = UInt32(prefix.count)
    bytes += prefix
    flat.leaf = Int32(node.leaf)
    if node.hasAlternatives { flat.alternatives = addAlternatives(of: node) }
    let keys = node.children.map { tree.nodes[$0].prefix[0] }
    if let first = keys.min(), let last = keys.max() {
      let start = children.count
      flat.childStart = UInt32(start)
      flat.firstKey = first
      flat.childCount = UInt16(last - first) + 1
      children.append(contentsOf: [Int32](repeating: -1, count: Int(flat.childCount)))
      for (key, child) in zip(keys, node.children) {
        children[start + Int(key - first)] = self.place(child, isChild: true)
      }
    }
    nodes[place] = flat
  }

  private mutating func addAlternatives(of node: RouteTree.Node) -> Int32 {
    var flat = Tables.Alternatives()
    flat.constrainedStart = UInt32(branches.count)
    for branch in node.constrained {
      let start = values.count
      for value in branch.constraint.encodedValues {
        values.append(Tables.Run(start: UInt32(bytes.count), count: UInt32(value.count)))
        bytes += value
      }
      branches.append(
        Tables.Branch(
          kind: branch.constraint.kind, valuesStart: UInt32(start), valuesEnd: UInt32(values.count),
          node: place(branch.node, isChild: false)))
    }
    flat.constrainedEnd = UInt32(branches.count)
    if node.parameter >= 0 { flat.parameter = place(node.parameter, isChild: false) }
    flat.wildcard = Int32(node.wildcard)
    alternatives.append(flat)
    return Int32(alternatives.count - 1)
  }
}
