import HazelCore
import HazelTesting
import Testing

@DTO private enum Rack: Int { case lower, upper }

@DTO private struct PriceSpan: Equatable {
  @Range(0...) var from: Double = 0
  var to: Double?
}

@DTO private struct BookSearch: Equatable {
  @Range(1...) var page: Int = 1
  var title: String?
  var used: Bool?
  @Items(...2) var tags: [String] = []
  var shelf: Rack?
  var price: PriceSpan?
}

/// What is no DTO, and has one within.
private struct Shelving: Codable, Sendable, ResponseConvertible {
  struct Place: Codable, Sendable {
    var span: PriceSpan
    var tags: [String]?
  }

  var place: Place
}

@Controller("/search") private struct SearchController {
  @Get("/shelving") func shelving(@Query shelving: Shelving) -> Shelving { shelving }
  @Get("/whole") func whole(@Query(.all) search: BookSearch, @Query limit: Int?) -> BookSearch {
    search
  }
  @Get("/part") func part(@Query search: BookSearch?) -> String { "\(search?.page ?? -1)" }
  @Get("/any") func any(@Query(.all) search: JSONValue) -> JSONValue { search }
  @Post("/form") func form(@Form(.all) search: BookSearch) -> BookSearch { search }
}

private struct SearchModule: Module {
  var controllers: [any Controller.Type] { SearchController.self }
}

@Suite("DTOs from queries and forms")
struct DTOQueryTests {
  private let app: TestApp = TestApp(SearchModule())

  @Test("Each text is what its field wants, and nothing is needed that has a default")
  func values() async throws {
    #expect(
      try await app.get("/search/whole?title=1984&page=2&used=true&tags=a&shelf=1&price[from]=1.5")
        .text
        == #"{"page":2,"title":"1984","used":true,"tags":["a"],"shelf":1,"price":{"from":1.5}}"#)
    #expect(try await app.get("/search/whole").text == #"{"page":1,"tags":[]}"#)
    #expect(try await app.get("/search/part?search[page]=3").text == "3")
    #expect(try await app.get("/search/part").text == "-1")
    let form = try await app.post("/search/form", form: ["page": "4", "tags": "true"])
    #expect(form.text == #"{"page":4,"tags":["true"]}"#)
  }

  @Test("A DTO within something else is read by its rules, and the first break of one is named")
  func nested() async throws {
    let query = "/search/shelving?shelving[place][span]"
    #expect(
      try await app.get("\(query)[from]=1.5&shelving[place][tags]=a").text
        == #"{"place":{"span":{"from":1.5},"tags":["a"]}}"#)
    try await app.get("\(query)[from]=-1").expectProblem(
      .badRequest, parameter: "shelving[place][span][from]")
    try await app.get("\(query)[from]=1&shelving[place][span][to]=x").expectProblem(
      .badRequest, parameter: "shelving[place][span][to]")
  }

  @Test("Everything that is wrong is named, beside what is wrong with other parameters")
  func violations() async throws {
    let response = try await app.get(
      "/search/whole?page=0&used=maybe&tags=a&tags=b&tags=c&price[from]=-1&limit=many")
    let problem = response.expectProblem(.badRequest, code: "invalid_parameters")
    #expect(
      problem?.errors?.compactMap(\.parameter).sorted()
        == ["limit", "page", "price[from]", "tags", "used"])
    try await app.get("/search/part?search[page]=x").expectProblem(
      .badRequest, parameter: "search[page]")
    try await app.get("/search/whole?page=1&page=2").expectProblem(.badRequest, parameter: "page")
  }

  @Test("A value of any kind ends")
  func anything() async throws {
    try await app.get("/search/any?title=Emma&tags=a&tags=b").expect(.ok)
  }
}
