/// Builds a ``FormValue`` of nested names: without recursion, in time linear in the input.
///
/// Nodes lie in one array, a child always behind its parent, so the tree is put together from the
/// end of the array to its start.
struct FormTreeBuilder {
  private enum Shape {
    case empty, text, repeated, list, object
  }

  private struct Node {
    let name: String
    var shape: Shape = .empty
    var text: String = ""
    var children: [Int] = []
  }

  /// Finds the child of a node by its name, comparing octets.
  private struct Key: Hashable {
    let parent: Int
    let name: String

    static func == (left: Key, right: Key) -> Bool {
      left.parent == right.parent && left.name.hasSameOctets(as: right.name)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(parent)
      name.withOctets { hasher.combine(bytes: $0) }
    }
  }

  private let source: FormError.Source
  private let maximumDepth: Int
  private var nodes: [Node] = [Node(name: "", shape: .object)]
  private var positions: [Key: Int] = [:]

  init(limits: FormLimits, source: FormError.Source) {
    maximumDepth = limits.effectiveDepth
    self.source = source
  }

  /// Adds a field.
  ///
  /// - Parameters:
  ///   - field: the decoded name and value.
  ///   - offset: where the field is, for errors.
  mutating func add(_ field: FormField, at offset: Int) throws(FormError) {
    let node = try field.name.withOctets { (octets) throws(FormError) in
      try resolve(octets, name: field.name, at: offset)
    }
    switch nodes[node].shape {
    case .empty:
      nodes[node].shape = .text
      nodes[node].text = field.value
    case .text:
      nodes[node].shape = .repeated
      appendText(nodes[node].text, to: node)
      appendText(field.value, to: node)
    case .repeated:
      appendText(field.value, to: node)
    case .list, .object:
      throw conflict(field.name, at: offset)
    }
  }

  /// The tree of all fields that were added: an object.
  func build() -> FormValue {
    var values = [FormValue](repeating: .text(""), count: nodes.count)
    var position = nodes.count - 1
    while position >= 0 {
      let node = nodes[position]
      switch node.shape {
      case .empty, .text:
        values[position] = .text(node.text)
      case .repeated, .list:
        values[position] = .list(node.children.map { values[$0] })
      case .object:
        values[position] = .object(
          node.children.map { FormValue.Member(name: nodes[$0].name, value: values[$0]) })
      }
      position -= 1
    }
    return values[0]
  }

  /// The node for a name such as "a[b][c]"; makes the nodes that are missing.
  private mutating func resolve(
    _ octets: UnsafeRawBufferPointer, name: String, at offset: Int
  ) throws(FormError) -> Int {
    let all = 0..<octets.count
    let baseEnd = octets.firstPosition(of: 0x5b, in: all) ?? octets.count
    guard baseEnd > 0, octets.firstPosition(of: 0x5d, in: 0..<baseEnd) == nil else {
      throw malformed(name, at: offset)
    }
    var node = try child(octets.string(0..<baseEnd), of: 0, name: name, at: offset)
    var depth = 1
    var position = baseEnd
    while position < octets.count {
      guard octets[position] == 0x5b,
        let close = octets.firstPosition(of: 0x5d, in: position..<octets.count),
        octets.firstPosition(of: 0x5b, in: position &+ 1..<close) == nil
      else { throw malformed(name, at: offset) }
      depth &+= 1
      guard depth <= maximumDepth else {
        throw FormError(
          .tooDeep, in: source, name: name, at: offset,
          expected: "at most \(maximumDepth) levels")
      }
      let segment = position &+ 1..<close
      position = close &+ 1
      if segment.isEmpty {
        guard position == octets.count else {
          throw FormError(
            .listNotLast, in: source, name: name, at: offset,
            expected: "a number in the brackets: \"books[0][title]\"")
        }
        node = try element(of: node, name: name, at: offset)
      } else {
        node = try child(octets.string(segment), of: node, name: name, at: offset)
      }
    }
    return node
  }

  private mutating func child(
    _ childName: String, of parent: Int, name: String, at offset: Int
  ) throws(FormError) -> Int {
    switch nodes[parent].shape {
    case .empty: nodes[parent].shape = .object
    case .object: break
    case .text, .repeated, .list: throw conflict(name, at: offset)
    }
    let key = Key(parent: parent, name: childName)
    if let known = positions[key] { return known }
    let position = append(Node(name: childName), to: parent)
    positions[key] = position
    return position
  }

  private mutating func element(
    of parent: Int, name: String, at offset: Int
  ) throws(FormError) -> Int {
    switch nodes[parent].shape {
    case .empty: nodes[parent].shape = .list
    case .list: break
    case .text, .repeated, .object: throw conflict(name, at: offset)
    }
    return append(Node(name: ""), to: parent)
  }

  private mutating func appendText(_ text: String, to parent: Int) {
    _ = append(Node(name: "", shape: .text, text: text), to: parent)
  }

  private mutating func append(_ node: Node, to parent: Int) -> Int {
    let position = nodes.count
    nodes.append(node)
    nodes[parent].children.append(position)
    return position
  }

  private func malformed(_ name: String, at offset: Int) -> FormError {
    FormError(
      .malformedName, in: source, name: name, at: offset,
      expected: "a name such as \"book[title]\" or \"tags[]\"")
  }

  private func conflict(_ name: String, at offset: Int) -> FormError {
    FormError(
      .conflictingShapes, in: source, name: name, at: offset,
      expected: "either \"a\", \"a[]\" or \"a[b]\" for the same a")
  }
}

extension URLEncodedFields {
  /// Reads nested names: see ``FormValue`` for the rules.
  ///
  /// - Returns: an object with a member for each name at the outermost level.
  /// - Throws: ``FormError`` (`malformed_name`, `list_not_last`, `conflicting_shapes`, `too_deep`).
  public func tree() throws(FormError) -> FormValue {
    var builder = FormTreeBuilder(limits: limits, source: Self.source)
    try raw.withUnsafeBytes { (octets) throws(FormError) in
      var scanner = URLEncodedScanner()
      while let pair = scanner.next(in: octets) {
        let field = FormField(
          name: URLEncodedScanner.decodeChecked(octets, pair.name),
          value: URLEncodedScanner.decodeChecked(octets, pair.value))
        try builder.add(field, at: pair.name.lowerBound)
      }
    }
    return builder.build()
  }
}
