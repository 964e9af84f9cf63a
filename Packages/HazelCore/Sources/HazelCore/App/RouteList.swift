import HazelKernel

/// The routes of an application, for people and programs.
struct RouteList: CustomStringConvertible {
  let routes: [Route]

  init(_ routes: [Route]) {
    self.routes = routes
  }

  /// One line for each route: method, path, what answers, where it is written.
  var description: String {
    let rows = routes.map { route in
      [
        route.method?.name ?? "ANY", route.path.isEmpty ? "/" : route.path, Self.handler(of: route),
        "\(route.location)",
      ]
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths + [0]).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - cell.count))
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func handler(of route: Route) -> String {
    guard let controller = route.controller, let handler = route.handler else { return "closure" }
    return "\(controller).\(handler)"
  }

  /// A JSON array with an object for each route.
  var json: String {
    JSONText.make { writer in
      writer.array { writer in
        for route in routes {
          writer.object { writer in
            writer.field("method", route.method?.name ?? "ANY")
            writer.field("path", route.path.isEmpty ? "/" : route.path)
            writer.field("controller", route.controller)
            writer.field("handler", route.handler)
            writer.field("module", route.module)
            writer.field("location", "\(route.location)")
          }
        }
      }
    }
  }
}
