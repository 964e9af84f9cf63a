/// Links between paths of one server that do not say where the server's root is.
enum RelativeLink {
  /// The shortest link that leads from one path to another.
  ///
  /// - Parameters:
  ///   - target: a path that begins with one slash, which may have a query; anything else is
  ///     returned as it is.
  ///   - page: the path of the page that the link stands on.
  static func from(_ page: String, to target: String) -> String {
    guard target.utf8.first == 0x2f, !target.hasPrefix("//") else { return target }
    var here = page.split(separator: "/", omittingEmptySubsequences: false).dropLast()[...]
    var there = target.split(separator: "/", omittingEmptySubsequences: false)[...]
    while there.count > 1, let next = here.first, next == there.first {
      here.removeFirst()
      there.removeFirst()
    }
    let steps = here.map { _ in ".." } + there.map { String($0) }
    let link = steps.joined(separator: "/")
    // An empty link is the page itself, and a colon would end the scheme of a URL (RFC 3986, 4.2).
    let isPlain = !(there.first ?? "").isEmpty && !(there.first ?? "").contains(":")
    return here.isEmpty && !isPlain ? "./\(link)" : link
  }
}
