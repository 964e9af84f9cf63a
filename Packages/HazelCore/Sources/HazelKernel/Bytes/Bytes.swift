/// A read-only run of bytes, together with whatever keeps them alive.
///
/// `Bytes` is how data passes through Hazel without being copied: a pointer, a count and an owner
/// object. The bytes of a request, for example, are the very ones the socket was read into. Slicing
/// shares the owner. Copying a `Bytes` never copies what it points to.
///
/// This is the one file that turns memory of others into values; everything above it is safe. Three
/// rules make it sound, and why the type may be `@unchecked Sendable`:
///
/// 1. The memory is never written to after a `Bytes` was made of it.
/// 2. The owner keeps the memory alive and in place for as long as it lives itself, and releasing
///    it is safe on every thread. Memory without an owner is immortal (a string literal).
/// 3. Pointers leave this type only as arguments of closures.
public struct Bytes: @unchecked Sendable {
  @usableFromInline let start: UnsafePointer<UInt8>?
  /// The number of bytes.
  public let count: Int
  @usableFromInline let owner: AnyObject?

  /// Makes a view of memory that `owner` keeps alive.
  ///
  /// - Parameters:
  ///   - start: the first byte; may be nil when `count` is 0.
  ///   - count: the number of bytes.
  ///   - owner: the object whose life time covers that of the memory; nil for immortal memory.
  @inlinable
  package init(start: UnsafePointer<UInt8>?, count: Int, owner: AnyObject?) {
    self.start = start
    self.count = count
    self.owner = owner
  }

  /// Makes an empty run of bytes.
  @inlinable
  public init() {
    self.init(start: nil, count: 0, owner: nil)
  }

  /// Copies an array.
  public init(_ array: [UInt8]) {
    self = array.withUnsafeBufferPointer { Bytes(copying: UnsafeRawBufferPointer($0)) }
  }

  /// Copies the UTF-8 bytes of a string.
  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { Bytes(copying: UnsafeRawBufferPointer($0)) }
  }

  /// Points at a string literal, without a copy.
  @inlinable
  public init(_ text: StaticString) {
    if text.hasPointerRepresentation {
      self.init(start: text.utf8Start, count: text.utf8CodeUnitCount, owner: nil)
    } else {
      // A literal of a single scalar may be stored as the scalar itself.
      var scalar = ""
      scalar.unicodeScalars.append(text.unicodeScalar)
      self.init(scalar)
    }
  }

  /// Copies raw memory.
  public init(copying source: UnsafeRawBufferPointer) {
    guard let base = source.baseAddress, !source.isEmpty else {
      self.init()
      return
    }
    let storage = ByteStorage(capacity: source.count)
    UnsafeMutableRawPointer(storage.start).copyMemory(from: base, byteCount: source.count)
    self.init(start: UnsafePointer(storage.start), count: source.count, owner: storage)
  }

  /// Whether there are no bytes.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// Calls `body` with the memory, which is valid during the call only.
  ///
  /// - Parameter body: the closure to call.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  @inlinable
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // `self` holds the owner until the call returns.
    defer { _fixLifetime(owner) }
    return try body(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The byte at a position from 0 to `count - 1`.
  @inlinable
  public subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < count, "Bytes: position out of range")
    return start.unsafelyUnwrapped[position]
  }

  /// The bytes of a range of positions, without a copy.
  @inlinable
  public subscript(range: Range<Int>) -> Bytes {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count, "Bytes: range out of bounds")
    guard let start, !range.isEmpty else { return Bytes() }
    return Bytes(start: start + range.lowerBound, count: range.count, owner: owner)
  }

  /// A copy as an array.
  public var array: [UInt8] {
    withUnsafeBytes { Array($0) }
  }
}

extension Bytes: Equatable {
  /// Compares the contents.
  public static func == (left: Bytes, right: Bytes) -> Bool {
    guard left.count == right.count else { return false }
    return left.withUnsafeBytes { a in
      right.withUnsafeBytes { b in a.elementsEqual(b) }
    }
  }
}

extension Bytes: ExpressibleByArrayLiteral {
  /// Makes a run of the listed bytes.
  public init(arrayLiteral elements: UInt8...) {
    self.init(elements)
  }
}

extension String {
  /// Decodes UTF-8; invalid sequences become U+FFFD.
  public init(decoding bytes: Bytes) {
    self = bytes.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }
}
