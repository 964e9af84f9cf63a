/// Heap memory of fixed size that is freed with its last reference.
///
/// The owner behind every `Bytes` that had to be copied. Filled once, before anybody else sees it.
final class ByteStorage {
  let start: UnsafeMutablePointer<UInt8>

  init(capacity: Int) {
    start = .allocate(capacity: capacity)
  }

  deinit {
    start.deallocate()
  }
}
