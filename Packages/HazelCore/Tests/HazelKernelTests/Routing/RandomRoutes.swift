/// Makes random routes, and paths that have a good chance to match them.
struct RandomRoutes {
  struct Route: CustomStringConvertible {
    let method: String?
    let pattern: String
    let value: Int

    var description: String { "\(method ?? "ANY") \(pattern)" }
  }

  var generator: RoutingGenerator

  init(seed: UInt64) {
    generator = RoutingGenerator(seed: seed)
  }

  private static let literals = [
    "a", "ab", "abc", "b", "books", "book", "bookshelf", "1", "12", "new", "a-b", "b\u{fc}cher",
    "a%2Fb", "%41", "v1:x", "cafe", "2026-02-28", "-7", "0123456789abcdef", "\\:a",
  ]
  private static let constraints = [
    "int", "uint", "hex", "alpha", "alnum", "slug", "date", "uuid", "a|b", "b|a", "a|b|books",
    "ab|1", "new|cafe|12", "1|ab", "cafe|b%C3%BCcher",
  ]
  private static let segments = [
    "a", "ab", "abc", "b", "books", "book", "bookshelf", "1", "12", "new", "a-b", "b%C3%BCcher",
    "b%c3%bccher", "a%2Fb", "a%2fb", "A", "%41", "v1:x", "cafe", "2026-02-28", "2026-02-30", "-7",
    "0123456789abcdef", ":a", "", "x", "%78", "ABC", "Zz9", "a_b", "99999999999999999999",
    "9223372036854775808", "7d4e90a1-5b32-4c68-9f07-e1a6c83d52bf", "-", "--", "..", "*", "%", "%4",
    "+1", "00",
  ]
  private static let methods = ["GET", "GET", "GET", "HEAD", "POST", "DELETE", "OPTIONS", "PURGE"]

  mutating func method() -> String {
    (Self.methods + ["TRACE", "QUERY"]).randomElement(using: &generator) ?? "GET"
  }

  /// Up to 14 routes; deep ones and such as share their beginnings are likely.
  mutating func routes() -> [Route] {
    let count = Int.random(in: 1...14, using: &generator)
    var routes: [Route] = []
    for value in 0..<count {
      let isAny = Int.random(in: 0..<8, using: &generator) == 0
      let method = isAny ? nil : Self.methods.randomElement(using: &generator)
      routes.append(Route(method: method, pattern: pattern(after: routes), value: value))
    }
    return routes
  }

  private mutating func pattern(after routes: [Route]) -> String {
    var pattern = ""
    if let model = routes.randomElement(using: &generator), Bool.random(using: &generator) {
      // The beginning of another pattern, without what may only stand at its end.
      let parts = model.pattern.split(separator: "/")
      let kept = Int.random(in: 0...parts.count, using: &generator)
      for part in parts.prefix(kept) where !part.hasPrefix("*") && !part.hasSuffix("?") {
        pattern += "/" + part
      }
    }
    var position = pattern.split(separator: "/").count
    let count = Int.random(in: 0...3, using: &generator)
    for _ in 0..<count {
      pattern += "/" + segment(position)
      position += 1
    }
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return pattern + "/"
    case 1: return pattern + "/*rest"
    case 2: return pattern + "/" + parameter(position) + "?"
    default: return pattern.isEmpty ? "/" : pattern
    }
  }

  private mutating func segment(_ position: Int) -> String {
    Bool.random(using: &generator)
      ? Self.literals.randomElement(using: &generator) ?? "a" : parameter(position)
  }

  private mutating func parameter(_ position: Int) -> String {
    let name = ":p\(position)"
    guard Bool.random(using: &generator) else { return name }
    return name + "(" + (Self.constraints.randomElement(using: &generator) ?? "int") + ")"
  }

  /// A path that follows one of the patterns more or less, now and then with a slip.
  mutating func path(like routes: [Route]) -> String {
    let pattern = routes.randomElement(using: &generator)?.pattern ?? "/"
    var path = ""
    for part in pattern.split(separator: "/") {
      if Int.random(in: 0..<12, using: &generator) == 0 { break }
      path += "/" + text(for: String(part))
    }
    for _ in 0..<Int.random(in: 0...2, using: &generator) / 2 {
      path += "/" + (Self.segments.randomElement(using: &generator) ?? "")
    }
    if path.isEmpty || Int.random(in: 0..<8, using: &generator) == 0 { path += "/" }
    return path
  }

  private mutating func text(for part: String) -> String {
    let isLiteral = !part.hasPrefix(":") && !part.hasPrefix("*")
    if isLiteral, Int.random(in: 0..<8, using: &generator) > 0 {
      let literal = part.hasPrefix("\\") ? String(part.dropFirst()) : part
      return literal == "b\u{fc}cher" ? "b%C3%bccher" : literal
    }
    if part.contains("|"), Int.random(in: 0..<3, using: &generator) > 0,
      let open = part.firstIndex(of: "("), let close = part.lastIndex(of: ")")
    {
      let values = part[part.index(after: open)..<close].split(separator: "|")
      return String(values.randomElement(using: &generator) ?? "")
    }
    return Self.segments.randomElement(using: &generator) ?? "a"
  }

  /// Random bytes behind a slash, with many slashes among them.
  mutating func bytes() -> [UInt8] {
    var bytes: [UInt8] = [0x2f]
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.append(0x2f)
      case 1: bytes.append(UInt8.random(in: 0...255, using: &generator))
      default: bytes.append(UInt8(ascii: "a") + UInt8.random(in: 0...2, using: &generator))
      }
    }
    return bytes
  }
}
