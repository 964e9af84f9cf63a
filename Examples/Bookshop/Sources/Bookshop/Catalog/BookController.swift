import HazelCore

/// Books over HTTP, version 2: everybody may look, the staff may change.
@Controller("/books", .version("2"), .tags("books"))
struct BookController {
  let books: any BookRepository

  @Get func list(@Query author: String?, @Query(.all) page: PageQuery) async throws -> Page<Book> {
    Page(of: try await books.books(by: author), page)
  }

  @Get("/export.csv") func export() async throws -> BookCSV {
    BookCSV(books: try await books.books(by: nil))
  }

  @Get("/:id") func show(id: Int) async throws -> Book? {
    try await books.book(id)
  }

  @Post(.needs(.staff), .body(.collect(upTo: .kibibytes(16))))
  func add(@Body draft: Book.Draft, @Inject trail: AuditTrail) async throws -> Created<Book> {
    let book = try await books.add(draft)
    trail.note("added book \(book.id)")
    return Created(book, at: "/books/\(book.id)")
  }

  @Patch("/:id", .needs(.staff))
  func change(
    id: Int, @Body change: Book.Partial, @Inject trail: AuditTrail
  ) async throws -> Book {
    trail.note("changed book \(id)")
    return try await books.change(id, change)
  }

  @Delete("/:id", .needs(.staff))
  func remove(id: Int, @Inject trail: AuditTrail) async throws {
    trail.note("removed book \(id)")
    try await books.remove(id)
  }
}
