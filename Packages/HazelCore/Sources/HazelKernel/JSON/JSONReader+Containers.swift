extension JSONReader {
  /// Enters an object.
  ///
  /// - Returns: the place in the object, for ``nextKey(_:)``; nil where another value stands.
  /// - Throws: ``JSONError/Code/tooDeep``, or where no value begins.
  public mutating func beginObject() throws(JSONError) -> ObjectCursor? {
    guard try firstByte() == 0x7b else {
      _ = try peekKind()
      return nil
    }
    try enter()
    return ObjectCursor()
  }

  /// Enters an array.
  ///
  /// - Returns: the place in the array, for ``nextElement(_:)``; nil where another value stands.
  /// - Throws: ``JSONError/Code/tooDeep``, or where no value begins.
  public mutating func beginArray() throws(JSONError) -> ArrayCursor? {
    guard try firstByte() == 0x5b else {
      _ = try peekKind()
      return nil
    }
    try enter()
    return ArrayCursor()
  }

  /// Steps over the opening bracket.
  @inline(__always)
  mutating func enter() throws(JSONError) {
    guard depth < maximumDepth else { throw tooDeep() }
    depth &+= 1
    position &+= 1
  }

  @inline(never)
  private func tooDeep() -> JSONError {
    error(
      .tooDeep, at: position,
      message: "expected at most " + String(maximumDepth)
        + " objects and arrays within each other, found one more")
  }

  /// Steps to the next member of an object and over its name.
  ///
  /// The value of the member before must have been read or skipped.
  ///
  /// - Parameter object: the place in the object.
  /// - Returns: the name, valid as long as the bytes are; nil at the end of the object, which is
  ///   left then.
  /// - Throws: where the text is malformed; ``JSONError/Code/duplicateKey``.
  public mutating func nextKey(_ object: inout ObjectCursor) throws(JSONError) -> Text? {
    skipWhitespace()
    guard position < end else { throw memberFailure(isFirst: object.isFirst) }
    var byte = base[position]
    if byte == 0x7d {
      if rejectsDuplicateKeys { try leave(&object) }
      position &+= 1
      depth &-= 1
      return nil
    }
    if object.isFirst {
      object.isFirst = false
      guard byte == 0x22 else { throw memberFailure(isFirst: true) }
    } else {
      guard byte == 0x2c else { throw memberFailure(isFirst: false) }
      position &+= 1
      skipWhitespace()
      byte = position < end ? base[position] : 0
      guard byte == 0x22 else { throw failure(.unexpectedCharacter, expected: "a name in quotes") }
    }
    let name = try scanString()
    skipWhitespace()
    guard position < end, base[position] == 0x3a else {
      throw failure(.unexpectedCharacter, expected: "':' after a name")
    }
    position &+= 1
    if rejectsDuplicateKeys { try register(name, in: &object) }
    return text(of: name)
  }

  @inline(never)
  private func memberFailure(isFirst: Bool) -> JSONError {
    if isFirst { return failure(.unexpectedCharacter, expected: "a name in quotes or '}'") }
    return failure(.unexpectedCharacter, expected: "',' or '}' after a member")
  }

  /// Steps to the next element of an array.
  ///
  /// The element before must have been read or skipped.
  ///
  /// - Parameter array: the place in the array.
  /// - Returns: false at the end of the array, which is left then.
  /// - Throws: where the text is malformed.
  public mutating func nextElement(_ array: inout ArrayCursor) throws(JSONError) -> Bool {
    skipWhitespace()
    guard position < end else { throw elementFailure(isFirst: array.count == 0) }
    let byte = base[position]
    if byte == 0x5d {
      position &+= 1
      depth &-= 1
      return false
    }
    if array.count > 0 {
      guard byte == 0x2c else { throw elementFailure(isFirst: false) }
      position &+= 1
    }
    array.count &+= 1
    return true
  }

  @inline(never)
  private func elementFailure(isFirst: Bool) -> JSONError {
    if isFirst { return failure(.unexpectedCharacter, expected: "a value or ']'") }
    return failure(.unexpectedCharacter, expected: "',' or ']' after an element")
  }
}

extension JSONReader {
  /// The place in an array that is being read.
  public struct ArrayCursor {
    var count: Int = 0

    /// The position of the element stepped to last, from 0; -1 before the first.
    public var index: Int { count - 1 }
  }
}
