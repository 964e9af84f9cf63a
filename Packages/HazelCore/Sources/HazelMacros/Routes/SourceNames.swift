/// The sources of parameters that come with Hazel, for a hint at a slip of the pen.
enum SourceNames {
  private static let known = [
    "Param", "Query", "Header", "Headers", "Cookie", "Body", "Form", "Ip", "Host", "Inject",
    "LastEventID",
  ]

  /// Whether it is one of ours.
  static func isKnown(_ name: String) -> Bool { known.contains(name) }

  /// The place of a source for documents: "query" for "Query", "path" for "Param".
  static func place(_ name: String) -> String {
    switch name {
    case "Param": "path"
    case "Host", "LastEventID", "Headers": "header"
    default: name.prefix(1).lowercased() + name.dropFirst()
    }
  }

  /// The header field of a source that reads always the same; nil for all others.
  static func fixedField(_ name: String) -> String? {
    switch name {
    case "Host": "Host"
    case "LastEventID": "Last-Event-ID"
    default: nil
    }
  }

  /// The source that an unknown attribute was meant to be; nil for one of ours, and for everything
  /// that is not a single slip away, for it may be another package's.
  static func suggestion(for name: String) -> String? {
    guard name.count > 3, !known.contains(name) else { return nil }
    return known.first { isOneSlip(Array(name.utf8), Array($0.utf8)) }
  }

  /// Whether one letter was left out, added, or exchanged with its neighbour.
  private static func isOneSlip(_ name: [UInt8], _ other: [UInt8]) -> Bool {
    let start = zip(name, other).prefix { $0 == $1 }.count
    let (rest, wanted) = (name[start...], other[start...])
    if rest.dropFirst().elementsEqual(wanted) || wanted.dropFirst().elementsEqual(rest) {
      return true
    }
    guard rest.count > 1, wanted.count > 1 else { return false }
    return rest.first == wanted.dropFirst().first && wanted.first == rest.dropFirst().first
      && rest.dropFirst(2).elementsEqual(wanted.dropFirst(2))
  }
}
