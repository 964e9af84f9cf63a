/// A pattern as `@DTO` compiles it, and the machine that runs it.
///
/// The macro checks a pattern and turns it into instructions when the program is compiled; nothing
/// is left to be parsed at run time. The machine follows all ways through the pattern at once, so
/// that the time is the length of the text times the length of the program, whatever the text:
/// no pattern can be made to take exponential time.
///
/// An instruction is one or more words; a word is four characters from "0" to "o" of six bits
/// each, the lowest first.
public struct PatternProgram: Sendable {
  private let code: StaticString

  /// Takes over instructions.
  ///
  /// - Parameter code: the words that the macro wrote.
  public init(_ code: StaticString) {
    self.code = code
  }

  private enum Instruction {
    static var match: Int { 0 }
    static var character: Int { 1 }
    static var any: Int { 2 }
    static var split: Int { 3 }
    static var jump: Int { 4 }
    static var set: Int { 5 }
  }

  @inline(__always)
  private func word(_ index: Int) -> Int {
    let start = code.utf8Start + index &* 4
    return Int(start[0] &- 0x30) | Int(start[1] &- 0x30) << 6
      | Int(start[2] &- 0x30) << 12 | Int(start[3] &- 0x30) << 18
  }

  /// Whether the whole of a text matches.
  public func matches(_ text: String) -> Bool {
    let size = code.utf8CodeUnitCount / 4
    var current = Threads(size: size)
    var next = Threads(size: size)
    follow(0, into: &current)
    for scalar in text.unicodeScalars {
      if current.list.isEmpty { return false }
      next.clear()
      for place in current.list {
        if let after = step(place, Int(scalar.value)) { follow(after, into: &next) }
      }
      swap(&current, &next)
    }
    return current.list.contains { word($0) == Instruction.match }
  }

  /// The place after an instruction that takes a character; nil where it does not take this one.
  private func step(_ place: Int, _ scalar: Int) -> Int? {
    switch word(place) {
    case Instruction.character:
      return word(place + 1) == scalar ? place + 2 : nil
    case Instruction.any:
      let isLineEnd = scalar == 0x0a || scalar == 0x0d || scalar == 0x2028 || scalar == 0x2029
      return isLineEnd ? nil : place + 1
    case Instruction.set:
      let isNegated = word(place + 1) == 1
      let count = word(place + 2)
      var isMember = false
      for range in 0..<count where !isMember {
        let lower = word(place + 3 + 2 * range)
        let upper = word(place + 4 + 2 * range)
        isMember = scalar >= lower && scalar <= upper
      }
      return isMember != isNegated ? place + 3 + 2 * count : nil
    default: return nil
    }
  }

  /// Adds a place and all that can be reached from it without a character.
  private func follow(_ start: Int, into threads: inout Threads) {
    threads.pending.append(start)
    while let place = threads.pending.popLast() {
      guard threads.visit(place) else { continue }
      switch word(place) {
      case Instruction.jump: threads.pending.append(word(place + 1))
      case Instruction.split:
        threads.pending.append(word(place + 2))
        threads.pending.append(word(place + 1))
      default: threads.list.append(place)
      }
    }
  }

  /// The places that are reached at one position of the text.
  private struct Threads {
    var list: [Int] = []
    var pending: [Int] = []
    private var visited: [UInt32]
    private var round: UInt32 = 1

    init(size: Int) {
      visited = [UInt32](repeating: 0, count: size)
      list.reserveCapacity(8)
    }

    mutating func clear() {
      list.removeAll(keepingCapacity: true)
      round += 1
    }

    mutating func visit(_ place: Int) -> Bool {
      guard visited[place] != round else { return false }
      visited[place] = round
      return true
    }
  }
}
