/// How much a client wants something: a weight from 0 (not at all) to 1 (RFC 9110, section 12.4.2).
public struct Quality: Sendable, Hashable, Comparable {
  /// The weight in thousandths, from 0 to 1000.
  public let thousandths: Int

  /// The weight 1, which is meant where none is written.
  public static var full: Quality { Quality(thousandths: 1000) }
  /// The weight 0: not acceptable.
  public static var zero: Quality { Quality(thousandths: 0) }

  /// Whether `left` is wanted less than `right`.
  public static func < (left: Quality, right: Quality) -> Bool {
    left.thousandths < right.thousandths
  }
}

extension FieldCursor {
  /// Reads a `qvalue`; nil if it is malformed.
  ///
  /// At most three digits may follow the point. The "0" in front of it may be missing (".2"),
  /// because the HTTP client of Java sends it so.
  mutating func quality() -> Quality? {
    var thousandths = 0
    var hasDigit = false
    if let byte = next, byte == 0x30 || byte == 0x31 {
      thousandths = Int(byte &- 0x30) * 1000
      hasDigit = true
      position &+= 1
    }
    if take(0x2e) {
      var scale = 100
      while scale > 0, let byte = next, byte &- 0x30 < 10 {
        thousandths += Int(byte &- 0x30) * scale
        scale /= 10
        hasDigit = true
        position &+= 1
      }
    }
    return hasDigit && thousandths <= 1000 ? Quality(thousandths: thousandths) : nil
  }

  /// Reads what may follow an element without parameters: nothing, or a weight (`;q=0.5`).
  ///
  /// - Returns: nil if it is anything else.
  mutating func weightToEnd() -> Quality? {
    skipBlanks()
    if isAtEnd { return .full }
    guard take(0x3b) else { return nil }
    skipBlanks()
    guard take(0x71) || take(0x51), take(0x3d), let quality = quality() else { return nil }
    skipBlanks()
    return isAtEnd ? quality : nil
  }
}
