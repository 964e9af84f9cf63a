/// The rules that are patterns, and what the patterns of hand-written rules say to a schema.
enum BuiltInPatterns {
  private static let octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
  static let ipv4 = "\(octet)(?:\\.\(octet)){3}"
  static let ipv6: String = {
    let group = "[0-9A-Fa-f]{1,4}"
    let tail = "(?:\(group):\(group)|\(ipv4))"
    var forms = ["(?:\(group):){6}\(tail)", "::(?:\(group):){5}\(tail)"]
    for before in 0...4 {
      let left = before == 0 ? "(?:\(group))?" : "(?:(?:\(group):){0,\(before)}\(group))?"
      let count = 4 - before
      forms.append("\(left)::" + (count > 0 ? "(?:\(group):){\(count)}" : "") + tail)
    }
    forms.append("(?:(?:\(group):){0,5}\(group))?::\(group)")
    forms.append("(?:(?:\(group):){0,6}\(group))?::")
    return forms.joined(separator: "|")
  }()
  static let phone = "\\+[1-9][0-9]{6,14}"
  static let semver =
    "(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)"
    + "(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)"
    + "(?:\\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?"
    + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?"
  static let email =
    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+"
  static let uuid = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"
  static let base64 =
    "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?"
  static let date = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
  static let dateTime =
    date + "[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?"
    + "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
  static let card = "[0-9]{12,19}"

  /// Absolute URLs with a host name or address, a port, and printable ASCII after it.
  static func url(schemes: [String]) -> String {
    let label = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
    return "(?:" + schemes.joined(separator: "|") + ")://(?:\(label)(?:\\.\(label))*"
      + "|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?(?:[/?#][!#-;=?-\\[\\]_a-z~]*)?"
  }
}
