/// Growable memory for plain values, which somebody owns and frees.
///
/// An array would do the same, but in memory behind a pointer each access to it counts references
/// and makes sure that there is one owner. The lists of encoders and decoders are asked several
/// times for every value, so that this would be a quarter of their time.
struct JSONStack<Element: BitwiseCopyable> {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count: Int = 0

  /// Makes room for some elements. `free()` must be called in the end, once.
  init(capacity: Int) {
    self.capacity = max(capacity, 4)
    base = .allocate(capacity: self.capacity)
  }

  /// Gives the memory back. The stack, and copies of it, must not be used afterwards.
  func free() {
    base.deallocate()
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
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
