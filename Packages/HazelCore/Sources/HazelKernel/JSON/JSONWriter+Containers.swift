extension JSONWriter {
  /// Begins an object; keys and values follow, then ``endObject()``.
  @inlinable
  public mutating func beginObject() {
    append(1) { target in
      target.pointee = 0x7b
      return 1
    }
    needsComma = false
    depth &+= 1
  }

  /// Ends the object begun last.
  @inlinable
  public mutating func endObject() {
    close(0x7d)
  }

  /// Begins an array; values follow, then ``endArray()``.
  @inlinable
  public mutating func beginArray() {
    append(1) { target in
      target.pointee = 0x5b
      return 1
    }
    needsComma = false
    depth &+= 1
  }

  /// Ends the array begun last.
  @inlinable
  public mutating func endArray() {
    close(0x5d)
  }

  /// Writes an object: `body` writes its keys and values.
  ///
  /// - Parameter body: writes the members.
  /// - Throws: what `body` throws.
  @inlinable
  public mutating func object<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    beginObject()
    try body(&self)
    endObject()
  }

  /// Writes an array: `body` writes its elements.
  ///
  /// - Parameter body: writes the elements.
  /// - Throws: what `body` throws.
  @inlinable
  public mutating func array<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    beginArray()
    try body(&self)
    endArray()
  }

  /// Writes an array with an element for each member of a sequence.
  ///
  /// - Parameters:
  ///   - elements: what to write.
  ///   - body: writes one element.
  /// - Throws: what `body` throws.
  @inlinable
  public mutating func array<Elements: Sequence, Failure: Error>(
    of elements: Elements,
    _ body: (inout JSONWriter, Elements.Element) throws(Failure) -> Void
  ) throws(Failure) {
    beginArray()
    for element in elements { try body(&self, element) }
    endArray()
  }

  /// Writes the name of a member that is known when the program is written.
  ///
  /// - Parameter name: the name as it stands in JSON: what must be escaped is escaped already. For
  ///   names without quotes, backslashes and control characters that is the name itself.
  @inlinable @inline(__always)
  public mutating func key(_ name: StaticString) {
    guard name.hasPointerRepresentation else {
      keyOfScalar(name)
      return
    }
    let count = name.utf8CodeUnitCount
    append(count &+ 4) { target in
      target[0] = 0x22
      (target + 1).update(from: name.utf8Start, count: count)
      target[count &+ 1] = 0x22
      target[count &+ 2] = 0x3a
      // Read back only where lines are broken.
      target[count &+ 3] = 0x20
      return count &+ 3
    }
    finishKey()
  }

  /// A literal of a single scalar may be stored as the scalar itself.
  @inline(never) @usableFromInline
  mutating func keyOfScalar(_ name: StaticString) {
    key(escaping: JSONString.text(of: name))
  }

  /// Writes the name of a member, and escapes it.
  ///
  /// - Parameter name: the name.
  public mutating func key(escaping name: String) {
    string(name)
    appendByte(0x3a)
    finishKey()
  }

  /// Writes the name of a member given as UTF-8 bytes, and escapes it.
  ///
  /// - Parameter name: the name; it must be well-formed.
  public mutating func key(utf8 name: UnsafeBufferPointer<UInt8>) {
    string(utf8: name)
    appendByte(0x3a)
    finishKey()
  }

  /// After a key: no comma, and a space where lines are broken.
  @inlinable @inline(__always)
  mutating func finishKey() {
    needsComma = false
    if isPretty { finishPrettyKey() }
  }

  @inline(never) @usableFromInline
  mutating func finishPrettyKey() {
    appendByte(0x20)
    needsComma = false
    isAfterKey = true
  }

  /// Writes one byte behind the text, without a comma.
  mutating func appendByte(_ byte: UInt8) {
    grow(1)
    storage[length] = byte
    length &+= 1
  }
}
