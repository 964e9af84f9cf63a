extension Router {
  /// Finds the route of a method and a path.
  ///
  /// - Parameters:
  ///   - method: the method of the request.
  ///   - path: the path of the request without its query, normalised (see ``PathNormalization``).
  ///   - parameters: receives the captured parameters; it is emptied first.
  /// - Returns: what was found. A path that does not start with a slash, or is longer than
  ///   ``maximumPathLength``, is not found.
  public func match(
    _ method: HTTPMethod, _ path: UnsafeBufferPointer<UInt8>, _ parameters: inout PathParameters
  ) -> RouteMatch {
    let index = method.index
    let slot = index < MethodSlots.any ? index : methods.slot(of: method)
    return match(slot: slot, path, &parameters)
  }

  @inline(__always)
  func match(
    slot: Int, _ path: UnsafeBufferPointer<UInt8>, _ parameters: inout PathParameters
  ) -> RouteMatch {
    parameters.removeAll()
    let count = path.count
    guard let start = path.baseAddress, count > 0, count <= Self.maximumPathLength,
      start[0] == 0x2f
    else { return .notFound }
    if count <= tables.longestStaticPath, slot <= MethodSlots.any {
      let leaf = staticLeaf(start, count)
      if leaf >= 0 {
        let route = tables.rows[leaf &* RouterTables.rowLength &+ slot]
        if route >= 0 { return .found(values[Int(route)]) }
      }
    }
    return search(slot, start, count, &parameters)
  }

  /// The leaf of a path without parameters, or -1.
  @inline(__always)
  private func staticLeaf(_ path: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let hash = RouteBytes.hash(path, count)
    var place = hash & tables.staticMask
    while true {
      let entry = tables.staticPaths[Int(place)]
      if entry.leaf < 0 { return -1 }
      if entry.hash == hash, Int(entry.count) == count,
        RouteBytes.matches(path, 0, count, tables.bytes + Int(entry.start), count)
      {
        return Int(entry.leaf)
      }
      place = (place &+ 1) & tables.staticMask
    }
  }

  /// Walks the tree, for the path as it is and, where the policy says so, with the other ending.
  @inline(never)
  private func search(
    _ slot: Int, _ path: UnsafePointer<UInt8>, _ count: Int, _ parameters: inout PathParameters
  ) -> RouteMatch {
    var allowed: UInt64 = 0
    var found = walk(slot, path, count, &parameters, &allowed)
    if found < 0, trailingSlash != .strict, count > 1 {
      found = walkOtherEnding(slot, path, count, &parameters, &allowed)
      if found >= 0, trailingSlash == .redirect {
        parameters.removeAll()
        return .redirect
      }
    }
    if found >= 0 {
      let value = values[found &>> 1]
      return found & 1 == 0 ? .found(value) : .foundForHead(value)
    }
    if allowed == 0 { return .notFound }
    let methods = AllowedMethods(bits: allowed)
    return slot == MethodSlots.options ? .options(methods) : .methodNotAllowed(methods)
  }

  private func walkOtherEnding(
    _ slot: Int, _ path: UnsafePointer<UInt8>, _ count: Int,
    _ parameters: inout PathParameters, _ allowed: inout UInt64
  ) -> Int {
    if path[count &- 1] == 0x2f {
      return walk(slot, path, count &- 1, &parameters, &allowed)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 1) { copy in
      guard let start = copy.baseAddress else { return -1 }
      start.initialize(from: path, count: count)
      (start + count).initialize(to: 0x2f)
      let found = walk(slot, start, count + 1, &parameters, &allowed)
      // What a wildcard captures behind the added slash is empty, and lies at the end of the path.
      if found >= 0 { parameters.moveEmptyLast(to: count) }
      return found
    }
  }

  /// Walks the tree for one path.
  ///
  /// - Returns: twice the number of the route, and one more when GET answers HEAD; -1 for none,
  ///   and then `allowed` has the methods of all routes that match the path.
  func walk(
    _ slot: Int, _ path: UnsafePointer<UInt8>, _ count: Int,
    _ parameters: inout PathParameters, _ allowed: inout UInt64
  ) -> Int {
    if largestParameterCount <= PathParameters.inlineCapacity {
      let (found, captured) = withUnsafeMutablePointer(to: &parameters.slots) { slots in
        // A tuple of equal elements is laid out as an array of them and bound to their type.
        let words = UnsafeMutableRawPointer(slots).assumingMemoryBound(to: UInt32.self)
        var walk = RouteWalk(
          tables: tables, path: path, count: count, slot: slot, words: words, allowed: allowed)
        let found = walk.visit(0, 0)
        allowed = walk.allowed
        return (found, walk.captured)
      }
      parameters.count = captured
      return found
    }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: largestParameterCount) {
      guard let words = $0.baseAddress else { return -1 }
      var walk = RouteWalk(
        tables: tables, path: path, count: count, slot: slot, words: words, allowed: allowed)
      let found = walk.visit(0, 0)
      allowed = walk.allowed
      parameters.assign(words, count: walk.captured)
      return found
    }
  }
}

extension Router {
  /// The number of the route that answers a path as it is; nil for none.
  func route(
    slot: Int, _ path: UnsafeBufferPointer<UInt8>, _ parameters: inout PathParameters
  ) -> Int? {
    guard let start = path.baseAddress else { return nil }
    var allowed: UInt64 = 0
    let found = walk(slot, start, path.count, &parameters, &allowed)
    return found >= 0 ? found >> 1 : nil
  }
}
