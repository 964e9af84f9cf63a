import HazelKernel

/// The formats of texts that are checked.
enum SchemaFormat {
  /// Whether a text is of a format; true for those that are not known.
  static func accepts(_ text: String, _ format: String) -> Bool {
    switch format {
    case "date": isAccepted(text) { FieldRules.date($0, into: &$1) }
    case "date-time": isAccepted(text) { FieldRules.dateTime($0, into: &$1) }
    case "uuid": isAccepted(text) { FieldRules.uuid($0, into: &$1) }
    case "email": isAccepted(text) { FieldRules.email($0, into: &$1) }
    case "byte": isAccepted(text) { FieldRules.base64($0, into: &$1) }
    case "ipv4": isIPv4(text)
    case "uri": hasScheme(text)
    default: true
    }
  }

  private static func isAccepted(
    _ text: String, _ rule: (String, inout Violations) -> Void
  ) -> Bool {
    var violations = Violations()
    rule(text, &violations)
    return violations.isEmpty
  }

  private static func isIPv4(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.utf8.allSatisfy { $0 &- 0x30 <= 9 } && UInt8(part) != nil
          && (part.count == 1 || part.first != "0")
      }
  }

  /// Whether a text begins like an absolute URI (RFC 3986, section 3.1) and has no characters that
  /// stand in none.
  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.startIndex,
      let first = text.utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20
    else { return false }
    return text.utf8[..<colon].allSatisfy {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 || $0 &- 0x30 <= 9
        || "+-.".utf8.contains($0)
    } && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"<>\"{}|\\^`".utf8.contains($0) }
  }
}
