import HazelCore

/// Books over HTTP, version 2: everybody may look, the staff may change.
@Controller("/books", .version("2"), .tags("books"))
struct BookController {
  let books: any BookRepository

  /// Lists books.
  ///
  /// - Parameter author: whose books; those of all authors without it.
  @Get func list(@Query author: String?, @Query(.all) page: PageQuery) async throws -> Page<Book> {
    Page(of: try await books.books(by: author), page)
  }

  /// Exports all books for spreadsheets.
  @Get("/export.csv") func export() async throws -> BookCSV {
    BookCSV(books: try await books.books(by: nil))
  }

  /// Shows a book.
  @Get("/:id(int)") func show(id: Int) async throws -> Book? {
    try await books.book(id)
  }

  /// Adds a book.
  @Post(.needs(.staff), .body(.collect(upTo: .kibibytes(16))))
  func add(@Body draft: Book.Draft, @Inject trail: AuditTrail) async throws(CatalogError)
    -> Created<Book>
  {
    let book = try await books.add(draft)
    trail.note("added book \(book.id)")
    return Created(book, at: "/books/\(book.id)")
  }

  /// Changes a book: fields that are left out stay as they are.
  @Patch("/:id(int)", .needs(.staff))
  func change(
    id: Int, @Body change: Book.Partial, @Inject trail: AuditTrail
  ) async throws(CatalogError) -> Book {
    trail.note("changed book \(id)")
    return try await books.change(id, change)
  }

  /// Removes a book.
  @Delete("/:id(int)", .needs(.staff))
  func remove(id: Int, @Inject trail: AuditTrail) async throws(CatalogError) {
    trail.note("removed book \(id)")
    try await books.remove(id)
  }
}
