/// Reads a path eight bytes at a time.
///
/// All functions trust their arguments: positions lie before the count unless they say otherwise.
enum RouteBytes {
  /// Up to eight bytes from a position on, the first one lowest; zeros stand for what is missing.
  @inline(__always)
  static func word(_ path: UnsafePointer<UInt8>, _ position: Int, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(path)
    if position &+ 8 <= count {
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
    let missing = UInt64(truncatingIfNeeded: 8 &- (count &- position)) &* 8
    if count >= 8 {
      // The last eight bytes hold what is wanted in their upper part.
      let last = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
      return last &>> missing
    }
    var word: UInt64 = 0
    var index = count
    while index > position {
      index &-= 1
      word = word &<< 8 | UInt64(path[index])
    }
    return word
  }

  /// Whether a path goes on with a run of bytes, from a position on that may be its end.
  ///
  /// - Parameter run: the bytes; 8 more bytes must be readable behind them.
  @inline(__always)
  static func matches(
    _ path: UnsafePointer<UInt8>, _ position: Int, _ count: Int,
    _ run: UnsafePointer<UInt8>, _ runCount: Int
  ) -> Bool {
    if count &- position < runCount { return false }
    let raw = UnsafeRawPointer(run)
    var index = 0
    while index < runCount {
      let left = word(path, position &+ index, count)
      let right = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      var difference = left ^ right
      let rest = runCount &- index
      if rest < 8 {
        // Only the bytes of the run count.
        difference = difference &<< (UInt64(truncatingIfNeeded: 8 &- rest) &* 8)
      }
      if difference != 0 { return false }
      index &+= 8
    }
    return true
  }

  /// The end of the segment that starts at a position, which may be the end: the next slash, or
  /// the end of the path.
  @inline(__always)
  static func segmentEnd(_ path: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    var position = start
    while position < count {
      let difference = word(path, position, count) ^ 0x2f2f_2f2f_2f2f_2f2f
      // A byte that is a slash became zero; the lowest zero byte is found exactly. Missing bytes
      // are no slashes.
      let zeros = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
      if zeros != 0 { return position &+ zeros.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    return count
  }

  /// A hash of a whole path.
  ///
  /// It need not resist attacks: the table is made of registered paths only.
  @inline(__always)
  static func hash(_ path: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15
    var position = 0
    while position < count {
      hash = (hash ^ word(path, position, count)) &* 0xd6e8_feb8_6659_fd93
      hash ^= hash &>> 32
      position &+= 8
    }
    return UInt32(truncatingIfNeeded: hash)
  }
}
