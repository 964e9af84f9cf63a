/// The radix tree that a router is frozen from.
///
/// Nodes refer to each other by index, so that no depth of nesting costs stack.
struct RouteTree {
  struct Node {
    /// The bytes that lead here.
    var prefix: [UInt8] = []
    /// Nodes that go on with a literal; their prefixes start with different bytes.
    var children: [Int] = []
    /// Nodes behind a parameter with a constraint, in the order in which they are tried.
    var constrained: [Branch] = []
    /// The node behind a parameter that takes any segment, or -1.
    var parameter: Int = -1
    /// The leaf of a wildcard, or -1.
    var wildcard: Int = -1
    /// The leaf of a path that ends here, or -1.
    var leaf: Int = -1

    var hasAlternatives: Bool { !constrained.isEmpty || parameter >= 0 || wildcard >= 0 }
  }

  struct Branch {
    let constraint: RouteConstraint
    let node: Int
  }

  private(set) var nodes: [Node] = [Node()]
  private(set) var leafCount: Int = 0

  /// Adds a shape.
  ///
  /// - Returns: its leaf; the same one for all shapes that match the same paths.
  mutating func insert(_ shape: RouteShape) -> Int {
    var node = 0
    var literal: [UInt8] = []
    for segment in shape.segments {
      literal.append(0x2f)
      switch segment {
      case .literal(let bytes):
        literal.append(contentsOf: bytes)
      case .parameter(_, let constraint):
        node = descend(from: node, along: literal)
        literal.removeAll()
        node = branch(from: node, constraint)
      case .wildcard:
        node = descend(from: node, along: literal)
        if nodes[node].wildcard < 0 { nodes[node].wildcard = makeLeaf() }
        return nodes[node].wildcard
      }
    }
    if shape.hasTrailingSlash { literal.append(0x2f) }
    node = descend(from: node, along: literal)
    if nodes[node].leaf < 0 { nodes[node].leaf = makeLeaf() }
    return nodes[node].leaf
  }

  private mutating func makeLeaf() -> Int {
    leafCount += 1
    return leafCount - 1
  }

  private mutating func makeNode(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func branch(from node: Int, _ constraint: RouteConstraint?) -> Int {
    guard let constraint else {
      if nodes[node].parameter < 0 { nodes[node].parameter = makeNode(Node()) }
      return nodes[node].parameter
    }
    let branches = nodes[node].constrained
    if let known = branches.first(where: { $0.constraint == constraint }) { return known.node }
    let place =
      branches.firstIndex { constraint.isTried(before: $0.constraint) } ?? branches.count
    let target = makeNode(Node())
    nodes[node].constrained.insert(Branch(constraint: constraint, node: target), at: place)
    return target
  }

  /// Goes along a literal and makes or splits nodes as needed.
  private mutating func descend(from start: Int, along literal: [UInt8]) -> Int {
    var node = start
    var rest = literal[...]
    while let first = rest.first {
      guard let child = nodes[node].children.first(where: { nodes[$0].prefix[0] == first }) else {
        let added = makeNode(Node(prefix: Array(rest)))
        nodes[node].children.append(added)
        return added
      }
      let common = zip(nodes[child].prefix, rest).prefix { $0 == $1 }.count
      if common < nodes[child].prefix.count { split(child, at: common) }
      rest = rest.dropFirst(common)
      node = child
    }
    return node
  }

  /// Moves everything behind the first bytes of a node's prefix into a new child.
  private mutating func split(_ node: Int, at position: Int) {
    var lower = nodes[node]
    lower.prefix = Array(lower.prefix[position...])
    let prefix = Array(nodes[node].prefix[..<position])
    let child = makeNode(lower)
    nodes[node] = Node(prefix: prefix, children: [child])
  }
}
