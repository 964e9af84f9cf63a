import HazelCore
import Testing

struct StackedGuard: Guard {
  func canActivate(_ context: RequestContext) throws -> Bool {
    context.route.isPublic || context.request.headers["X-Key"] != nil
  }
}

@Injectable struct StackedTypeGuard: Guard {
  func canActivate(_ context: RequestContext) throws -> Bool {
    context.request.headers["X-Type"] == nil
  }
}

struct StackedInterceptor: Interceptor {
  let name: String

  func after(_ response: Response, _ context: RequestContext) throws -> Response {
    var response = response
    response.headers.append("X-Inside", try HeaderValue(name))
    return response
  }
}

@Injectable struct StackedTypeInterceptor: Interceptor {
  func after(_ response: Response, _ context: RequestContext) throws -> Response {
    var response = response
    response.headers.append("X-Inside", "type")
    return response
  }
}

struct StackedMiddleware: Middleware {
  func after(_ response: Response, _ context: RequestContext) throws -> Response {
    var response = response
    response.headers["X-Around"] = "yes"
    return response
  }
}

struct StackedPipe: Pipe {
  func transform<Value>(_ value: Value, of argument: PipeArgument) throws -> Value {
    guard let number = value as? Int, let doubled = number * 2 as? Value else { return value }
    return doubled
  }
}

struct StackedFilter: ExceptionFilter {
  func handle(_ error: any Error, _ context: RequestContext) throws -> Response? {
    error is StepError ? Response("filtered", status: .conflict) : nil
  }
}

@UseGuards(StackedGuard())
@UseInterceptors(StackedInterceptor(name: "controller"))
@UseMiddleware(StackedMiddleware())
@Tags("Stacked")
@Controller("/stacked")
struct StackedController {
  @Get("/closed") func closed() -> String { "closed" }

  @Public @Get("/open") func open() -> String { "open" }

  @Public
  @UseGuards(StackedTypeGuard.self)
  @UseInterceptors(StackedTypeInterceptor.self)
  @Get("/types") func types() -> String { "types" }

  @Public @UsePipes(StackedPipe()) @Get("/pipe/:id") func pipe(id: Int) -> String { "\(id)" }

  @Public @UseFilters(StackedFilter()) @Get("/filter") func filter() throws -> String {
    throw StepError(place: "handler")
  }

  @Public @Version("2") @Get("/version") func version() -> String { "two" }

  @Public @VersionNeutral @Hidden @Get("/neutral") func neutral() -> String { "neutral" }

  @Public
  @Summary("Says little")
  @Deprecated("use another")
  @Status(.accepted)
  @ResponseHeader("X-Kind", "book")
  @Get("/shape") func shape() -> String { "shape" }

  @Public @Timeout(.milliseconds(20)) @Get("/slow") func slow() async throws -> String {
    try await Task.sleep(for: .seconds(30))
    return "late"
  }
}

@Public
@Version("3")
@Summary("All of it")
@Status(.created)
@ResponseHeader("X-Kind", "all")
@Deprecated
@UseFilters(StackedFilter())
@UsePipes(StackedPipe())
@Controller("/whole", .timeout(.milliseconds(20)))
struct WholeController {
  @Get("/:id") func show(id: Int) async throws -> String {
    if id == 2 { throw StepError(place: "handler") }
    if id == 4 { try await Task.sleep(for: .seconds(30)) }
    return "\(id)"
  }
}

@Suite("Attributes stacked on methods and controllers")
struct StackedAttributeTests {
  private let app: HazelApp = makeApp(controllers: [
    StackedController.self, WholeController.self,
  ]) {}

  private func get(_ target: String, _ headers: HeaderFields = [:]) async throws -> Response {
    try await app.respond(.get, target, headers)
  }

  private func route(_ path: String) throws -> Route {
    try #require(app.routes.first { $0.path == path })
  }

  @Test("Guards of the controller, and a method that is open")
  func guards() async throws {
    #expect(try await get("/stacked/closed").status == .forbidden)
    #expect(try await get("/stacked/closed", ["X-Key": "1"]).status == .ok)
    #expect(try await get("/stacked/open").status == .ok)
    #expect(try await get("/stacked/types").status == .ok)
    #expect(try await get("/stacked/types", ["X-Type": "1"]).status == .forbidden)
  }

  @Test("Interceptors and middleware, by value and by type")
  func around() async throws {
    let open = try await get("/stacked/open")
    #expect(open.headers.values(of: "X-Inside").map(\.text) == ["controller"])
    #expect(open.headers["X-Around"] == "yes")
    let types = try await get("/stacked/types")
    #expect(types.headers.values(of: "X-Inside").map(\.text) == ["type", "controller"])
    #expect(try await get("/stacked/closed").headers["X-Around"] == "yes")
  }

  @Test("Pipes and filters, of methods and of controllers")
  func pipesAndFilters() async throws {
    #expect(try await get("/stacked/pipe/4").text == "8")
    #expect(try await get("/stacked/filter").text == "filtered")
    #expect(try await get("/v3/whole/3").text == "6")
    #expect(try await get("/v3/whole/1").status == .conflict)
  }

  @Test("Versions")
  func versions() async throws {
    #expect(try await get("/v2/stacked/version").text == "two")
    #expect(try await get("/stacked/version").status == .notFound)
    #expect(try await get("/stacked/neutral").text == "neutral")
    #expect(try await get("/whole/3").status == .notFound)
  }

  @Test("Status, header fields and timeouts")
  func answers() async throws {
    let shape = try await get("/stacked/shape")
    #expect(shape.status == .accepted)
    #expect(shape.headers["X-Kind"] == "book")
    let whole = try await get("/v3/whole/3")
    #expect(whole.status == .created)
    #expect(whole.headers["X-Kind"] == "all")
    #expect(try await get("/stacked/slow").status == .serviceUnavailable)
    // The pipe doubles what is in the path.
    #expect(try await get("/v3/whole/2").status == .serviceUnavailable)
  }

  @Test("Notes for documents")
  func notes() throws {
    let shape = try route("/stacked/shape")
    #expect(shape.summary == "Says little")
    #expect(shape.deprecation != nil)
    #expect(shape.tags == ["Stacked"])
    #expect(try route("/stacked/neutral").isHidden)
    let whole = try route("/v3/whole/:id")
    #expect(whole.summary == "All of it")
    #expect(whole.deprecation != nil)
    #expect(whole.isPublic)
  }
}
