/// The routes of one leaf while a router is built.
struct RouteLeaf {
  struct Entry {
    /// The position of the method: 0 to 8 for those with a name in ``HTTPMethod``,
    /// ``MethodSlots/any`` for all methods, the extension methods of the router behind it.
    let slot: Int
    let route: Int
  }

  private(set) var entries: [Entry] = []

  func route(at slot: Int) -> Int? {
    entries.first { $0.slot == slot }?.route
  }

  mutating func add(_ route: Int, at slot: Int) {
    entries.append(Entry(slot: slot, route: route))
  }

  /// The methods to list: those with routes, HEAD wherever GET is, and OPTIONS.
  var allowed: UInt64 {
    var bits: UInt64 = 1 << UInt64(MethodSlots.options)
    for entry in entries where entry.slot != MethodSlots.any {
      bits |= MethodSlots.bit(of: entry.slot)
      if entry.slot == MethodSlots.get { bits |= 1 << UInt64(MethodSlots.head) }
    }
    return bits
  }

  /// The row of the frozen tables; HEAD stays empty where GET answers it.
  var row: [Int32] {
    let any = route(at: MethodSlots.any).map { Int32($0) } ?? -1
    var row = [Int32](repeating: any, count: RouterTables.rowLength)
    if route(at: MethodSlots.get) != nil { row[MethodSlots.head] = -1 }
    for entry in entries where entry.slot < MethodSlots.any {
      row[entry.slot] = Int32(entry.route)
    }
    return row
  }
}
