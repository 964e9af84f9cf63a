extension PatternCompiler {
  /// Writes the instructions of a part.
  static func emit(_ node: Node, into code: inout [UInt32]) throws(Problem) {
    guard code.count <= 20_000 else {
      throw Problem(text: "it is too large; make the counts smaller")
    }
    switch node {
    case .empty: break
    case .any: code.append(2)
    case .set(let ranges, let isNegated):
      if !isNegated, ranges.count == 1, ranges[0].count == 1 {
        code += [1, ranges[0].lowerBound]
      } else {
        code += [5, isNegated ? 1 : 0, UInt32(ranges.count)]
        for range in ranges { code += [range.lowerBound, range.upperBound] }
      }
    case .sequence(let nodes):
      for node in nodes { try emit(node, into: &code) }
    case .choice(let nodes): try emitChoice(nodes, into: &code)
    case .repeated(let node, let low, let high):
      try emitRepeated(node, low, high, into: &code)
    }
  }

  private static func emitChoice(_ nodes: [Node], into code: inout [UInt32]) throws(Problem) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index + 1 < nodes.count else {
        try emit(node, into: &code)
        break
      }
      let split = code.count
      code += [3, UInt32(split + 3), 0]
      try emit(node, into: &code)
      jumps.append(code.count)
      code += [4, 0]
      code[split + 2] = UInt32(code.count)
    }
    for jump in jumps { code[jump + 1] = UInt32(code.count) }
  }

  private static func emitRepeated(
    _ node: Node, _ low: Int, _ high: Int?, into code: inout [UInt32]
  ) throws(Problem) {
    for _ in 0..<low { try emit(node, into: &code) }
    guard let high else {
      let split = code.count
      code += [3, UInt32(split + 3), 0]
      try emit(node, into: &code)
      code += [4, UInt32(split)]
      code[split + 2] = UInt32(code.count)
      return
    }
    var splits: [Int] = []
    for _ in low..<high {
      splits.append(code.count)
      code += [3, UInt32(code.count + 3), 0]
      try emit(node, into: &code)
    }
    for split in splits { code[split + 2] = UInt32(code.count) }
  }

  /// Four characters of six bits for each word.
  static func encode(_ code: [UInt32]) -> String {
    var text = ""
    for word in code {
      for shift in [0, 6, 12, 18] {
        text.unicodeScalars.append(Unicode.Scalar(UInt8(word >> UInt32(shift) & 63) + 0x30))
      }
    }
    return text
  }

  /// The pattern in a form that all dialects read alike.
  static func text(of node: Node) -> String {
    switch node {
    case .empty: return ""
    case .any: return "[^\\n\\r\\u2028\\u2029]"
    case .set(let ranges, let isNegated):
      if !isNegated, ranges.count == 1, ranges[0].count == 1 {
        return character(ranges[0].lowerBound)
      }
      let members = ranges.map { range in
        range.count == 1
          ? character(range.lowerBound)
          : character(range.lowerBound) + "-" + character(range.upperBound)
      }
      return "[" + (isNegated ? "^" : "") + members.joined() + "]"
    case .sequence(let nodes):
      return nodes.map { node in
        if case .choice = node { return "(?:" + text(of: node) + ")" }
        return text(of: node)
      }.joined()
    case .choice(let nodes): return nodes.map { text(of: $0) }.joined(separator: "|")
    case .repeated(let node, let low, let high):
      return atom(node) + count(low, high)
    }
  }

  private static func atom(_ node: Node) -> String {
    switch node {
    case .any, .set: text(of: node)
    default: "(?:" + text(of: node) + ")"
    }
  }

  private static func count(_ low: Int, _ high: Int?) -> String {
    switch (low, high) {
    case (0, nil): "*"
    case (1, nil): "+"
    case (0, 1): "?"
    case (_, nil): "{\(low),}"
    case (_, let high?): low == high ? "{\(low)}" : "{\(low),\(high)}"
    }
  }

  private static func character(_ value: UInt32) -> String {
    guard let scalar = Unicode.Scalar(value) else { return "" }
    if "^$\\.*+?()[]{}|/-".unicodeScalars.contains(scalar) { return "\\" + String(scalar) }
    if value >= 0x21, value < 0x7f { return String(scalar) }
    if value > 0xffff { return String(scalar) }
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
