import HazelCore
import HazelKernel
import HazelSwagger
import Testing

private enum Genre: String, CaseIterable, ParameterValue { case novel, poetry }

@DTO private struct PriceSpan {
  @Range(0...) var from: Int
  var to: Int?
}

@DTO private struct BookFilter {
  /// Whose books.
  var author: String?
  @Range(1...100) var size: Int = 20
  var price: PriceSpan?
  @ReadOnly var found: Int = 0
}

private struct PlainFilter: Codable, Sendable {
  var author: String?
}

@propertyWrapper private struct Language<Value> {
  var wrappedValue: Value
}

extension Language: ParameterSource where Value == String {
  static func value(named name: String, in context: RequestContext) -> String? { "en" }
}

extension Language: ParameterDescribing {
  static func sent(
    for parameter: OperationDescription.Parameter
  ) -> [OperationDescription.Parameter] {
    [.init("Accept-Language", in: "header", String.self, isRequired: false)]
  }
}

@propertyWrapper private struct Clock<Value> {
  var wrappedValue: Value
}

extension Clock: ParameterSource where Value == Int {
  static func value(named name: String, in context: RequestContext) -> Int? { 12 }
}

@Controller("/books")
private struct ParameterController {
  /// Lists books.
  ///
  /// - Parameters:
  ///   - genre: what kind of books,
  ///     and no others.
  ///   - per_page: how many.
  @Get func list(
    @Query genre: Genre = .novel, @Query("per_page") size: UInt8 = 20, @Query tag: [String],
    @Query ids: CommaSeparated<Int> = [1], @Query since: Int?, @Query title: String
  ) -> [String] { [] }

  /// - Parameter size: how many at once.
  @Get("/all") func all(@Query(.all) filter: BookFilter) -> String { "" }
  @Get("/nested") func nested(@Query filter: BookFilter?, @Query plain: PlainFilter?) -> String {
    ""
  }

  @Get("/fields") func fields(
    @Header("X-Trace") trace: String?, @Cookie("cart") cart: Int, @LastEventID last: Int?,
    @Language language: String, @Clock now: Int, @Ip address: String?,
    @Header("Authorization") token: String?, @Header("Content-Type") type: String?,
    @Headers every: RequestHeaders, request: Request
  ) -> String { "" }
}

@Suite("Parameters of documents")
struct DocumentParameterTests {
  private let shop: GeneratedDocument = makeDocument(of: [ParameterController.self])

  @Test("A query has types, constraints, defaults and descriptions")
  func query() {
    let list = shop.operation("get", "/books")
    let genre = list.parameter("genre")
    #expect(genre["in"] == "query")
    #expect(genre["required"]?.bool != true)
    #expect(genre["schema"]?["enum"] == ["novel", "poetry"])
    #expect(genre["schema"]?["default"] == "novel")
    #expect(genre["description"] == "what kind of books, and no others.")
    let size = list.parameter("per_page")
    #expect(size["schema"]?["maximum"] == 255)
    #expect(size["schema"]?["default"] == 20)
    #expect(size["description"] == "how many.")
    #expect(list.parameter("title")["required"] == true)
    #expect(list.parameter("since")["required"]?.bool != true)
    #expect(list.parameter("since")["schema"]?["type"] == "integer")
  }

  @Test("Lists are repeated, or stand in one text with commas")
  func lists() {
    let list = shop.operation("get", "/books")
    #expect(list.parameter("tag")["schema"]?["type"] == "array")
    #expect(list.parameter("tag")["explode"] == nil)
    #expect(list.parameter("tag")["required"]?.bool != true)
    #expect(list.parameter("ids")["explode"] == false)
    #expect(list.parameter("ids")["schema"]?["default"] == [1])
  }

  @Test("A whole query is one parameter for each field")
  func wholeQuery() {
    let all = shop.operation("get", "/books/all")
    let names = all["parameters"]?.array?.compactMap { $0["name"]?.string }
    #expect(names == ["author", "size", "price"])
    #expect(all.parameter("author")["description"] == "Whose books.")
    #expect(all.parameter("author")["schema"]?["description"] == nil)
    #expect(all.parameter("author")["schema"]?["type"] == "string")
    #expect(all.parameter("size")["schema"]?["maximum"] == 100)
    #expect(all.parameter("size")["schema"]?["default"] == 20)
    #expect(all.parameter("size")["description"] == "how many at once.")
    let price = all.parameter("price")
    #expect(price["style"] == "deepObject")
    #expect(price["schema"]?["$ref"] == "#/components/schemas/PriceSpan")
  }

  @Test("Nested names are deep objects, of DTOs and of what is only decodable")
  func nested() {
    let nested = shop.operation("get", "/books/nested")
    #expect(nested.parameter("filter")["style"] == "deepObject")
    #expect(nested.parameter("filter")["explode"] == true)
    #expect(nested.parameter("filter")["schema"]?["$ref"] == "#/components/schemas/BookFilter")
    #expect(nested.parameter("plain")["style"] == "deepObject")
    #expect(nested.parameter("plain")["schema"]?["type"] == "object")
  }

  @Test("Fields, cookies and sources of one's own stand where clients send them")
  func places() {
    let fields = shop.operation("get", "/books/fields")
    let places = (fields["parameters"]?.array ?? []).map {
      "\($0["in"]?.string ?? "") \($0["name"]?.string ?? "")"
    }
    // Documents leave Authorization and Content-Type to security and content.
    #expect(
      places == [
        "header X-Trace", "cookie cart", "header Last-Event-ID", "header Accept-Language",
      ])
    #expect(fields.parameter("cart")["required"] == true)
    #expect(fields.parameter("cart")["schema"]?["type"] == "integer")
    #expect(fields.parameter("Last-Event-ID")["required"]?.bool != true)
  }
}
