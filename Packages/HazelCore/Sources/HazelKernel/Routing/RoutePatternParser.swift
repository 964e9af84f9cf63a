/// Reads a pattern and collects everything that is wrong with it.
struct RoutePatternParser {
  private let bytes: [UInt8]
  private var names: [String] = []
  private(set) var segments: [RoutePattern.Segment] = []
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

  private mutating func report(
    _ code: String, at offset: Int, _ detail: String, hint: String
  ) {
    problems.append(
      RoutePatternError.Problem(code: code, detail: detail, hint: hint, offset: offset))
  }
}

// MARK: - Literals

extension RoutePatternParser {
  private mutating func parseLiteral(_ range: Range<Int>) {
    var literal = range
    let next = range.lowerBound + 1
    if bytes[range.lowerBound] == 0x5c, range.contains(next),
      bytes[next] == 0x3a || bytes[next] == 0x2a
    {
      literal = next..<range.upperBound
    }
    guard let text = encode(literal) else { return }
    if text == [0x2e] || text == [0x2e, 0x2e] {
      report(
        RoutingCode.dotSegment, at: range.lowerBound,
        "clients resolve \".\" and \"..\" before they send a path",
        hint: "write the path that is meant")
    }
    segments.append(.literal(text))
  }

  /// The bytes of a literal as they appear in a normalised path; nil after a problem.
  private mutating func encode(_ range: Range<Int>) -> [UInt8]? {
    var encoded: [UInt8] = []
    var isValid = true
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0x80 {
        PathNormalization.appendEscape(of: byte, to: &encoded)
      } else if byte == 0x25 {
        guard index + 2 < range.upperBound, ASCII.hexValue(bytes[index + 1]) != nil,
          ASCII.hexValue(bytes[index + 2]) != nil
        else {
          report(
            RoutingCode.malformedEscape, at: index,
            "\"%\" must be followed by two hexadecimal digits",
            hint: "write \"%25\" for the character itself")
          return nil
        }
        encoded.append(contentsOf: bytes[index...index + 2])
        index += 2
      } else if PathNormalization.isPathCharacter(byte) {
        encoded.append(byte)
      } else {
        reportInvalidCharacter(byte, at: index)
        isValid = false
      }
      index += 1
    }
    guard isValid else { return nil }
    // Every escape was checked above, so normalising cannot fail.
    return (try? PathNormalization.normalize(encoded)) ?? encoded
  }

  private mutating func reportInvalidCharacter(_ byte: UInt8, at index: Int) {
    var escape: [UInt8] = []
    PathNormalization.appendEscape(of: byte, to: &escape)
    let escaped = String(decoding: escape, as: UTF8.self)
    let detail: String
    if byte <= 0x20 || byte == 0x7f {
      detail = "whitespace and control characters cannot stand in a path"
    } else {
      detail = "\"\(String(decoding: [byte], as: UTF8.self))\" cannot stand in a path"
    }
    let hint: String
    switch byte {
    case 0x3f: hint = "only a parameter can be optional (\":id?\"); write \"%3F\" for the character"
    case 0x7b, 0x7d: hint = "write \":id\" for a parameter, or \"\(escaped)\" for the character"
    case 0x0...0x20, 0x7f: hint = "remove it, or write \"\(escaped)\""
    default: hint = "write \"\(escaped)\""
    }
    report(RoutingCode.invalidCharacter, at: index, detail, hint: hint)
  }
}

// MARK: - Constraints

extension RoutePatternParser {
  /// Reads "(int)" or "(book|order)"; `range` starts at the parenthesis.
  private mutating func parseConstraint(_ range: Range<Int>) -> RouteConstraint? {
    let close = range.first { bytes[$0] == 0x29 }
    guard let close, close == range.upperBound - 1 else {
      let hint =
        close == nil
        ? "write \")\" after the constraint; a \"/\" in a value is written \"%2F\""
        : "end the segment after \")\""
      report(
        RoutingCode.malformedConstraint, at: range.lowerBound,
        "a constraint must end with \")\" at the end of its segment", hint: hint)
      return nil
    }
    let content = range.lowerBound + 1..<close
    if content.contains(where: { bytes[$0] == 0x7c }) { return parseValues(content) }
    let name = String(decoding: bytes[content], as: UTF8.self)
    if let constraint = RouteConstraint(named: name) { return constraint }
    report(
      RoutingCode.unknownConstraint, at: content.lowerBound,
      "\"\(name)\" is no constraint",
      hint: "use \(RouteConstraint.names), or several values as in \"(book|order)\"")
    return nil
  }

  private mutating func parseValues(_ range: Range<Int>) -> RouteConstraint? {
    var values: [String] = []
    var encodedValues: [[UInt8]] = []
    var start = range.lowerBound
    while start <= range.upperBound {
      let end = (start..<range.upperBound).first { bytes[$0] == 0x7c } ?? range.upperBound
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      if start == end {
        report(
          RoutingCode.malformedConstraint, at: start, "a value is empty",
          hint: "remove the extra \"|\"; make the parameter optional if it may be left out")
      } else if let encoded = encode(start..<end) {
        if encodedValues.contains(encoded) {
          report(
            RoutingCode.malformedConstraint, at: start, "the value \"\(text)\" is there twice",
            hint: "remove one of them")
        }
        values.append(text)
        encodedValues.append(encoded)
      }
      start = end + 1
    }
    return RouteConstraint(values: values, encodedValues: encodedValues)
  }
}
