import HazelKernel

/// Where a redirect leads: text with places for what the pattern captured.
struct RedirectTarget: Sendable {
  private enum Part: Hashable, Sendable {
    case text(String)
    case parameter(String)
  }

  private let text: String
  private let parts: [Part]

  init(_ text: String) {
    self.text = text
    var parts: [Part] = []
    for (index, segment) in text.split(separator: "/", omittingEmptySubsequences: false)
      .enumerated()
    {
      let slash = index == 0 ? "" : "/"
      if segment.count > 1, segment.first == ":" || segment.first == "*" {
        parts += [.text(slash), .parameter(String(segment.dropFirst()))]
      } else {
        parts.append(.text(slash + (segment == "*" ? "" : segment)))
        if segment == "*" { parts.append(.parameter("*")) }
      }
    }
    self.parts = parts
  }

  /// Says what is wrong with it at a route.
  func check(_ configuration: inout RouteConfiguration) {
    let isURL = text.hasPrefix("https://") || text.hasPrefix("http://")
    guard isURL || (text.hasPrefix("/") && !text.hasPrefix("//")), HeaderValue.isText(text) else {
      configuration.report(
        "HZ126", detail: "it leads to \"\(text)\", which is neither a path nor a URL",
        hint: "begin with one slash, or with https://, and write escapes for what is not ASCII")
      return
    }
    guard let pattern = try? RoutePattern(configuration.path) else { return }
    for case .parameter(let name) in parts where !pattern.parameterNames.contains(name) {
      configuration.report(
        "HZ127", detail: "it leads to \"\(text)\", but its path captures no \"\(name)\"",
        hint: "name a parameter of \(configuration.path)")
    }
  }

  /// The value of `Location`.
  func location(for request: Request) -> String {
    var target = ""
    for part in parts {
      switch part {
      case .text(let text): target += text
      // As it came: its escapes are still there.
      case .parameter(let name): target += request.parameters.escaped(name) ?? ""
      }
    }
    // "//host" would be another server (RFC 3986, section 4.2), and browsers read "\" as "/".
    if text.hasPrefix("/"), target.hasPrefix("//") { target = "/." + target }
    if let query = request.rawQuery { target += (target.contains("?") ? "&" : "?") + query }
    return target
  }
}

extension HeaderValue {
  /// Whether a text holds visible ASCII only.
  fileprivate static func isText(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != 0x5c }
  }
}
