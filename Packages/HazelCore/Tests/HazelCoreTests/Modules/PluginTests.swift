// What macros write begins with two underscores, so that nobody takes it for API.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import HazelCore
import HazelTestSupport
import Testing

@testable import HazelCore

private enum MarkKey: RouteMetadataKey {
  static var defaultValue: [String] { [] }
}

extension RouteTrait {
  fileprivate static func mark(_ text: String) -> RouteTrait {
    RouteTrait { $0.metadata[MarkKey.self].append(text) }
  }
}

@Injectable private final class MarkController: Controller {
  static func __hazelRoutes(_ routes: inout ControllerRoutes<MarkController>) {
    routes.controller("/marks", [.mark("controller")])
    routes.add(
      .get, "", "show", [.mark("route")], SourceLocation(), describe: { _ in },
      sync: { (_: MarkController, context: RequestContext) in
        let marks = context.route.metadata[MarkKey.self].joined(separator: " ")
        return marks.response(to: context.request)
      })
  }
}

@Injectable private final class QueueHealth: HealthCheck {
  let store: BookStore
  var name: String { "queue" }
  var isCritical: Bool { false }
  func check() async throws -> HealthReport {
    HealthReport(.degraded, detail: store.books.source)
  }
}

@Injectable private final class Reporter: Service {
  let journal: Journal

  func run() async throws {
    journal.note("service starts")
    try? await gracefulShutdown()
    journal.note("service stops")
  }
}

@Injectable private struct SeedCommand: Command {
  static let name: String = "seed"
  static let summary: String = "fill the shop"
  let store: BookStore

  func run(_ context: CommandContext) async throws {
    context.print("seeds \(store.books.source) \(context.arguments)")
  }
}

@Injectable private struct OrderPanel: DashboardPanel {
  var id: String { "orders" }
  var title: String { "Orders" }
  func content() async throws -> JSONValue { .string("none") }
}

private struct PluginModule: Module {
  var journal: Journal = Journal()

  var controllers: [any Controller.Type] { MarkController.self }
  var providers: [Provider] {
    BookStore.self
    Provider.bind((any BookRepository).self, to: MemoryBooks.self) { $0 }
    Provider.value(journal)
  }
  var traits: [RouteTrait] { RouteTrait.mark("module") }

  func configure(_ plugins: inout Plugins) {
    plugins.add(traits: .mark("global"))
    plugins.add(healthCheck: QueueHealth.self)
    plugins.add(service: Reporter.self)
    plugins.add(panel: OrderPanel.self)
    plugins.add(command: SeedCommand.self)
    plugins.command("count", "count the books") { context in
      context.print(try context.resolve(BookStore.self).books.source)
    }
    plugins.routes.get("/plugin") { _ in "from a plug-in" }
  }

  func onShutdown(_ context: ModuleContext) async throws { journal.note("shutdown") }
}

@Suite("What modules add to an application")
struct PluginTests {
  private let module: PluginModule = PluginModule()
  private let app: HazelApp

  init() {
    app = makeApp(TestModule(imports: [module]))
  }

  @Test("Traits apply in the order: global, module, controller, route")
  func traits() async throws {
    #expect(try await app.respond(.get, "/marks").text == "global module controller route")
  }

  @Test("Routes with closures are there")
  func routes() async throws {
    #expect(try await app.respond(.get, "/plugin").text == "from a plug-in")
  }

  @Test("Health checks and panels are made by the container")
  func registries() async throws {
    let checks = try await app.healthChecks
    #expect(checks.map(\.name) == ["queue"])
    #expect(try await checks[0].check() == HealthReport(.degraded, detail: "memory"))
    #expect(checks[0].isCritical == false)
    let panels = try await app.panels
    #expect(panels.map(\.id) == ["orders"])
    #expect(try await panels[0].content() == .string("none"))
  }

  @Test("Services run as long as the application listens")
  func services() async throws {
    try await app.start()
    #expect(await eventually { module.journal.entries == ["service starts"] })
    await app.stop()
    #expect(module.journal.entries == ["service starts", "service stops", "shutdown"])
  }

  private func output(of name: String, _ arguments: String...) async throws -> String {
    let journal = Journal()
    try await app.run(LaunchParser.Command(name: name, arguments: arguments)) { text in
      journal.note(text)
    }
    return journal.entries.joined()
  }

  @Test("Commands get their arguments and what they need, and the application is shut down after")
  func commands() async throws {
    #expect(try await output(of: "seed", "--small") == "seeds memory [\"--small\"]\n")
    #expect(module.journal.entries == ["shutdown"])
    #expect(try await output(of: "count") == "memory\n")
  }

  @Test("Routes and the graph are printed without anything being made")
  func builtIn() async throws {
    let routes = try await output(of: "routes")
    let lines = routes.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.contains { $0.starts(with: ["GET", "/marks", "MarkController.show"]) })
    #expect(lines.contains { $0.starts(with: ["GET", "/plugin", "-"]) })
    #expect(routes.contains("\(#fileID):"))
    let json = try await output(of: "routes", "--json")
    #expect(json.contains("\"handler\":\"MarkController.show\""))
    #expect(try await output(of: "graph").contains("QueueHealth, singleton"))
    #expect(try await output(of: "graph", "--mermaid").hasPrefix("flowchart LR\n"))
    #expect(module.journal.entries.isEmpty)
  }

  @Test("A command that nobody added, or that two add, is a problem")
  func commandProblems() async throws {
    let error = await #expect(throws: BootError.self) { try await output(of: "sed") }
    #expect(error?.code == "HZ312")
    #expect(error?.description.contains("routes, graph, seed, count") == true)
    struct Twice: Module {
      func configure(_ plugins: inout Plugins) { plugins.command("routes", "mine") { _ in } }
    }
    #expect(problems(of: Twice()).map(\.code) == ["HZ215"])
  }

  @Test("What plug-ins need is checked like everything else")
  func dependencies() {
    struct Lacking: Module {
      func configure(_ plugins: inout Plugins) { plugins.add(healthCheck: QueueHealth.self) }
    }
    #expect(problems(of: Lacking()).map(\.code) == ["HZ200"])
  }
}
