extension JSONReader {
  /// A string of the document as it stands there: the name of a member, or a string value.
  ///
  /// It is compared without making a `String` of it. It is valid as long as the bytes that are
  /// read.
  public struct Text {
    @usableFromInline let start: UnsafePointer<UInt8>
    /// The number of bytes between the quotes, before escapes are resolved.
    public let count: Int
    /// Whether there are escapes, so that the bytes are not the string itself.
    public let hasEscapes: Bool

    @inlinable
    package init(start: UnsafePointer<UInt8>, count: Int, hasEscapes: Bool) {
      self.start = start
      self.count = count
      self.hasEscapes = hasEscapes
    }
  }
}

extension JSONReader.Text {
  /// Whether this is a given string, after escapes are resolved.
  ///
  /// Strings are compared scalar by scalar, without Unicode normalization (RFC 8259, section 8.3).
  ///
  /// - Parameter name: a literal.
  /// - Returns: true where both are the same.
  @inlinable @inline(__always)
  public func matches(_ name: StaticString) -> Bool {
    guard !hasEscapes, name.hasPointerRepresentation else { return matchesSlowly(name) }
    return count == name.utf8CodeUnitCount
      && JSONReader.Text.equal(start, name.utf8Start, count: name.utf8CodeUnitCount)
  }

  /// Lets literals stand in a `switch` over names.
  @inlinable @inline(__always)
  public static func ~= (name: StaticString, text: JSONReader.Text) -> Bool {
    text.matches(name)
  }

  /// Compares eight bytes at a time; a constant count unrolls to a few instructions.
  @inlinable @inline(__always)
  static func equal(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int
  ) -> Bool {
    let a = UnsafeRawPointer(left)
    let b = UnsafeRawPointer(right)
    var position = 0
    while position &+ 8 <= count {
      guard
        a.loadUnaligned(fromByteOffset: position, as: UInt64.self)
          == b.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      else { return false }
      position &+= 8
    }
    if position &+ 4 <= count {
      guard
        a.loadUnaligned(fromByteOffset: position, as: UInt32.self)
          == b.loadUnaligned(fromByteOffset: position, as: UInt32.self)
      else { return false }
      position &+= 4
    }
    while position < count {
      guard left[position] == right[position] else { return false }
      position &+= 1
    }
    return true
  }

  /// Whether this is a given string, as UTF-8 bytes, after escapes are resolved.
  package func matches(utf8 name: UnsafeBufferPointer<UInt8>) -> Bool {
    if hasEscapes { return name.elementsEqual(bytes) }
    guard count == name.count else { return false }
    guard let other = name.baseAddress else { return true }
    return JSONReader.Text.equal(start, other, count: count)
  }

  @usableFromInline @inline(never)
  func matchesSlowly(_ name: StaticString) -> Bool {
    let resolved = bytes
    return name.withUTF8Buffer { $0.elementsEqual(resolved) }
  }

  /// The UTF-8 bytes after escapes are resolved, as a copy.
  public var bytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { target, written in
      guard let base = target.baseAddress else { return }
      written = JSONString.unescape(
        UnsafeBufferPointer(start: start, count: count), into: base)
    }
  }

  /// The string after escapes are resolved.
  public var string: String {
    let source = UnsafeBufferPointer(start: start, count: count)
    guard hasEscapes else { return String(decoding: source, as: UTF8.self) }
    return JSONString.decoded(source)
  }
}
