import HazelCore
import HazelTestSupport
import Testing

/// Knows the ids of books, after a wait.
@Injectable private final class Stock {
  func has(_ id: Int) async -> Bool {
    await Task.yield()
    return id < 100
  }
}

/// Refuses books that are not there; notes what it sees.
@Injectable private struct KnownBookPipe: AsyncPipe {
  let stock: Stock
  let journal: Journal

  func transform<Value>(
    _ value: sending Value, of argument: PipeArgument
  ) async throws -> sending Value {
    journal.note("async \(argument.source) \(argument.name)")
    if let id = value as? Int, argument.name.hasSuffix("id"), await !stock.has(id) {
      throw argument.refusal("is no book of ours", code: "unknown_book")
    }
    return value
  }
}

/// Doubles whole numbers, before or after one that waits.
private struct DoublingPipe: Pipe {
  func transform<Value>(_ value: Value, of argument: PipeArgument) throws -> Value {
    guard let number = value as? Int else { return value }
    return (number * 2) as? Value ?? value
  }
}

private struct Broken: Error {}

private struct BreakingPipe: AsyncPipe {
  func transform<Value>(
    _ value: sending Value, of argument: PipeArgument
  ) async throws -> sending Value {
    throw Broken()
  }
}

@DTO private struct PriceWindow { var from: Int = 1 }

@DTO private struct Note { @Length(1...3) var text: String }

@Controller("/books", .pipes(KnownBookPipe.self))
private struct BookController {
  let journal: Journal

  @Get("/:id") func show(id: Int, @Query page: Int = 1, @Query word: String?) -> String {
    journal.note("handler")
    return "\(id) \(page) \(word ?? "-")"
  }
  @Get("/doubled/:id", .pipes(DoublingPipe())) func doubled(id: Int) async -> String { "\(id)" }
  @Get("/pair") func pair(@Query("first_id") first: Int, @Query("second_id") second: Int) -> String
  {
    journal.note("handler")
    return "\(first) \(second)"
  }
  @Get("/optional") func optional(@Query word: String?) -> String {
    journal.note("handler \(word ?? "-")")
    return word ?? "-"
  }
  @Post("/drafts") func draft(@Body note: Note?) -> String {
    journal.note("handler \(note?.text ?? "-")")
    return note?.text ?? "-"
  }
  @Get("/spans") func span(@Query(.all) span: PriceWindow = PriceWindow()) -> String {
    journal.note("handler \(span.from)")
    return "\(span.from)"
  }
  @Get("/all") func all() -> String {
    journal.note("handler")
    return "all"
  }
  @Post("/notes") func note(@Body note: Note) -> Note { note }
  @Get("/broken/:id", .pipes(BreakingPipe())) func broken(id: Int) -> String { "\(id)" }
}

private struct BookModule: Module {
  let journal: Journal

  var controllers: [any Controller.Type] { BookController.self }
  var providers: [Provider] {
    Stock.self
    KnownBookPipe.self
    Provider.value(journal)
  }
}

@Suite("Pipes that wait")
struct AsyncPipeTests {
  private let journal: Journal = Journal()
  private let app: HazelApp

  init() {
    app = makeApp(BookModule(journal: journal))
  }

  @Test("They get every value of a route whose handler does not wait, and it is called once")
  func values() async throws {
    #expect(try await app.respond(.get, "/books/7?word=sea").text == "7 1 sea")
    #expect(
      journal.entries == ["async path id", "async query page", "async query word", "handler"])
  }

  @Test("They stand in order with those that do not wait")
  func order() async throws {
    #expect(try await app.respond(.get, "/books/doubled/7").text == "14")
    // What waits stands first: it sees 60, and not 120.
    #expect(try await app.respond(.get, "/books/doubled/60").text == "120")
  }

  @Test("All that they refuse is told at once, with what could not be bound")
  func refusals() async throws {
    let both = try await app.respond(.get, "/books/pair?first_id=100&second_id=101")
    #expect(both.status == .badRequest)
    let errors = try await self.errors(of: both)
    #expect(errors?.map { $0["parameter"] } == ["first_id", "second_id"])
    #expect(errors?.allSatisfy { $0["code"] == "unknown_book" } == true)
    let one = try await app.respond(.get, "/books/pair?first_id=100&second_id=x")
    #expect(
      try await self.errors(of: one)?.map { $0["code"] } == ["unknown_book", "wrong_type"])
    #expect(!journal.entries.contains("handler"))
  }

  private func errors(of response: Response) async throws -> [JSONValue]? {
    try JSONValue(parsing: Array(try await response.text.utf8))["errors"]?.array
  }

  @Test("A handler without values is called once")
  func withoutValues() async throws {
    #expect(try await app.respond(.get, "/books/all").text == "all")
    #expect(journal.entries == ["handler"])
  }

  @Test("A handler whose values are all optional is called once, with what was piped")
  func optionals() async throws {
    for (path, text) in [("?word=sea", "sea"), ("", "-")] {
      #expect(try await app.respond(.get, "/books/optional\(path)").text == text)
    }
    for (path, text) in [("?from=7", "7"), ("", "1")] {
      #expect(try await app.respond(.get, "/books/spans\(path)").text == text)
    }
    let note = try await app.respond(
      .post, "/books/drafts", ["Content-Type": "application/json"], body: #"{"text":"sea"}"#)
    #expect(try await note.text == "sea")
    #expect(try await app.respond(.post, "/books/drafts").text == "-")
    #expect(
      journal.entries.filter { $0.hasPrefix("handler") } == [
        "handler sea", "handler -", "handler 7", "handler 1", "handler sea", "handler -",
      ])
  }

  @Test("They get bodies, whose rules are checked as always")
  func bodies() async throws {
    let note = try await post(#"{"text":"sea"}"#)
    #expect(try await note.text == #"{"text":"sea"}"#)
    #expect(journal.entries == ["async body "])
    #expect(try await post(#"{"text":"ocean"}"#).status == .unprocessableContent)
    #expect(try await post("{").status == .badRequest)
    #expect(journal.entries.count == 1)
  }

  private func post(_ body: String) async throws -> Response {
    try await app.respond(
      .post, "/books/notes", ["Content-Type": "application/json"], body: body)
  }

  @Test("What they throw otherwise is an error of the server")
  func broken() async throws {
    #expect(try await app.respond(.get, "/books/broken/1").status == .internalServerError)
  }

  @Test("Requests at the same time do not see each other's values")
  func concurrent() async throws {
    let app = app
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for id in 0..<50 {
        group.addTask {
          try await app.respond(.get, "/books/\(id)?page=\(id)").text == "\(id) \(id) -"
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }
}
