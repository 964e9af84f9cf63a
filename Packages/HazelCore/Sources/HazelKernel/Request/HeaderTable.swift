/// Where the header fields of a request lie in its head: four 16-bit offsets a field.
///
/// The table grows once and is used again by the next request of its connection, so reading a head
/// takes no memory. Heads are limited to less than 64 KiB, which is what 16 bits can address.
package struct HeaderTable: ~Copyable {
  @usableFromInline var entries: UnsafeMutablePointer<UInt64>
  @usableFromInline var capacity: Int
  /// The number of fields.
  @usableFromInline package var count: Int = 0

  package init() {
    capacity = 24
    entries = .allocate(capacity: capacity)
  }

  deinit {
    entries.deallocate()
  }

  /// Forgets all fields and keeps the memory.
  @inlinable
  package mutating func removeAll() {
    count = 0
  }

  /// Adds a field by the positions of its name and value in the head.
  @inlinable
  package mutating func append(name: Int, nameCount: Int, value: Int, valueCount: Int) {
    if count == capacity { grow() }
    entries[count] =
      UInt64(truncatingIfNeeded: name) | UInt64(truncatingIfNeeded: nameCount) &<< 16
      | UInt64(truncatingIfNeeded: value) &<< 32 | UInt64(truncatingIfNeeded: valueCount) &<< 48
    count &+= 1
  }

  /// The range of a field's name in the head.
  @inlinable
  package func nameRange(_ index: Int) -> Range<Int> {
    let entry = entries[index]
    let start = Int(entry & 0xffff)
    return start..<start &+ Int(entry &>> 16 & 0xffff)
  }

  /// The range of a field's value in the head.
  @inlinable
  package func valueRange(_ index: Int) -> Range<Int> {
    let entry = entries[index]
    let start = Int(entry &>> 32 & 0xffff)
    return start..<start &+ Int(entry &>> 48)
  }

  @usableFromInline
  mutating func grow() {
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2)
    larger.update(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }
}
