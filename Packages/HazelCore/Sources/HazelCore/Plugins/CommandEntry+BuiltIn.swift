extension CommandEntry {
  /// What every application can do instead of serving; nothing is made for it.
  static let builtIn: [CommandEntry] = [
    CommandEntry(name: "routes", summary: "print the routes, with --json as JSON") { context in
      let routes = context.app.routes
      context.print(context.arguments.contains("--json") ? routes.json : routes.text)
    },
    CommandEntry(
      name: "graph", summary: "print modules and providers, with --json or --mermaid"
    ) { context in
      let graph = context.app.graph
      if context.arguments.contains("--json") {
        context.print(graph.json)
      } else {
        context.print(context.arguments.contains("--mermaid") ? graph.mermaid : graph.description)
      }
    },
  ]
}
