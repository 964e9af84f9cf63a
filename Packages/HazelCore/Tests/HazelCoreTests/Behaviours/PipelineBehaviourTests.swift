import HazelCore
import HazelTestSupport
import Testing

@Injectable private final class Diary {
  let journal: Journal

  func note(_ line: String) { journal.note(line) }
}

@Injectable private struct DiaryMiddleware: Middleware {
  let diary: Diary

  func before(_ context: RequestContext) throws -> Response? {
    diary.note("middleware")
    return nil
  }

  func after(_ response: Response, _ context: RequestContext) throws -> Response {
    diary.note("middleware out \(response.status.code)")
    return response
  }
}

@Injectable private struct ClassGuard: Guard {
  let diary: Diary

  func canActivate(_ context: RequestContext) throws -> Bool {
    diary.note("class guard")
    return true
  }
}

@Injectable private struct MethodGuard: AsyncGuard {
  let diary: Diary

  func canActivate(_ context: RequestContext) async throws -> Bool {
    await Task.yield()
    diary.note("method guard")
    return true
  }
}

@Injectable private struct DiaryInterceptor: Interceptor {
  let diary: Diary

  func before(_ context: RequestContext) throws -> Response? {
    diary.note("interceptor in")
    return nil
  }

  func after(_ response: Response, _ context: RequestContext) throws -> Response {
    diary.note("interceptor out")
    return response
  }
}

@Injectable private struct DiaryPipe: Pipe {
  let diary: Diary

  func transform<Value>(_ value: Value, of argument: PipeArgument) throws -> Value {
    diary.note("pipe \(argument.name)")
    return value
  }
}

private struct SoldOut: Error { let title: String }
private struct Lost: Error {}

@Injectable private struct SoldOutFilter: TypedExceptionFilter {
  let diary: Diary

  func handle(_ error: SoldOut, _ context: RequestContext) throws -> Response? {
    diary.note("filter")
    return Response("\(error.title) is sold out", status: .conflict)
  }
}

@Injectable private struct LostFilter: TypedExceptionFilter {
  let diary: Diary

  func handle(_ error: Lost, _ context: RequestContext) throws -> Response? {
    diary.note("wrong filter")
    return Response("lost", status: .gone)
  }
}

@Controller("/orders")
@UseMiddleware(DiaryMiddleware.self)
@UseGuards(ClassGuard.self)
@UseFilters(SoldOutFilter.self)
private struct OrderController {
  let diary: Diary

  @Get("/:title")
  @UseGuards(MethodGuard.self)
  @UseInterceptors(DiaryInterceptor.self)
  @UsePipes(DiaryPipe.self)
  @UseFilters(LostFilter.self)
  func order(title: String) throws -> String {
    diary.note("handler")
    if title == "Emma" { throw SoldOut(title: title) }
    return "you get \(title)"
  }

  @Get("/:title/quick")
  @UseInterceptors(DiaryInterceptor.self)
  @UsePipes(DiaryPipe.self)
  func quick(title: String) throws -> String { try order(title: title) }
}

private struct OrderModule: Module {
  let journal: Journal

  var controllers: [any Controller.Type] { OrderController.self }
  var providers: [Provider] {
    Provider.value(journal)
    Diary.self
  }
}

@Suite("Behaviours: the pipeline")
struct PipelineBehaviourTests {
  private let journal: Journal = Journal()

  @Test("11: all parts run in their order, and an error is shaped by its filter")
  func order() async throws {
    try await withClient(of: makeApp(OrderModule(journal: journal))) { client in
      #expect(try await client.ask("GET", "/orders/Persuasion").text == "you get Persuasion")
      #expect(
        journal.entries == [
          "middleware", "class guard", "method guard", "interceptor in", "pipe title", "handler",
          "interceptor out", "middleware out 200",
        ])
      let refused = try await client.ask("GET", "/orders/Emma")
      #expect(refused.status == 409)
      #expect(refused.text == "Emma is sold out")
      #expect(
        journal.entries.dropFirst(8) == [
          "middleware", "class guard", "method guard", "interceptor in", "pipe title", "handler",
          "filter", "middleware out 409",
        ])
    }
  }

  @Test("11: the same where nothing waits")
  func orderWithoutWaiting() async throws {
    try await withClient(of: makeApp(OrderModule(journal: journal))) { client in
      let response = try await client.ask("GET", "/orders/Persuasion/quick")
      #expect(response.status == 200)
      #expect(
        journal.entries == [
          "middleware", "class guard", "interceptor in", "pipe title", "handler",
          "interceptor out", "middleware out 200",
        ])
      let refused = try await client.ask("GET", "/orders/Emma/quick")
      #expect(refused.status == 409)
      #expect(
        journal.entries.dropFirst(7) == [
          "middleware", "class guard", "interceptor in", "pipe title", "handler", "filter",
          "middleware out 409",
        ])
    }
  }
}
