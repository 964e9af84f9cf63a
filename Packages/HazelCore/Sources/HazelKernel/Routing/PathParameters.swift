/// Where the captured parameters lie in the path that was matched.
///
/// Ranges count bytes of the path that was given to ``Router/match(_:_:_:)``, so of the normalised
/// path where normalising was necessary. The bytes are still percent-encoded. The first eight
/// parameters need no memory of their own.
public struct PathParameters: Sendable {
  /// The number of parameters that are kept without an array.
  static var inlineCapacity: Int { 8 }

  /// One word for each parameter: the start in the low 16 bits, the end in the high 16.
  typealias Slots = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  var slots: Slots = (0, 0, 0, 0, 0, 0, 0, 0)
  private var overflow: [UInt32] = []

  /// The number of parameters that were captured.
  ///
  /// It is one less than the number of names when an optional parameter was left out.
  public internal(set) var count: Int = 0

  /// Makes an empty list.
  public init() {}

  /// The bytes of a parameter within the path.
  ///
  /// - Parameter index: the position in the pattern, below ``count``.
  public subscript(index: Int) -> Range<Int> {
    precondition(index >= 0 && index < count, "a parameter that was not captured")
    let word: UInt32
    if index < Self.inlineCapacity {
      word = withUnsafeBytes(of: slots) { bytes in
        bytes.load(fromByteOffset: index &* 4, as: UInt32.self)
      }
    } else {
      word = overflow[index - Self.inlineCapacity]
    }
    let start = Int(word & 0xffff)
    // A start is never behind its end: the router writes them so.
    return Range(uncheckedBounds: (start, Int(word >> 16)))
  }

  /// Removes all parameters.
  public mutating func removeAll() {
    count = 0
    if !overflow.isEmpty { overflow.removeAll(keepingCapacity: true) }
  }

  /// Takes over captured words when there may be more than fit inline.
  mutating func assign(_ words: UnsafePointer<UInt32>, count newCount: Int) {
    removeAll()
    withUnsafeMutableBytes(of: &slots) { bytes in
      for index in 0..<min(newCount, Self.inlineCapacity) {
        bytes.storeBytes(of: words[index], toByteOffset: index &* 4, as: UInt32.self)
      }
    }
    if newCount > Self.inlineCapacity {
      overflow.append(
        contentsOf: UnsafeBufferPointer(
          start: words + Self.inlineCapacity, count: newCount - Self.inlineCapacity))
    }
    count = newCount
  }

  /// Makes an empty last range stand at a position.
  mutating func moveEmptyLast(to position: Int) {
    guard count > 0 else { return }
    let last = self[count - 1]
    guard last.isEmpty else { return }
    let word = PathParameters.word(position, position)
    if count <= Self.inlineCapacity {
      let offset = (count - 1) &* 4
      withUnsafeMutableBytes(of: &slots) { bytes in
        bytes.storeBytes(of: word, toByteOffset: offset, as: UInt32.self)
      }
    } else {
      overflow[overflow.count - 1] = word
    }
  }

  /// How a range is packed: both positions are at most 65,535.
  @inline(__always)
  static func word(_ start: Int, _ end: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: start) & 0xffff | UInt32(truncatingIfNeeded: end) &<< 16
  }
}
