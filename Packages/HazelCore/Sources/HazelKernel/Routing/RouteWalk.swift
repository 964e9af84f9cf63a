/// One walk through the tree of a router, with backtracking.
struct RouteWalk {
  let tables: RouterTables
  let path: UnsafePointer<UInt8>
  let count: Int
  let slot: Int
  /// Room for the parameters of any route.
  let words: UnsafeMutablePointer<UInt32>
  private(set) var captured: Int = 0
  private(set) var allowed: UInt64

  init(
    tables: RouterTables, path: UnsafePointer<UInt8>, count: Int, slot: Int,
    words: UnsafeMutablePointer<UInt32>, allowed: UInt64
  ) {
    self.tables = tables
    self.path = path
    self.count = count
    self.slot = slot
    self.words = words
    self.allowed = allowed
  }

  /// Matches the path from a position on against everything below a node.
  ///
  /// It calls itself only at the start of a segment, where there is a choice, and goes on in a loop
  /// otherwise; so it is never deeper than a pattern has segments.
  ///
  /// - Returns: as ``answer(_:)``; on failure `captured` is as before.
  mutating func visit(_ start: Int, _ from: Int) -> Int {
    let before = captured
    var index = start
    var position = from
    while true {
      let node = tables.nodes + index
      let prefixCount = Int(node.pointee.prefixCount)
      if prefixCount > 0 {
        let prefix = tables.bytes + Int(node.pointee.prefixStart)
        guard RouteBytes.matches(path, position, count, prefix, prefixCount) else { break }
        position &+= prefixCount
      }
      let alternatives = Int(node.pointee.alternatives)
      if position == count {
        if node.pointee.leaf >= 0 {
          let found = answer(Int(node.pointee.leaf))
          if found >= 0 { return found }
        }
        if alternatives >= 0 {
          let found = takeRest(Int(tables.alternatives[alternatives].wildcard), position)
          if found >= 0 { return found }
        }
        break
      }
      let byte = path[position]
      let key = Int(byte) &- Int(node.pointee.firstKey)
      var child = -1
      if key >= 0, key < Int(node.pointee.childCount) {
        child = Int(tables.children[Int(node.pointee.childStart) &+ key])
      }
      if alternatives < 0 {
        if child < 0 { break }
        // The first byte is known to match.
        index = child
        position &+= 1
        continue
      }
      if child >= 0 {
        let found = visit(child, position &+ 1)
        if found >= 0 { return found }
      }
      let choice = tables.alternatives[alternatives]
      if byte != 0x2f, choice.parameter >= 0 || choice.constrainedStart < choice.constrainedEnd {
        let end = RouteBytes.segmentEnd(path, position, count)
        let base = captured
        words[base] = PathParameters.word(position, end)
        captured = base &+ 1
        var branch = choice.constrainedStart
        while branch < choice.constrainedEnd {
          if accepts(Int(branch), position, end) {
            let found = visit(Int(tables.branches[Int(branch)].node), end)
            if found >= 0 { return found }
          }
          branch &+= 1
        }
        if choice.parameter >= 0 {
          if choice.wildcard < 0 {
            index = Int(choice.parameter)
            position = end
            continue
          }
          let found = visit(Int(choice.parameter), end)
          if found >= 0 { return found }
        }
        captured = base
      }
      let found = takeRest(Int(choice.wildcard), position)
      if found >= 0 { return found }
      break
    }
    captured = before
    return -1
  }

  /// Lets a wildcard capture everything from a position on.
  @inline(__always)
  private mutating func takeRest(_ leaf: Int, _ position: Int) -> Int {
    guard leaf >= 0 else { return -1 }
    let found = answer(leaf)
    if found >= 0 {
      words[captured] = PathParameters.word(position, count)
      captured &+= 1
    }
    return found
  }

  /// The route of a leaf for the method.
  ///
  /// - Returns: twice the number of the route, and one more when GET answers HEAD; -1 for none, and
  ///   then the methods of the leaf are remembered.
  @inline(__always)
  private mutating func answer(_ leaf: Int) -> Int {
    if slot <= MethodSlots.any {
      let route = tables.rows[leaf &* RouterTables.rowLength &+ slot]
      if route >= 0 { return Int(route) &<< 1 }
    }
    return answerRarely(leaf)
  }

  @inline(never)
  private mutating func answerRarely(_ leaf: Int) -> Int {
    let row = tables.rows + leaf &* RouterTables.rowLength
    if slot == MethodSlots.head, row[MethodSlots.get] >= 0 {
      return Int(row[MethodSlots.get]) &<< 1 | 1
    }
    if slot > MethodSlots.any {
      let run = tables.extensionRuns[leaf]
      var index = Int(run.start)
      while index < Int(run.start &+ run.count) {
        let entry = tables.extensionEntries[index]
        if Int(entry.slot) == slot { return Int(entry.route) &<< 1 }
        index &+= 1
      }
      if row[MethodSlots.any] >= 0 { return Int(row[MethodSlots.any]) &<< 1 }
    }
    allowed |= tables.allowed[leaf]
    return -1
  }

  /// Whether a segment fits the constraint of a branch.
  @inline(__always)
  private func accepts(_ branch: Int, _ start: Int, _ end: Int) -> Bool {
    let kind = tables.branches[branch].kind
    if kind != .choice { return RouteConstraint.accepts(kind, path + start, end &- start) }
    return isValue(branch, start, end)
  }

  private func isValue(_ branch: Int, _ start: Int, _ end: Int) -> Bool {
    var index = Int(tables.branches[branch].valuesStart)
    let last = Int(tables.branches[branch].valuesEnd)
    while index < last {
      let value = tables.values[index]
      // They are sorted by length.
      if Int(value.count) > end &- start { return false }
      if Int(value.count) == end &- start,
        RouteBytes.matches(path, start, count, tables.bytes + Int(value.start), end &- start)
      {
        return true
      }
      index &+= 1
    }
    return false
  }
}
