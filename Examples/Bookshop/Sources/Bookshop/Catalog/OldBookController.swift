import HazelCore

/// A book as version 1 knew it: with one author, and a price without a currency.
@DTO
struct OldBook: Equatable {
  var id: Int
  var title: String
  var author: String
  var priceInCents: Int
}

extension OldBook {
  init(_ book: Book) {
    self.init(
      id: book.id, title: book.title, author: book.authors.joined(separator: ", "),
      priceInCents: book.price.cents)
  }
}

/// Books for the clients that still ask with `X-API-Version: 1`.
@Controller("/books", .version("1"), .deprecated("use version 2"))
struct OldBookController {
  let books: any BookRepository

  /// Lists all books.
  @Get func list() async throws -> [OldBook] {
    try await books.books(by: nil).map(OldBook.init)
  }

  /// Shows a book.
  @Get("/:id(int)") func show(id: Int) async throws -> OldBook? {
    try await books.book(id).map(OldBook.init)
  }
}
