import FoundationEssentials
import HazelCore

enum BookKind: String, CaseIterable, ParameterValue { case novel, poetry }

enum Language: String, Codable { case english, french }

struct ISBN: LosslessStringConvertible, ParameterValue {
  let description: String

  init?(_ description: String) {
    guard description.utf8.count == 13 else { return nil }
    self.description = description
  }
}

struct BookFilter: Codable {
  struct Price: Codable {
    let from: Int
    let to: Int?
  }

  let author: String
  let price: Price?
  let languages: [Language]?
  let since: Date?
}

@propertyWrapper
struct CurrentReader<Value> {
  var wrappedValue: Value
}

extension CurrentReader: ParameterSource where Value == String {
  static func value(named name: String, in context: RequestContext) throws -> String? {
    let token = context.request.headers["Authorization"]
    if token == "bad" { throw HTTPError(.unauthorized) }
    return token
  }
}

@Controller
struct BindingController {
  @Get("/int/:v") func int(v: Int) -> String { "\(v)" }
  @Get("/byte/:v") func byte(v: UInt8) -> String { "\(v)" }
  @Get("/bool/:v") func bool(v: Bool) -> String { "\(v)" }
  @Get("/double/:v") func double(v: Double) -> String { "\(v)" }
  @Get("/float/:v") func float(v: Float) -> String { "\(v)" }
  @Get("/uuid/:v") func uuid(v: UUID) -> String { "\(v)" }
  @Get("/date/:v") func date(v: Date) -> String { "\(v.timeIntervalSince1970)" }
  @Get("/url/:v") func url(v: URL) -> String { v.absoluteString }
  @Get("/decimal/:v") func decimal(v: Decimal) -> String { "\(v)" }
  @Get("/duration/:v") func duration(v: Duration) -> String { "\(v)" }
  @Get("/genre/:v") func genre(v: BookKind) -> String { "\(v)" }
  @Get("/isbn/:v") func isbn(v: ISBN) -> String { v.description }
  @Get("/text/:v") func text(v: String) -> String { v }

  @Get("/query") func query(
    @Query page: Int, @Query("per_page") size: Int = 20, @Query tag: [String],
    @Query genre: BookKind?, @Query ids: CommaSeparated<Int> = []
  ) -> String {
    "\(page) \(size) \(tag) \(genre.map { "\($0)" } ?? "-") \(ids.elements)"
  }
  @Get("/filter") func filter(@Query filter: BookFilter) -> BookFilter { filter }
  @Get("/whole") func whole(@Query(.all) filter: BookFilter) -> BookFilter { filter }
  @Get("/maybe") func maybe(@Query filter: BookFilter?, @Query language: Language?) -> String {
    "\(filter?.author ?? "none") \(language?.rawValue ?? "none")"
  }
  @Get("/fields") func fields(
    @Header("X-Count") count: Int, @Header accept: String?, @Headers all: RequestHeaders,
    @Cookie("cart") cart: Int?, @Host host: String, @Ip ip: String?
  ) -> String {
    "\(count) \(accept ?? "-") \(all.count) \(cart ?? 0) \(host) \(ip ?? "-")"
  }
  @Get("/reader") func reader(@CurrentReader reader: String, @Query page: Int) -> String { reader }
  @Get("/guest") func guest(@CurrentReader reader: String = "guest") -> String { reader }
  @Get("/many/:id") func many(
    id: Int, @Query page: Int, @Query size: Int, @Header("X-Count") count: Int, @Cookie cart: Int
  ) {}
  @Post("/mixed") func mixed(@Query page: Int, @Body draft: Novel) {}
  @Post("/text") func body(@Body text: String) -> String { text }
  @Post("/bytes") func bytes(@Body bytes: [UInt8]) -> String { "\(bytes.count)" }
  @Post("/view") func view(@Body bytes: Bytes) -> String { "\(bytes.count)" }
  @Post("/optional") func optional(@Body draft: Novel?) -> String { draft?.title ?? "none" }
  @Post("/stream") func stream(@Body content: RequestBody) async throws -> String {
    var count = 0
    for try await part in content { count += part.count }
    return "\(count)"
  }
  @Post("/form") func form(@Form title: String, @Form copies: Int = 1, @Form tags: [String])
    -> String
  {
    "\(title) \(copies) \(tags)"
  }
  @Post("/draft") func draft(@Form(.all) draft: BookFilter) -> BookFilter { draft }
}
