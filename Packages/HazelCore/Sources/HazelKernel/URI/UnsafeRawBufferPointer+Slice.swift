extension UnsafeRawBufferPointer {
  /// The octets of a range that the caller knows to be inside.
  @inline(__always)
  func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[range])
  }

  /// The position of an octet within a range, or nil.
  func firstPosition(of byte: UInt8, in range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while position < range.upperBound {
      if self[position] == byte { return position }
      position &+= 1
    }
    return nil
  }

  /// A range without the spaces and tabs at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower] == 0x20 || self[lower] == 0x09 { lower &+= 1 }
    while lower < upper, self[upper &- 1] == 0x20 || self[upper &- 1] == 0x09 { upper &-= 1 }
    return lower..<upper
  }

  /// Whether the octets of a range are those of `text`, without regard to the case of letters.
  ///
  /// - Parameter text: a literal in lower case.
  func matches(_ range: Range<Int>, lowercased text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    let wanted = text.utf8Start
    var index = 0
    while index < range.count {
      guard ASCII.lowercased(self[range.lowerBound &+ index]) == wanted[index] else {
        return false
      }
      index &+= 1
    }
    return true
  }

  /// The octets of a range as a string; invalid UTF-8 becomes U+FFFD.
  func string(_ range: Range<Int>) -> String {
    String(decoding: slice(range), as: UTF8.self)
  }
}
