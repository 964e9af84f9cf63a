import HazelKernel

/// A router that tries every route and compares what matched: slow, and plain to see through.
///
/// It reads patterns on its own and shares no code with the real one. It understands valid patterns
/// only.
struct NaiveRouter {
  enum Segment: Equatable {
    case literal([UInt8])
    case parameter(constraint: String?)
    case wildcard
  }

  struct Shape {
    let method: String?
    let segments: [Segment]
    let value: Int
  }

  /// A shape that matches a path.
  struct Candidate {
    let shape: Shape
    let captured: [String]
    /// How specific each segment is; the smallest list wins.
    let ranks: [[Int]]
  }

  enum Policy: CaseIterable {
    case strict
    case ignore
    case redirect
  }

  enum Answer: Equatable {
    case found(Int, head: Bool, [String])
    case redirect
    case options(Set<String>)
    case methodNotAllowed(Set<String>)
    case notFound
  }

  let policy: Policy
  private(set) var shapes: [Shape] = []

  init(_ policy: Policy) {
    self.policy = policy
  }

  mutating func add(_ method: String?, _ pattern: String, value: Int) {
    var parts = Self.split(Array(pattern.utf8)).map { String(decoding: $0, as: UTF8.self) }
    if let last = parts.last, last.hasPrefix(":"), last.hasSuffix("?") {
      parts[parts.count - 1] = String(last.dropLast())
      let rest = parts.count == 1 ? [""] : Array(parts.dropLast())
      shapes.append(Shape(method: method, segments: rest.map(Self.segment), value: value))
    }
    shapes.append(Shape(method: method, segments: parts.map(Self.segment), value: value))
  }

  func answer(_ method: String, _ path: [UInt8]) -> Answer {
    guard path.first == UInt8(ascii: "/"), path.count <= 65_535 else { return .notFound }
    let exact = candidates(path)
    if let winner = Self.winner(exact, method) { return winner }
    var all = exact
    if policy != .strict, path.count > 1 {
      var other = path
      if path.last == UInt8(ascii: "/") { other.removeLast() } else { other.append(0x2f) }
      let others = candidates(other)
      if let winner = Self.winner(others, method) {
        return policy == .ignore ? winner : .redirect
      }
      all += others
    }
    if all.isEmpty { return .notFound }
    var methods: Set<String> = ["OPTIONS"]
    for candidate in all {
      guard let name = candidate.shape.method else { continue }
      methods.insert(name)
      if name == "GET" { methods.insert("HEAD") }
    }
    return method == "OPTIONS" ? .options(methods) : .methodNotAllowed(methods)
  }

  /// Whether two routes have the same method and match the same paths in some shape.
  func hasConflict() -> Bool {
    for (index, left) in shapes.enumerated() {
      for right in shapes[..<index] where left.method == right.method && left.value != right.value {
        if key(left) == key(right) { return true }
      }
    }
    return false
  }

  private func key(_ shape: Shape) -> [String] {
    var key = shape.segments.map { segment in
      switch segment {
      case .literal(let bytes): "=" + String(decoding: bytes, as: UTF8.self)
      case .wildcard: "*"
      case .parameter(let constraint):
        if let constraint, constraint.contains("|") {
          constraint.split(separator: "|").sorted().joined(separator: "|")
        } else {
          ":" + (constraint ?? "")
        }
      }
    }
    if policy == .ignore, key.count > 1, key.last == "=" { key.removeLast() }
    return key
  }

  // MARK: Matching

  private static func split(_ path: [UInt8]) -> [[UInt8]] {
    path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
      Array($0)
    }
  }

  private static func segment(_ text: String) -> Segment {
    if text.hasPrefix("*") { return .wildcard }
    guard text.hasPrefix(":") else {
      var encoded: [UInt8] = []
      let escapes = text.hasPrefix("\\:") || text.hasPrefix("\\*")
      for byte in text.utf8.dropFirst(escapes ? 1 : 0) {
        encoded += byte < 0x80 ? [byte] : Array("%\(String(byte, radix: 16))".utf8)
      }
      return .literal(plainNormalize(encoded).result ?? [])
    }
    guard let open = text.firstIndex(of: "(") else { return .parameter(constraint: nil) }
    return .parameter(constraint: String(text[text.index(after: open)...].dropLast()))
  }

  private func candidates(_ path: [UInt8]) -> [Candidate] {
    let segments = Self.split(path)
    return shapes.compactMap { Self.match($0, segments) }
  }

  private static func match(_ shape: Shape, _ path: [[UInt8]]) -> Candidate? {
    var captured: [String] = []
    var ranks: [[Int]] = []
    for (index, segment) in shape.segments.enumerated() {
      guard index < path.count else { return nil }
      let bytes = path[index]
      let text = String(decoding: bytes, as: UTF8.self)
      switch segment {
      case .literal(let expected):
        guard expected == bytes else { return nil }
        ranks.append([0])
      case .parameter(let constraint):
        guard !bytes.isEmpty else { return nil }
        if let constraint {
          guard fits(text, bytes, constraint) else { return nil }
          ranks.append([1] + order(constraint))
        } else {
          ranks.append([2])
        }
        captured.append(text)
      case .wildcard:
        ranks.append([3])
        captured.append(
          String(decoding: Array(path[index...].joined(separator: [0x2f])), as: UTF8.self))
        return Candidate(shape: shape, captured: captured, ranks: ranks)
      }
    }
    guard shape.segments.count == path.count else { return nil }
    return Candidate(shape: shape, captured: captured, ranks: ranks)
  }

  private static func winner(_ candidates: [Candidate], _ method: String) -> Answer? {
    func preference(_ candidate: Candidate) -> Int? {
      switch candidate.shape.method {
      case method: 0
      case "GET" where method == "HEAD": 1
      case nil: 2
      default: nil
      }
    }
    var best: (ranks: [[Int]], preference: Int, candidate: Candidate)?
    for candidate in candidates {
      guard let preference = preference(candidate) else { continue }
      if let best {
        let isBetter =
          candidate.ranks == best.ranks
          ? preference < best.preference
          : candidate.ranks.lexicographicallyPrecedes(best.ranks) {
            $0.lexicographicallyPrecedes($1)
          }
        if !isBetter { continue }
      }
      best = (candidate.ranks, preference, candidate)
    }
    guard let best else { return nil }
    return .found(
      best.candidate.shape.value, head: best.preference == 1, best.candidate.captured)
  }

  // MARK: Constraints

  private static let names = ["uuid", "date", "uint", "int", "hex", "alpha", "alnum", "slug"]

  /// Where a constraint stands among those at the same place.
  private static func order(_ constraint: String) -> [Int] {
    guard constraint.contains("|") else {
      return [1_000_000 + (names.firstIndex(of: constraint) ?? 0)]
    }
    let values = constraint.split(separator: "|").map { Array($0.utf8) }
    let sorted = values.sorted {
      $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
    }
    // Values hold no zero, so it marks their ends and comes first.
    return [values.count] + sorted.flatMap { $0.map { Int($0) } + [0] }
  }

  private static func fits(_ text: String, _ bytes: [UInt8], _ constraint: String) -> Bool {
    if constraint.contains("|") { return constraint.split(separator: "|").contains { $0 == text } }
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
    let digits = "0123456789"
    let lower = "abcdefghijklmnopqrstuvwxyz"
    switch constraint {
    case "int": return !text.hasPrefix("+") && Int64(text) != nil
    case "uint": return text.allSatisfy { digits.contains($0) } && UInt64(text) != nil
    case "hex": return text.allSatisfy { "0123456789abcdefABCDEF".contains($0) }
    case "alpha": return text.lowercased().allSatisfy { lower.contains($0) }
    case "alnum": return text.lowercased().allSatisfy { (lower + digits).contains($0) }
    case "slug":
      return text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (lower + digits).contains($0) }
      }
    case "uuid":
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      return parts.map { $0.count } == [8, 4, 4, 4, 12]
        && parts.allSatisfy { $0.allSatisfy { "0123456789abcdefABCDEF".contains($0) } }
    case "date":
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.map({ $0.count }) == [4, 2, 2],
        parts.allSatisfy({ $0.allSatisfy { digits.contains($0) } }),
        let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
        (1...12).contains(month)
      else { return false }
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      return (1...days[month - 1]).contains(day)
    default: return false
    }
  }
}
