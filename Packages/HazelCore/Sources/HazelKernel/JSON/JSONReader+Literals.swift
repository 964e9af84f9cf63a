extension JSONReader {
  /// Reads `true` or `false`.
  ///
  /// - Returns: the value; nil where another value stands, which stays to be read.
  /// - Throws: where the text is malformed.
  public mutating func bool() throws(JSONError) -> Bool? {
    switch try firstByte() {
    case 0x74:
      try scanLiteral("true")
      return true
    case 0x66:
      try scanLiteral("false")
      return false
    default:
      _ = try peekKind()
      return nil
    }
  }

  /// Reads `null`, if it stands here.
  ///
  /// - Returns: false where another value stands, which stays to be read.
  /// - Throws: where the text is malformed.
  public mutating func null() throws(JSONError) -> Bool {
    guard try firstByte() == 0x6e else {
      _ = try peekKind()
      return false
    }
    try scanLiteral("null")
    return true
  }

  /// Steps over a word whose first character is known.
  @inline(__always)
  mutating func scanLiteral(_ literal: StaticString) throws(JSONError) {
    let count = literal.utf8CodeUnitCount
    guard position &+ count <= end,
      Text.equal(base + position, literal.utf8Start, count: count)
    else { throw literalFailure(literal) }
    position &+= count
  }

  @inline(never)
  private func literalFailure(_ literal: StaticString) -> JSONError {
    let word = literal.utf8Start
    var count = 0
    while count < literal.utf8CodeUnitCount, position + count < end,
      base[position + count] == word[count]
    {
      count += 1
    }
    return failure(.invalidLiteral, at: position + count, expected: literal)
  }
}
