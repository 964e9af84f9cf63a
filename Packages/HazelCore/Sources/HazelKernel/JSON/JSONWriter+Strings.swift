extension JSONWriter {
  /// Writes a string, and escapes what must be escaped (RFC 8259, section 7).
  ///
  /// - Parameter value: the string.
  public mutating func string(_ value: String) {
    let isDone: Void? = value.utf8.withContiguousStorageIfAvailable { string(utf8: $0) }
    if isDone == nil {
      // A string that is not stored as UTF-8: only on Apple platforms.
      var copy = value
      copy.withUTF8 { string(utf8: $0) }
    }
  }

  /// Writes a string that needs no escapes and is known when the program is written.
  ///
  /// - Parameter value: the string as it stands in JSON, without the quotes.
  @inlinable @inline(__always)
  public mutating func string(escaped value: StaticString) {
    value.withUTF8Buffer { source in
      append(source.count &+ 2) { target in
        target.pointee = 0x22
        if let start = source.baseAddress {
          (target + 1).update(from: start, count: source.count)
        }
        target[source.count &+ 1] = 0x22
        return source.count &+ 2
      }
    }
  }

  /// Writes a string given as its UTF-8 bytes.
  ///
  /// - Parameter source: the bytes; they must be well-formed.
  public mutating func string(utf8 source: UnsafeBufferPointer<UInt8>) {
    let count = source.count
    let mayCopy = !escapesLineSeparators
    var copied = 0
    // Eight bytes are copied at a time: room for seven too many.
    append(count &+ 10) { target in
      target.pointee = 0x22
      if let start = source.baseAddress, mayCopy {
        copied = Self.copyPlain(start, count, to: target + 1)
      }
      target[copied &+ 1] = 0x22
      return copied &+ 2
    }
    if copied < count { escape(source, from: copied) }
  }

  /// Copies up to the first byte that must be escaped, and returns the number of bytes copied.
  @inline(__always)
  private static func copyPlain(
    _ source: UnsafePointer<UInt8>, _ count: Int, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var position = 0
    while position &+ 8 <= count {
      let word = UnsafeRawPointer(source + position).loadUnaligned(as: UInt64.self)
      UnsafeMutableRawPointer(target + position).storeBytes(of: word, as: UInt64.self)
      let special = mustEscape(UInt64(littleEndian: word))
      if special != 0 { return position &+ special.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    while position < count {
      let byte = source[position]
      if byte < 0x20 || byte == 0x22 || byte == 0x5c { return position }
      target[position] = byte
      position &+= 1
    }
    return position
  }

  /// Marks the first byte of a word of eight that must be escaped, with its high bit.
  @inline(__always)
  private static func mustEscape(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = word &- ones &* 0x20
    let quotes = (word ^ ones &* 0x22) &- ones
    let backslashes = (word ^ ones &* 0x5c) &- ones
    return (controls | quotes | backslashes) & ~word & (ones &* 0x80)
  }

  /// Goes on with a string whose first byte that must be escaped was found.
  @inline(never)
  private mutating func escape(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
    // The closing quote is taken back.
    length &-= 1
    var position = start
    while position < source.count {
      // A chunk at a time, so that there is room for the longest escapes without asking.
      let chunkEnd = Swift.min(position + 256, source.count)
      grow(6 * 256 + 1)
      let written = length
      length += storage.withUnsafeMutableBufferPointer { buffer in
        let target = buffer.baseAddress.unsafelyUnwrapped + written
        var count = 0
        while position < chunkEnd {
          let byte = source[position]
          if byte < 0x20 || byte == 0x22 || byte == 0x5c {
            count &+= Self.writeEscape(byte, to: target + count)
          } else if byte == 0xe2, escapesLineSeparators, position + 2 < source.count,
            source[position + 1] == 0x80, source[position + 2] & 0xfe == 0xa8
          {
            count &+= Self.writeUnit(
              0x2020 | UInt16(source[position + 2] & 0x0f), to: target + count)
            position &+= 2
          } else {
            target[count] = byte
            count &+= 1
          }
          position &+= 1
        }
        return count
      }
    }
    appendByte(0x22)
  }

  private static func writeEscape(
    _ byte: UInt8, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let letter: UInt8
    switch byte {
    case 0x22, 0x5c: letter = byte
    case 0x08: letter = 0x62
    case 0x0c: letter = 0x66
    case 0x0a: letter = 0x6e
    case 0x0d: letter = 0x72
    case 0x09: letter = 0x74
    default: return writeUnit(UInt16(byte), to: target)
    }
    target[0] = 0x5c
    target[1] = letter
    return 2
  }

  /// Writes `\uXXXX`.
  private static func writeUnit(
    _ unit: UInt16, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    target[0] = 0x5c
    target[1] = 0x75
    for position in 0..<4 {
      let digit = UInt8(truncatingIfNeeded: unit >> (12 - 4 * UInt16(position))) & 15
      target[position + 2] = digit < 10 ? digit &+ 0x30 : digit &+ 0x57
    }
    return 6
  }
}
