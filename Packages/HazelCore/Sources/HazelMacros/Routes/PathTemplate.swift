/// What the pattern of a route captures, read from its text.
///
/// It finds what is wrong with a single pattern, so that the compiler can say it; what only shows
/// among several patterns is found at start.
struct PathTemplate {
  /// A parameter of a pattern.
  struct Parameter {
    let name: String
    let isOptional: Bool
  }

  private(set) var parameters: [Parameter] = []
  /// What is wrong, in words that follow "the pattern … is malformed:".
  private(set) var problem: String?

  /// Reads a pattern; an empty one is that of the controller itself.
  init(_ text: String) {
    guard !text.isEmpty else { return }
    guard text.hasPrefix("/") else {
      problem = "it must start with \"/\""
      return
    }
    let segments = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      read(segment, isLast: index == segments.count - 1)
      if problem != nil { return }
    }
  }

  private mutating func read(_ segment: Substring, isLast: Bool) {
    if segment.isEmpty {
      if !isLast { problem = "a segment is empty; remove one of the two slashes" }
      return
    }
    switch segment.first {
    case ":": readParameter(segment.dropFirst(), isLast: isLast)
    case "*": readWildcard(segment.dropFirst(), isLast: isLast)
    default:
      if segment.contains(where: { "?{}<> ".contains($0) }) {
        problem =
          "\"\(segment)\" holds what can not stand in a path; a parameter is written \":id\""
      }
    }
  }

  private mutating func readParameter(_ text: Substring, isLast: Bool) {
    var text = text
    var isOptional = false
    if text.last == "?" {
      text.removeLast()
      isOptional = true
      if !isLast {
        problem = "only the last segment may be optional"
        return
      }
    }
    var name = text
    if let open = text.firstIndex(of: "(") {
      name = text[..<open]
      check(constraint: text[open...])
    }
    add(String(name), isOptional: isOptional)
  }

  private mutating func readWildcard(_ text: Substring, isLast: Bool) {
    guard isLast else {
      problem = "nothing may follow a wildcard, which takes all the rest of the path"
      return
    }
    if text.last == "?" {
      problem = "a wildcard can not be optional: it matches an empty rest as well"
      return
    }
    if !text.isEmpty { add(String(text), isOptional: false) }
  }

  private mutating func check(constraint text: Substring) {
    guard text.last == ")", text.dropLast().allSatisfy({ $0 != ")" }) else {
      problem = "a constraint must end with \")\" at the end of its segment"
      return
    }
    let content = text.dropFirst().dropLast()
    let known = ["int", "uint", "uuid", "date", "hex", "alpha", "alnum", "slug"]
    if !content.contains("|"), !known.contains(String(content)) {
      problem =
        "\"\(content)\" is no constraint; use \(known.joined(separator: ", ")) or \"(a|b)\""
    }
  }

  private mutating func add(_ name: String, isOptional: Bool) {
    guard problem == nil else { return }
    let isName = name.utf8.enumerated().allSatisfy { index, byte in
      let isLetter = (byte | 0x20) &- 0x61 < 26 || byte == 0x5f
      return isLetter || (index > 0 && byte &- 0x30 < 10)
    }
    if name.isEmpty {
      problem = "a parameter has no name"
    } else if !isName {
      problem = "\"\(name)\" can not be the name of a parameter"
    } else if parameters.contains(where: { $0.name == name }) {
      problem = "the name \"\(name)\" is used twice"
    } else {
      parameters.append(Parameter(name: name, isOptional: isOptional))
    }
  }
}
