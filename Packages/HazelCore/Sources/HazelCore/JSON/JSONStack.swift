/// Growable memory for plain values.
///
/// An array would do the same, but in memory behind a pointer each access to it counts references
/// and makes sure that there is one owner. The lists of encoders and decoders are asked several
/// times for every value, so that this would be a quarter of their time.
///
/// Copies share the memory: there must be one that is used.
struct JSONStack<Element: BitwiseCopyable> {
  /// Keeps the memory that `base` points to. Objects are allocated faster than bare memory.
  private var storage: ManagedBuffer<Void, Element>
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count: Int = 0

  /// Makes room for some elements.
  init(capacity: Int) {
    self.capacity = max(capacity, 4)
    storage = Self.allocate(self.capacity)
    base = Self.elements(storage)
  }

  private static func allocate(_ capacity: Int) -> ManagedBuffer<Void, Element> {
    ManagedBuffer.create(minimumCapacity: capacity) { _ in }
  }

  /// Elements stay where they are as long as their buffer lives.
  private static func elements(
    _ storage: ManagedBuffer<Void, Element>
  ) -> UnsafeMutablePointer<Element> {
    storage.withUnsafeMutablePointerToElements { $0 }
  }

  /// The element at a position below `count`.
  subscript(position: Int) -> Element {
    @inline(__always)
    get {
      assert(position >= 0 && position < count)
      return base[position]
    }
    @inline(__always)
    nonmutating _modify {
      assert(position >= 0 && position < count)
      yield &base[position]
    }
  }

  /// The elements from a position on; valid until the next change.
  func suffix(from position: Int) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base + position, count: count - position)
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count &+= 1
  }

  @inline(__always)
  mutating func removeLast(_ number: Int) {
    assert(number >= 0 && number <= count)
    count &-= number
  }

  @inline(never)
  private mutating func grow() {
    let larger = Self.allocate(2 * capacity)
    let target = Self.elements(larger)
    target.update(from: base, count: count)
    storage = larger
    base = target
    capacity *= 2
  }
}
