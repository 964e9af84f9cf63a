/// State of a class that changes in place while other code runs.
///
/// Such an access to a stored property is checked for exclusivity at run time, and so is then every
/// other access to it; at several for each request that is a tenth of the time. The cell leaves the
/// check out. What must hold instead: it is used on one event loop, and nothing that runs during an
/// access touches the same cell again.
struct Cell<Value: ~Copyable>: ~Copyable {
  private let pointer: UnsafeMutablePointer<Value>

  init(_ value: consuming Value) {
    pointer = .allocate(capacity: 1)
    pointer.initialize(to: value)
  }

  deinit {
    pointer.deinitialize(count: 1)
    pointer.deallocate()
  }

  /// Where the value is. An accessor that hands out an address, unlike one that yields, takes no
  /// memory when it is not inlined.
  var address: UnsafeMutablePointer<Value> { pointer }

  var value: Value {
    @inline(__always) unsafeAddress { UnsafePointer(pointer) }
    @inline(__always) nonmutating unsafeMutableAddress { pointer }
  }
}
