import HazelTestSupport
import Testing

@testable import HazelCore

@Controller("/books", .logging("controller"))
private struct BookController {
  @Get("/:id", .logging("route"))
  func show(id: Int, context: RequestContext) throws -> String {
    StepLog.note("handler", context)
    if id == 500 { throw StepError(place: "handler") }
    return "book \(id)"
  }

  @Get("/:id/later", .logging("route"))
  func later(id: Int, context: RequestContext) async throws -> String {
    await Task.yield()
    return try show(id: id, context: context)
  }

  @Get("/:id/waiting", .waiting("route"))
  func waiting(id: Int, context: RequestContext) throws -> String {
    try show(id: id, context: context)
  }
}

private struct BookModule: Module {
  var controllers: [any Controller.Type] { BookController.self }
  var traits: [RouteTrait] { .logging("module") }
}

/// Behaviour 11: the order of steps at all levels, over a socket.
@Suite("The order of the pipeline")
struct OrderTests {
  private static let levels = ["application", "module", "controller", "route"]
  private static let paths = ["/books/1", "/books/1/later", "/books/1/waiting"]

  private func steps(
    _ path: String, _ headers: String = ""
  ) async throws -> (steps: [String], response: WireResponse) {
    let app = makeApp(BookModule())
    app.use(.logging("application"))
    return try await withClient(of: app) { client in
      let id = "\(path) \(headers) \(UInt64.random(in: 0...UInt64.max))".filter { $0 != "\r\n" }
      let response = try await client.exchange(
        "GET \(path) HTTP/1.1\r\nHost: shop.example\r\nX-Log: \(id)\r\n\(headers)\r\n")
      return (StepLog.take(id), response)
    }
  }

  private func inwards(_ kind: String) -> [String] { Self.levels.map { "\(kind) \($0)" } }

  @Test("Every level runs its parts in the documented order", arguments: paths)
  func order(path: String) async throws {
    let (steps, response) = try await steps(path)
    let levels = Self.levels
    var expected = levels.map { "middleware \($0) in" }
    expected += levels.map { "guard \($0)" }
    expected += levels.map { "interceptor \($0) in" }
    expected += levels.map { "pipe \($0) path id" }
    expected.append("handler")
    expected += levels.reversed().map { "interceptor \($0) out" }
    expected += levels.reversed().map { "middleware \($0) out 200" }
    #expect(steps == expected)
    #expect(response.text == "book 1")
  }

  @Test("An error of the handler goes to the filters from the inside out", arguments: paths)
  func throwing(path: String) async throws {
    let path = "/books/500" + path.dropFirst("/books/1".count)
    let (steps, response) = try await steps(path)
    let tail = steps.drop { $0 != "handler" }
    var expected = ["handler"]
    expected += Self.levels.reversed().map { "filter \($0) other" }
    expected += Self.levels.reversed().map { "middleware \($0) out 500" }
    #expect(Array(tail) == expected)
    #expect(response.status == 500)
    #expect(response.problemCode == "internal_server_error")
  }

  @Test(
    "The first filter that answers wins", arguments: paths, ["route", "controller", "application"])
  func winner(path: String, level: String) async throws {
    let path = "/books/500" + path.dropFirst("/books/1".count)
    let (steps, response) = try await steps(path, "X-Filter: \(level)\r\n")
    #expect(response.status == 410)
    #expect(response.text == "filtered by \(level)")
    let asked = steps.filter { $0.hasPrefix("filter") }
    let expected = Self.levels.reversed().prefix { $0 != level } + [level]
    #expect(asked == expected.map { "filter \($0) other" })
    #expect(steps.last == "middleware application out 410")
  }

  @Test("What a filter throws goes to the next filter", arguments: paths)
  func rethrowing(path: String) async throws {
    let path = "/books/500" + path.dropFirst("/books/1".count)
    let (steps, response) = try await steps(path, "X-Rethrow: controller\r\n")
    #expect(response.status == 409)
    #expect(
      steps.filter { $0.hasPrefix("filter") } == [
        "filter route other", "filter controller other", "filter module http",
        "filter application http",
      ])
  }

  @Test("A refusing guard ends the way in, and middleware sees the answer", arguments: paths)
  func refusal(path: String) async throws {
    let (steps, response) = try await steps(path, "X-Refuse: controller\r\n")
    #expect(response.status == 403)
    #expect(response.problemCode == "forbidden")
    var expected = Self.levels.map { "middleware \($0) in" }
    expected += ["guard application", "guard module", "guard controller"]
    expected += Self.levels.reversed().map { "filter \($0) http" }
    expected += Self.levels.reversed().map { "middleware \($0) out 403" }
    #expect(steps == expected)
  }

  @Test("Middleware that answers is passed by those around it only", arguments: paths)
  func earlyMiddleware(path: String) async throws {
    let (steps, response) = try await steps(path, "X-Answer: middleware controller\r\n")
    #expect(response.text == "early")
    #expect(
      steps == [
        "middleware application in", "middleware module in", "middleware controller in",
        "middleware module out 200", "middleware application out 200",
      ])
  }

  @Test("An interceptor that answers keeps the handler from running", arguments: paths)
  func earlyInterceptor(path: String) async throws {
    let (steps, response) = try await steps(path, "X-Answer: interceptor controller\r\n")
    #expect(response.text == "early")
    #expect(!steps.contains("handler"))
    #expect(
      steps.filter { $0.hasPrefix("interceptor") } == [
        "interceptor application in", "interceptor module in", "interceptor controller in",
        "interceptor module out", "interceptor application out",
      ])
    #expect(steps.last == "middleware application out 200")
  }

  @Test(
    "An error of middleware goes to the filters, and then to the middleware around it",
    arguments: paths)
  func middlewareError(path: String) async throws {
    let (onWayIn, refused) = try await steps(path, "X-Fail: middleware controller\r\n")
    #expect(refused.status == 500)
    #expect(
      onWayIn == ["middleware application in", "middleware module in", "middleware controller in"]
        + Self.levels.reversed().map { "filter \($0) other" }
        + ["middleware module out 500", "middleware application out 500"])
    let (onWayOut, failed) = try await steps(path, "X-Fail: middleware controller out\r\n")
    #expect(failed.status == 500)
    #expect(onWayOut.suffix(2) == ["middleware module out 500", "middleware application out 500"])
  }

  @Test("A pipe refuses a value with 400 and says where it was", arguments: paths)
  func refusingPipe(path: String) async throws {
    let (steps, response) = try await steps(path, "X-Refuse: pipe\r\n")
    #expect(response.status == 400)
    #expect(
      response.text.contains(
        #""errors":[{"parameter":"id","in":"path","code":"unknown","message":"must be known"}]"#))
    #expect(!steps.contains("handler"))
  }
}
