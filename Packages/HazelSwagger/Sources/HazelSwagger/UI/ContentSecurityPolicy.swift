import HazelKernel

/// What the pages may load and do (Content Security Policy, level 3): exactly what they need.
enum ContentSecurityPolicy {
  /// The policy of the page that runs Swagger UI.
  ///
  /// Its scripts and styles come from the server; none stand in the page. Its icons are images
  /// within its styles (`data:`). It asks for documents and sends requests (`connect-src`).
  ///
  /// - Parameter origins: other servers that it may send requests to.
  static func interactive(origins: [String]) -> String {
    let allowed = ["'self'"] + origins.filter(isOrigin)
    return policy([
      "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
      "connect-src \(allowed.joined(separator: " "))",
    ])
  }

  /// The policy of pages that only show something.
  static let reading: String = policy(["style-src 'self'", "img-src 'self'"])

  /// The policy of the page that hands over what an authorization server sent.
  static let redirect: String = policy(["script-src 'self'"])

  private static func policy(_ directives: [String]) -> String {
    (["default-src 'none'"] + directives
      + ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"])
      .joined(separator: "; ")
  }

  /// Whether a text is the origin of an HTTP server: nothing else may get into the field.
  private static func isOrigin(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else {
      return false
    }
    let host = text.dropFirst(scheme.count).utf8
    return !host.isEmpty
      && host.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
          true
        default: false
        }
      }
  }
}
