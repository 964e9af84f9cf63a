import HazelCore
import HazelTesting
import Testing

private enum NoteKey: ContextKey { typealias Value = Int }
private enum FirstKey: ContextKey { typealias Value = Int }
private enum SecondKey: ContextKey { typealias Value = Int }

@Controller("/notes")
private struct NoteController {
  /// Nothing stands around it, so nothing made a place for values before.
  @Get("/own") func own(context: RequestContext) -> String {
    let before = context[NoteKey.self]
    context[NoteKey.self] = (before ?? 0) + 1
    return "\(before ?? -1) \(context[NoteKey.self] ?? -1)"
  }

  @Get("/tasks") func tasks(context: RequestContext) async -> String {
    await withTaskGroup { group in
      group.addTask { context[FirstKey.self] = 1 }
      group.addTask { context[SecondKey.self] = 2 }
    }
    return "\(context[FirstKey.self] ?? -1) \(context[SecondKey.self] ?? -1)"
  }

  @Get("/route") func route(context: RequestContext) -> String { context.route.path }
}

private struct NoteModule: Module {
  var controllers: [any Controller.Type] { NoteController.self }
}

@Suite("Values of a request")
struct ContextValueTests {
  @Test("A route without any parts keeps values, for one request each")
  func bareRoute() async throws {
    let app = TestApp(NoteModule())
    for _ in 0..<3 {
      let response = try await app.get("/notes/own")
      #expect(response.text == "-1 1")
    }
  }

  @Test("Tasks of one handler that keep the first values at once lose none")
  func tasksAtOnce() async throws {
    let app = TestApp(NoteModule())
    for _ in 0..<200 {
      let response = try await app.get("/notes/tasks")
      #expect(response.text == "1 2")
    }
  }

  @Test("A route without any parts knows itself")
  func bareRouteIsKnown() async throws {
    let app = TestApp(NoteModule())
    let response = try await app.get("/notes/route")
    #expect(response.text == "/notes/route")
  }
}
