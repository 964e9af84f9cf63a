/// Reads the patterns of `@Pattern` and writes instructions for `PatternProgram`.
///
/// A pattern is a part of what JavaScript calls a regular expression: characters, `.`, sets,
/// `\d \w \s \D \W \S`, groups, `|`, `* + ? {n} {n,} {n,m}`. What would need memory of the text
/// (back references) or looks around is refused.
struct PatternCompiler {
  /// What is wrong with a pattern.
  struct Problem: Error {
    let text: String
  }

  /// A part of a pattern.
  indirect enum Node {
    case empty
    case set(ranges: [ClosedRange<UInt32>], isNegated: Bool)
    case any
    case sequence([Node])
    case choice([Node])
    case repeated(Node, Int, Int?)
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0

  /// The instructions and the pattern in the form that a schema takes.
  struct Result {
    let program: String
    let schemaPattern: String
  }

  static func compile(_ pattern: String) throws(Problem) -> Result {
    var compiler = PatternCompiler(pattern)
    let node = try compiler.parse()
    var code: [UInt32] = []
    try emit(node, into: &code)
    code.append(0)
    guard code.count <= 20_000 else {
      throw Problem(text: "it is too large; make the counts smaller")
    }
    return Result(program: encode(code), schemaPattern: "^(?:" + text(of: node) + ")$")
  }

  private init(_ pattern: String) {
    var scalars = Array(pattern.unicodeScalars)
    // The whole text must match anyway.
    if scalars.first == "^" { scalars.removeFirst() }
    if scalars.last == "$", scalars.dropLast().last != "\\" { scalars.removeLast() }
    self.scalars = scalars
  }

  private mutating func parse() throws(Problem) -> Node {
    let node = try parseChoice(depth: 0)
    guard position == scalars.count else { throw Problem(text: "a ')' closes no group") }
    return node
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func parseChoice(depth: Int) throws(Problem) -> Node {
    guard depth < 50 else { throw Problem(text: "groups are nested too deeply") }
    var choices = [try parseSequence(depth: depth)]
    while take("|") { choices.append(try parseSequence(depth: depth)) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func parseSequence(depth: Int) throws(Problem) -> Node {
    var nodes: [Node] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let atom = try parseAtom(depth: depth)
      nodes.append(try parseCount(atom))
    }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  private mutating func parseAtom(depth: Int) throws(Problem) -> Node {
    guard let scalar = next else { return .empty }
    position += 1
    switch scalar {
    case ".": return .any
    case "(":
      if take("?"), !take(":") {
        throw Problem(text: "of groups with '?' only '(?:' is possible")
      }
      let node = try parseChoice(depth: depth + 1)
      guard take(")") else { throw Problem(text: "a group is not closed") }
      return node
    case "[": return try parseSet()
    case "\\": return try parseEscape()
    case "*", "+", "?", "{": throw Problem(text: "'\(scalar)' has nothing to repeat")
    case "^", "$": throw Problem(text: "'\(scalar)' may only stand at the ends; write \\\(scalar)")
    case "]", "}": throw Problem(text: "write \\\(scalar) for the character '\(scalar)'")
    default: return .set(ranges: [scalar.value...scalar.value], isNegated: false)
    }
  }

  private mutating func parseCount(_ node: Node) throws(Problem) -> Node {
    let result: Node
    if take("*") {
      result = .repeated(node, 0, nil)
    } else if take("+") {
      result = .repeated(node, 1, nil)
    } else if take("?") {
      result = .repeated(node, 0, 1)
    } else if take("{") {
      guard let low = parseNumber() else { throw Problem(text: "a count must follow '{'") }
      var high: Int? = low
      if take(",") { high = next == "}" ? nil : parseNumber() ?? -1 }
      guard take("}"), high != -1 else { throw Problem(text: "a count must end with '}'") }
      if let high, high < low { throw Problem(text: "{\(low),\(high)} has its counts reversed") }
      guard max(low, high ?? 0) <= 1000 else { throw Problem(text: "a count is above 1000") }
      result = .repeated(node, low, high)
    } else {
      return node
    }
    if let scalar = next, "*+?{".unicodeScalars.contains(scalar) {
      throw Problem(text: "'\(scalar)' may not follow a count; put a group around it")
    }
    return result
  }

  private mutating func parseNumber() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar), value ?? 0 < 100_000 {
      value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
      position += 1
    }
    return value
  }

  private mutating func parseEscape() throws(Problem) -> Node {
    guard let scalar = next else { throw Problem(text: "it ends with a backslash") }
    position += 1
    if let ranges = Self.ranges(ofClass: scalar) {
      return .set(ranges: ranges, isNegated: ["D", "W", "S"].contains(scalar))
    }
    let value = try Self.escaped(scalar)
    return .set(ranges: [value...value], isNegated: false)
  }

  /// The scalars of `\d`, `\w` and `\s`, and of those in capitals before they are negated.
  private static func ranges(ofClass scalar: Unicode.Scalar) -> [ClosedRange<UInt32>]? {
    switch scalar {
    case "d", "D": [0x30...0x39]
    case "w", "W": [0x30...0x39, 0x41...0x5a, 0x5f...0x5f, 0x61...0x7a]
    case "s", "S":
      [
        0x09...0x0d, 0x20...0x20, 0xa0...0xa0, 0x1680...0x1680, 0x2000...0x200a, 0x2028...0x2029,
        0x202f...0x202f, 0x205f...0x205f, 0x3000...0x3000, 0xfeff...0xfeff,
      ]
    default: nil
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) throws(Problem) -> UInt32 {
    switch scalar {
    case "n": return 0x0a
    case "r": return 0x0d
    case "t": return 0x09
    case "f": return 0x0c
    case "v": return 0x0b
    case "a"..."z", "A"..."Z", "0"..."9":
      throw Problem(text: "\\\(scalar) is not possible")
    default: return scalar.value
    }
  }

  private mutating func parseSet() throws(Problem) -> Node {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    while let scalar = next, scalar != "]" {
      position += 1
      var low = scalar.value
      if scalar == "\\" {
        guard let escape = next else { break }
        position += 1
        if let members = Self.ranges(ofClass: escape) {
          guard !["D", "W", "S"].contains(escape) else {
            throw Problem(text: "\\\(escape) is not possible in a set")
          }
          ranges += members
          continue
        }
        low = try Self.escaped(escape)
      } else if scalar == "[" {
        throw Problem(text: "write \\[ for the character '[' in a set")
      }
      guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
        ranges.append(low...low)
        continue
      }
      position += 1
      var high = scalars[position].value
      position += 1
      if high == 0x5c {
        guard let escape = next else { break }
        position += 1
        high = try Self.escaped(escape)
      }
      guard low <= high else { throw Problem(text: "a range in a set is reversed") }
      ranges.append(low...high)
    }
    guard take("]") else { throw Problem(text: "a set is not closed") }
    guard !ranges.isEmpty else { throw Problem(text: "a set is empty") }
    return .set(ranges: ranges, isNegated: isNegated)
  }
}
