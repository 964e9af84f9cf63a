/// Finds what was probably meant.
public enum Suggestion {
  /// The candidate that is nearest to a text; nil where none is near.
  ///
  /// Near is one change for up to four bytes, two for more: a letter put in, left out, replaced, or
  /// changed with its neighbour.
  ///
  /// - Parameters:
  ///   - text: what was written; more than 64 bytes have no suggestion.
  ///   - candidates: what may be meant.
  public static func nearest(to text: String, among candidates: [String]) -> String? {
    let written = lowercased(text)
    guard !written.isEmpty, written.count <= 64 else { return nil }
    var best: (distance: Int, candidate: String)?
    for candidate in candidates.prefix(256) {
      let count = candidate.utf8.count
      let limit = Swift.max(written.count, count) <= 4 ? 1 : 2
      guard abs(written.count - count) <= limit else { continue }
      let other = lowercased(candidate)
      let distance = distance(written, other)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    return best?.candidate
  }

  private static func lowercased(_ text: String) -> [UInt8] {
    text.utf8.map { ASCII.lowercased($0) }
  }

  /// The optimal string alignment distance.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 0..<b.count {
        var cost = Swift.min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i - 1] == b[j] ? 0 : 1))
        if i > 1, j > 0, a[i - 1] == b[j - 1], a[i - 2] == b[j] {
          cost = Swift.min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }

  /// The well-known mail domain that was probably meant; nil where the domain is one, or none is
  /// near.
  package static func mailDomain(for address: String) -> String? {
    guard let at = address.utf8.lastIndex(of: 0x40) else { return nil }
    let domain = String(address[address.utf8.index(after: at)...])
    for known in mailDomains where ASCII.equalsIgnoringCase(known, domain) { return nil }
    return nearest(to: domain, among: mailDomains)
  }

  private static var mailDomains: [String] {
    [
      "gmail.com", "googlemail.com", "hotmail.com", "outlook.com", "yahoo.com", "icloud.com",
      "proton.me", "protonmail.com", "web.de", "t-online.de", "orange.fr", "laposte.net",
      "163.com", "126.com", "qq.com",
    ]
  }
}
