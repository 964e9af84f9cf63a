import HazelKernel

/// The routes of an application, in the order of registration: `app.routes`.
///
/// ```swift
/// print(app.routes.text)
/// ```
public struct RouteList: Sendable, RandomAccessCollection {
  private let routes: [Route]

  package init(_ routes: [Route]) {
    self.routes = routes
  }

  init(_ plan: ApplicationPlan) {
    self.init(plan.routes.map(\.blueprint.route))
  }

  /// The position of the first route.
  public var startIndex: Int { 0 }
  /// The position behind the last route.
  public var endIndex: Int { routes.count }
  /// The route at a position.
  public subscript(position: Int) -> Route { routes[position] }

  /// A table for people, one line for each route, with a line end after each.
  public var text: String {
    let header = [
      "METHOD", "PATH", "VERSION", "HOST", "GUARDS", "INTERCEPTORS", "HANDLER", "MODULE", "PLACE",
    ]
    let rows = [header] + routes.map(Self.cells)
    // A column that says nothing is left out, except those that name a route.
    let columns = header.indices.filter { column in
      column < 2 || rows.dropFirst().contains { $0[column] != "-" }
    }
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, width) in zip(columns, widths) {
        line += row[column]
        if column != columns.last {
          line += String(repeating: " ", count: width - row[column].count + 2)
        }
      }
      return line + "\n"
    }
    .joined()
  }

  /// The same as a JSON array of objects, for programs. Members that say nothing are left out.
  public var json: String {
    var writer = JSONWriter()
    writer.beginArray()
    for route in routes { Self.write(route, to: &writer) }
    writer.endArray()
    return String(decoding: writer.takeBytes(), as: UTF8.self)
  }

  private static func cells(of route: Route) -> [String] {
    func list(_ parts: [String]) -> String { parts.isEmpty ? "-" : parts.joined(separator: ",") }
    return [
      route.method?.name ?? "ANY", route.path, list(route.versions), route.host ?? "-",
      list(route.guards), list(route.interceptors), route.handlerName ?? "-", route.module ?? "-",
      "\(route.location)",
    ]
  }

  private static func write(_ route: Route, to writer: inout JSONWriter) {
    writer.beginObject()
    if let method = route.method { member("method", method.name, &writer) }
    member("path", route.path, &writer)
    members("versions", route.versions, &writer)
    if let host = route.host { member("host", host, &writer) }
    members("guards", route.guards, &writer)
    members("interceptors", route.interceptors, &writer)
    if let handler = route.handlerName { member("handler", handler, &writer) }
    if let module = route.module { member("module", module, &writer) }
    if let summary = route.summary { member("summary", summary, &writer) }
    members("tags", route.tags, &writer)
    if route.deprecation != nil {
      writer.key("deprecated")
      writer.bool(true)
    }
    member("file", route.location.file, &writer)
    writer.key("line")
    writer.int(route.location.line)
    writer.endObject()
  }

  private static func member(_ name: StaticString, _ text: String, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.string(text)
  }

  private static func members(
    _ name: StaticString, _ texts: [String], _ writer: inout JSONWriter
  ) {
    guard !texts.isEmpty else { return }
    writer.key(name)
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
  }
}

extension RouteList: CustomStringConvertible {
  /// The table.
  public var description: String { text }
}
