extension RoutePatternParser {
  /// Reads "(int)" or "(book|order)"; `range` starts at the parenthesis.
  mutating func parseConstraint(_ range: Range<Int>) -> RouteConstraint? {
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
