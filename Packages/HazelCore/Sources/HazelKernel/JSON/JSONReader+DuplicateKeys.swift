extension JSONReader {
  /// The place in an object that is being read.
  ///
  /// It remembers the names seen so far, as 24 bits of a hash above 40 bits of the offset. Up to
  /// 16 names stand in the cursor itself, so that an object costs no allocation; from the 17th on
  /// they go to an array of the reader, and are looked through at the end of the object: in a hash
  /// table, or sorted where the hashes turn out to be bad. So the work is never more than n log n,
  /// whatever names somebody chooses, and no seed is needed.
  public struct ObjectCursor {
    var isFirst = true
    var count = 0
    /// One bit of 64 for every name; most new names meet a bit that is not set.
    var filter: UInt64 = 0
    /// Where the names of this object begin in `manyKeys`, once they are there.
    var manyKeysStart = -1
    private var keys: (Half, Half) = ((0, 0, 0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0, 0))

    private typealias Half = (
      UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64
    )

    static let capacity = 16

    init() {}

    /// Gives access to the names in the cursor.
    @inline(__always)
    mutating func withKeys<Result>(
      _ body: (UnsafeMutablePointer<UInt64>) -> Result
    ) -> Result {
      withUnsafeMutableBytes(of: &keys) { raw in
        // A tuple of 16 integers has their layout, and is bound to their type.
        body(raw.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt64.self))
      }
    }
  }
}

extension JSONReader {
  private static let offsetMask: UInt64 = 0xff_ffff_ffff

  /// Remembers a name and makes sure that it is new.
  @inline(__always)
  mutating func register(_ name: StringSpan, in object: inout ObjectCursor) throws(JSONError) {
    let hash = name.hasEscapes ? hashOfEscaped(name) : Self.hash(base + name.start, name.count)
    let key = hash & ~Self.offsetMask | UInt64(truncatingIfNeeded: name.start) & Self.offsetMask
    let bit = (1 as UInt64) &<< (hash & 63)
    guard object.count < ObjectCursor.capacity else {
      registerMany(key, in: &object)
      return
    }
    if object.filter & bit != 0, let other = duplicate(of: key, in: &object) {
      throw duplicateFailure(at: Int(key & Self.offsetMask), of: other)
    }
    object.filter |= bit
    let count = object.count
    object.withKeys { $0[count] = key }
    object.count = count &+ 1
  }

  /// The offset of the same name earlier in the object.
  private func duplicate(of key: UInt64, in object: inout ObjectCursor) -> Int? {
    let count = object.count
    return object.withKeys { keys in
      for position in 0..<count where (keys[position] ^ key) & ~Self.offsetMask == 0 {
        let other = Int(keys[position] & Self.offsetMask)
        if compareNames(other, Int(key & Self.offsetMask)) == 0 { return other }
      }
      return nil
    }
  }

  /// Goes over to the array, or on in it.
  @inline(never)
  private mutating func registerMany(_ key: UInt64, in object: inout ObjectCursor) {
    if object.manyKeysStart < 0 {
      object.manyKeysStart = manyKeys.count
      let count = object.count
      object.withKeys { keys in
        manyKeys.append(contentsOf: UnsafeBufferPointer(start: keys, count: count))
      }
    }
    manyKeys.append(key)
  }

  /// At the end of an object: looks for equal names among many.
  @inline(__always)
  mutating func leave(_ object: inout ObjectCursor) throws(JSONError) {
    if object.manyKeysStart >= 0 { try checkManyKeys(from: object.manyKeysStart) }
  }

  @inline(never)
  private mutating func checkManyKeys(from start: Int) throws(JSONError) {
    guard start < manyKeys.count else { return }
    let range = start..<manyKeys.count
    let duplicate: Duplicate?
    switch hashedDuplicate(in: range) {
    case .found(let found): duplicate = found
    case .undecided: duplicate = sortedDuplicate(in: range)
    }
    manyKeys.removeSubrange(range)
    if let duplicate { throw duplicateFailure(at: duplicate.offset, of: duplicate.other) }
  }

  /// A name that stands twice.
  private struct Duplicate {
    let offset: Int
    let other: Int
  }

  private enum Search {
    case found(Duplicate?)
    case undecided
  }

  /// Looks for the first duplicate with a hash table, as long as the hashes are good.
  private func hashedDuplicate(in range: Range<Int>) -> Search {
    var capacity = 64
    while capacity < 2 * range.count { capacity *= 2 }
    let mask = capacity - 1
    var slots = [UInt64](repeating: 0, count: capacity)
    // Good hashes take two steps or so for each name; names chosen to collide soon take more.
    var steps = 8 * range.count
    for key in manyKeys[range] {
      var slot = Int(truncatingIfNeeded: key >> 40) & mask
      // No key is 0: a name begins after a brace and a quote.
      while slots[slot] != 0 {
        if (slots[slot] ^ key) & ~Self.offsetMask == 0 {
          let other = Int(slots[slot] & Self.offsetMask)
          let offset = Int(key & Self.offsetMask)
          if compareNames(other, offset) == 0 {
            return .found(Duplicate(offset: offset, other: other))
          }
        }
        steps -= 1
        if steps < 0 { return .undecided }
        slot = (slot + 1) & mask
      }
      slots[slot] = key
    }
    return .found(nil)
  }

  /// Looks for the first duplicate by sorting, which takes n log n steps whatever the hashes are.
  private func sortedDuplicate(in range: Range<Int>) -> Duplicate? {
    var offsets = manyKeys[range].map { Int($0 & Self.offsetMask) }
    offsets.sort { left, right in
      let order = compareNames(left, right)
      return order == 0 ? left < right : order < 0
    }
    var first: Duplicate?
    for position in offsets.indices.dropFirst() {
      let other = offsets[position - 1]
      let offset = offsets[position]
      guard compareNames(other, offset) == 0 else { continue }
      if let first, first.offset < offset { continue }
      first = Duplicate(offset: offset, other: other)
    }
    return first
  }

  @inline(never)
  private func duplicateFailure(at offset: Int, of other: Int) -> JSONError {
    // The pointer names the member only behind its colon.
    var colon = nameEnd(from: offset)
    while colon < end, base[colon] != 0x3a { colon += 1 }
    let place = JSONLocation(in: buffer, at: other - 1, valueOffset: other - 1)
    return error(
      .duplicateKey, at: offset - 1, valueOffset: colon + 1,
      message: "expected every name once in an object, found this one again after line "
        + String(place.line) + ", column " + String(place.column))
  }
}

extension JSONReader {
  /// A hash of a few instructions; that somebody can choose names with equal hashes is allowed for.
  @inline(__always)
  package static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let factor: UInt64 = 0x9e37_79b9_7f4a_7c15
    let raw = UnsafeRawPointer(start)
    var hash = UInt64(truncatingIfNeeded: count)
    var position = 0
    while position &+ 8 <= count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &* factor
      hash ^= hash &>> 32
      position &+= 8
    }
    var rest: UInt64 = 0
    if position &+ 4 <= count {
      rest = UInt64(raw.loadUnaligned(fromByteOffset: position, as: UInt32.self))
      position &+= 4
    }
    while position < count {
      rest = rest &<< 8 | UInt64(start[position])
      position &+= 1
    }
    hash = (hash ^ rest) &* factor
    return hash ^ hash &>> 29
  }

  @inline(never)
  private func hashOfEscaped(_ name: StringSpan) -> UInt64 {
    let resolved = resolvedName(at: name.start)
    return resolved.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return Self.hash(base, 0) }
      return Self.hash(start, buffer.count)
    }
  }

  /// The position of the closing quote of a name that was read before.
  private func nameEnd(from start: Int) -> Int {
    var position = start
    while position < end, base[position] != 0x22 {
      position += base[position] == 0x5c ? 2 : 1
    }
    return Swift.min(position, end)
  }

  private func resolvedName(at start: Int) -> [UInt8] {
    let count = nameEnd(from: start) - start
    return Text(start: base + start, count: count, hasEscapes: true).bytes
  }

  /// Orders two names that were read before; 0 where they are equal.
  private func compareNames(_ left: Int, _ right: Int) -> Int {
    var count = 0
    while left + count < end, right + count < end {
      let a = base[left + count]
      let b = base[right + count]
      if a == 0x5c || b == 0x5c { return compareResolvedNames(left, right) }
      if a == 0x22 || b == 0x22 { return a == b ? 0 : (a == 0x22 ? -1 : 1) }
      if a != b { return a < b ? -1 : 1 }
      count += 1
    }
    return 0
  }

  private func compareResolvedNames(_ left: Int, _ right: Int) -> Int {
    let a = resolvedName(at: left)
    let b = resolvedName(at: right)
    for position in 0..<Swift.min(a.count, b.count) where a[position] != b[position] {
      return a[position] < b[position] ? -1 : 1
    }
    return a.count - b.count
  }
}
