import HazelKernel

/// What an application prints when it is ready: plain text without colours.
struct Banner {
  /// The name of the application.
  let name: String
  /// Where it listens.
  let addresses: [PeerAddress]
  /// Its routes.
  let routes: [RegisteredRoute]
  /// How long it took to start.
  let launchTime: Duration
  /// The id of the process.
  let processID: Int32

  /// The most routes that are listed one by one.
  static let longestList = 40

  /// The text, with a line end after each line.
  var text: String {
    let count = routes.count == 1 ? "1 route" : "\(routes.count) routes"
    var lines = [
      "\(name): \(count), ready in \(RequestLog.milliseconds(launchTime)) ms, process \(processID)"
    ]
    lines += addresses.map { "  \(Self.url(of: $0))" }
    if !routes.isEmpty, routes.count <= Self.longestList {
      lines.append("")
      let rows = routes.map { ($0.method?.name ?? "ANY", $0.pattern.text) }
      let width = rows.map { $0.0.count }.max() ?? 0
      for (method, pattern) in rows {
        let gap = String(repeating: " ", count: width - method.count + 2)
        lines.append("  \(method)\(gap)\(pattern)")
      }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// An address as something to click on; one that stands for all is named beside it.
  private static func url(of address: PeerAddress) -> String {
    switch address {
    case .ip(let host, let port) where host == "0.0.0.0" || host == "::":
      "http://localhost:\(port) (all addresses)"
    case .ip: "http://\(address)"
    case .unix: "\(address)"
    }
  }
}
