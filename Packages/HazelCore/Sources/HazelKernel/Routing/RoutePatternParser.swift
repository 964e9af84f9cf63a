/// Reads a pattern and collects everything that is wrong with it.
struct RoutePatternParser {
  let bytes: [UInt8]
  private var names: [String] = []
  var segments: [RoutePattern.Segment] = []
  private(set) var isLastOptional: Bool = false
  private(set) var hasTrailingSlash: Bool = false
  private(set) var problems: [RoutePatternError.Problem] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func parse() {
    guard bytes.first == 0x2f else {
      report(
        RoutingCode.noLeadingSlash, at: 0, "a pattern must start with \"/\"",
        hint: "write \"/\" in front; the pattern of the root is \"/\"")
      return
    }
    guard bytes.count <= RoutePattern.maximumLength else {
      report(
        RoutingCode.limitExceeded, at: RoutePattern.maximumLength,
        "the pattern has \(bytes.count) bytes, more than \(RoutePattern.maximumLength)",
        hint: "shorten it, or turn a long list of values into a plain parameter")
      return
    }
    var start = 1
    while start <= bytes.count {
      var end = start
      while end < bytes.count && bytes[end] != 0x2f { end += 1 }
      parseSegment(start..<end, isLast: end == bytes.count)
      start = end + 1
    }
    checkLimits()
  }

  private mutating func parseSegment(_ range: Range<Int>, isLast: Bool) {
    guard let first = bytes[range].first else {
      if isLast {
        hasTrailingSlash = true
      } else {
        report(
          RoutingCode.emptySegment, at: range.lowerBound, "a segment is empty",
          hint: "remove one of the two slashes")
      }
      return
    }
    switch first {
    case 0x3a: parseParameter(range, isLast: isLast)
    case 0x2a: parseWildcard(range, isLast: isLast)
    default: parseLiteral(range)
    }
  }

  private mutating func parseParameter(_ range: Range<Int>, isLast: Bool) {
    var rest = range.lowerBound + 1..<range.upperBound
    if rest.last.map({ bytes[$0] }) == 0x3f {
      rest = rest.lowerBound..<rest.upperBound - 1
      isLastOptional = isLast
      if !isLast {
        report(
          RoutingCode.optionalNotLast, at: rest.upperBound,
          "only the last segment may be optional, and no slash may follow it",
          hint: "register one pattern with the segment and one without it")
      }
    }
    let open = rest.first { bytes[$0] == 0x28 } ?? rest.upperBound
    let name = parseName(rest.lowerBound..<open, of: ":")
    var constraint: RouteConstraint?
    if open < rest.upperBound {
      constraint = parseConstraint(open..<rest.upperBound)
    }
    segments.append(.parameter(name: name, constraint: constraint))
  }

  private mutating func parseWildcard(_ range: Range<Int>, isLast: Bool) {
    if !isLast {
      report(
        RoutingCode.wildcardNotLast, at: range.lowerBound,
        "a wildcard takes all the rest of the path, so nothing may follow it",
        hint: "use a parameter such as \":part\" for one segment, or end the pattern here")
    }
    var name = "*"
    var rest = range.lowerBound + 1..<range.upperBound
    if rest.last.map({ bytes[$0] }) == 0x3f {
      rest = rest.lowerBound..<rest.upperBound - 1
      report(
        RoutingCode.optionalNotLast, at: rest.upperBound, "a wildcard cannot be optional",
        hint: "remove the \"?\": a wildcard matches an empty rest as well")
    }
    if !rest.isEmpty { name = parseName(rest, of: "*") }
    segments.append(.wildcard(name: name))
  }

  private mutating func parseName(_ range: Range<Int>, of mark: String) -> String {
    let name = String(decoding: bytes[range], as: UTF8.self)
    if range.isEmpty {
      report(
        RoutingCode.emptyName, at: range.lowerBound, "a parameter has no name",
        hint: "write a name after \"\(mark)\", or \"\\\(mark)\" for the character itself")
      return name
    }
    for index in range {
      let byte = bytes[index]
      let isLetter = (byte | 0x20) &- 0x61 < 26 || byte == 0x5f
      let isDigit = byte &- 0x30 < 10
      if !isLetter && !(isDigit && index > range.lowerBound) {
        report(
          RoutingCode.invalidName, at: index, "\"\(name)\" cannot be the name of a parameter",
          hint: "use ASCII letters, digits and \"_\", and no digit first")
        return name
      }
    }
    // The bytes are compared: it needs no tables of Unicode, and names are ASCII here.
    if names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
      report(
        RoutingCode.duplicateName, at: range.lowerBound,
        "the name \"\(name)\" is used twice in the pattern",
        hint: "give each parameter a name of its own")
    }
    names.append(name)
    return name
  }

  private mutating func checkLimits() {
    if segments.count > RoutePattern.maximumSegmentCount {
      report(
        RoutingCode.limitExceeded, at: 0,
        "the pattern has \(segments.count) segments, more than "
          + "\(RoutePattern.maximumSegmentCount)",
        hint: "use a wildcard for the deep part")
    }
    let count = segments.count {
      if case .literal = $0 { false } else { true }
    }
    if count > RoutePattern.maximumParameterCount {
      report(
        RoutingCode.limitExceeded, at: 0,
        "the pattern has \(count) parameters, more than \(RoutePattern.maximumParameterCount)",
        hint: "use a wildcard for the deep part")
    }
  }

  mutating func report(
    _ code: String, at offset: Int, _ detail: String, hint: String
  ) {
    problems.append(
      RoutePatternError.Problem(code: code, detail: detail, hint: hint, offset: offset))
  }
}
