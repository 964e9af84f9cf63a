/// Files that would have been read too, but give nothing: what has no value may be meant for one of
/// them.
struct SourceGaps: Sendable {
  /// Files that are not there.
  var absent: [String] = []
  /// Files that can not be read, which was reported.
  var unreadable: [String] = []

  /// The lines about them below the places where a setting was looked for.
  var lines: [String] {
    var lines: [String] = []
    if !absent.isEmpty {
      lines.append("read too, but not there: \(absent.joined(separator: ", "))")
    }
    lines += unreadable.map { "it may be in \($0), which can not be read: mend that first" }
    return lines
  }
}
