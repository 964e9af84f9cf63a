import HazelCore
import Testing

private enum ShelfGenre: String, CaseIterable, ParameterValue { case novel, poetry }

@propertyWrapper private struct ShelfLanguage<Value> {
  var wrappedValue: Value
}

extension ShelfLanguage: ParameterSource where Value == String {
  static func value(named name: String, in context: RequestContext) -> String? { "en" }
}

extension ShelfLanguage: ParameterDescribing {
  static func sent(
    for parameter: OperationDescription.Parameter
  ) -> [OperationDescription.Parameter] {
    [.init("Accept-Language", in: "header", String.self, isRequired: false)]
  }
}

@propertyWrapper private struct ShelfClock<Value> {
  var wrappedValue: Value
}

extension ShelfClock: ParameterSource where Value == Int {
  static func value(named name: String, in context: RequestContext) -> Int? { 12 }
}

/// The shelves of a shop.
///
/// Each holds "books".
@Controller("/shelves", .tags("shelves"))
private struct ShelfController {
  /// Lists shelves.
  ///
  ///   - Parameter size: how many.
  @available(*, deprecated, message: "ask for \"books\"")
  @Get func list(
    @Query size: Int = -20, @Query genre: ShelfGenre = .novel,
    @Query tags: CommaSeparated<String> = ["a"],
    @Query names: [String] = [], @Query since: Int? = nil, @Query stamp: Int = .random(in: 1...9),
    @Header("X-Trace") trace: String?
  ) -> [String] { [] }

  ///
  @available(*, deprecated)
  @Get("/old", .deprecated("a trait says more")) func old() {}

  @Post("/:id")
  /** Adds a book.

      * It is kept.
   */
  func add(
    id: Int, @ShelfLanguage language: String, @ShelfClock now: Int = 5, @Ip address: String?,
    @Headers all: RequestHeaders, @LastEventID last: Int?
  ) throws -> some Encodable { 1 }

  @Sse("/watch") func watch() -> some AsyncSequence<ShelfGenre.RawValue, Never> & Sendable {
    AsyncStream<String> { $0.finish() }
  }

  @Sse("/count") func count() -> some AsyncSequence<Int, Never> & Sendable {
    AsyncStream<Int> { $0.finish() }
  }
}

@Controller("/plain") private struct SilentController {
  @Get func list() {}
}

@Suite("What routes say of themselves")
struct RouteDescriptionTests {
  private let app: HazelApp = makeApp(
    controllers: [ShelfController.self, SilentController.self]) {}

  private func route(_ handler: String) throws -> Route {
    try #require(app.routes.first { $0.handler == handler && $0.controller == "ShelfController" })
  }

  @Test("Comments are kept as they are written; empty ones are none")
  func comments() throws {
    let list = try route("list")
    #expect(list.operation.documentation == "Lists shelves.\n\n  - Parameter size: how many.")
    #expect(list.controllerDocumentation == "The shelves of a shop.\n\nEach holds \"books\".")
    #expect(try route("old").operation.documentation == nil)
    #expect(try route("add").operation.documentation == "Adds a book.\n\nIt is kept.")
    #expect(try route("watch").operation.documentation == nil)
    let plain = try #require(app.routes.last)
    #expect(plain.controllerDocumentation == nil)
    #expect(plain.tags.isEmpty)
  }

  @Test("What the compiler warns of is deprecated, and a trait says more")
  func deprecation() throws {
    #expect(try route("list").deprecation?.note == #"ask for "books""#)
    #expect(try route("old").deprecation?.note == "a trait says more")
    #expect(try route("add").deprecation == nil)
  }

  @Test("Defaults are JSON where they are the same for all requests")
  func defaults() throws {
    let parameters = try route("list").operation.parameters
    let defaults = parameters.map { "\($0.name) \($0.defaultJSON?.description ?? "-")" }
    #expect(
      defaults == [
        "size -20", "genre \"novel\"", "tags [\"a\"]", "names []", "since -", "stamp -",
        "X-Trace -",
      ])
    #expect(parameters[5].defaultValue == ".random(in: 1...9)")
  }

  @Test("Sources of your own say what they read; what clients do not send is left out")
  func sources() throws {
    let operation = try route("add").operation
    #expect(
      operation.sentParameters.map { "\($0.source) \($0.name)" } == [
        "path id", "header Accept-Language", "header Last-Event-ID",
      ])
    #expect(operation.parameters.count == 6)
  }

  @Test("Hidden results are what is known of them")
  func results() throws {
    #expect(try route("add").operation.result == Response.self)
    #expect(try route("count").operation.result == AsyncStream<Int>.self)
    let events = try #require(try route("count").responses.responses.first?.content.first)
    #expect(events.mediaType == "text/event-stream")
    #expect(events.type == Int.self)
    #expect(events.form == .sequence)
    #expect(try route("watch").responses.isOpen == false)
  }
}
