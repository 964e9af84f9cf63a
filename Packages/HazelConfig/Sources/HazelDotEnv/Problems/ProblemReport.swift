/// Collects the problems of a file, and knows the place of every byte.
struct ProblemReport {
  private let bytes: [UInt8]
  private let limit: Int
  private let lineStarts: [Int]
  private var problems: [(offset: Int, problem: DotEnvProblem)] = []
  /// The lines with characters that no text has: what else is wrong there follows from that.
  private var unreadableLines: Set<Int> = []

  init(_ bytes: [UInt8], limit: Int) {
    self.bytes = bytes
    self.limit = max(limit, 1)
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isPair = byte == 0x0d && index + 1 < bytes.count && bytes[index + 1] == 0x0a
      if byte == 0x0a || (byte == 0x0d && !isPair) { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// The problems in the order of the file, and a last one where there are too many.
  var sorted: [DotEnvProblem] {
    let all = problems.sorted { $0.offset < $1.offset }.map(\.problem)
    guard all.count > limit else { return all }
    let next = all[limit]
    return all[..<limit] + [
      DotEnvProblem(
        code: .tooManyProblems, line: next.line, column: next.column,
        message: "there are \(all.count - limit) more problems from here on",
        hint: "mend those above first")
    ]
  }

  /// The line of a byte, from 1.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The character of its line that a byte belongs to, from 1.
  private func column(at offset: Int, line: Int) -> Int {
    let start = lineStarts[line - 1]
    let end = min(offset, bytes.count)
    // Continuation bytes are no characters of their own.
    return bytes[start..<max(start, end)].count { $0 & 0xc0 != 0x80 } + 1
  }

  /// Adds a problem.
  mutating func add(
    _ code: DotEnvProblem.Code, at offset: Int, _ message: String, hint: String
  ) {
    let line = line(at: offset)
    if code == .invalidEncoding || code == .controlCharacter {
      guard unreadableLines.insert(line).inserted else { return }
    } else if unreadableLines.contains(line) {
      return
    }
    let column = column(at: offset, line: line)
    let problem = DotEnvProblem(
      code: code, line: line, column: column, message: message, hint: hint)
    problems.append((offset, problem))
  }
}
