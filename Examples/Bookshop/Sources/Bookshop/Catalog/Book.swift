import HazelCore

/// A book in the catalog. `Book.Draft` is what adds one, `Book.Partial` what changes one.
@Partial
@Omit("Draft", "id")
@DTO
struct Book: Equatable {
  @ReadOnly var id: Int = 0
  @Validate(.isbn) var isbn: String
  @Collapse @Length(1...200) var title: String
  @Items(1...10) @Length(1...100) var authors: [String]
  var price: Money
  /// How many copies can be sold.
  @Range(0...10_000) var stock: Int = 0
}

/// An amount of money. Cents are whole numbers, because decimals as `Double` lose some.
@DTO
struct Money: Equatable {
  @Range(0...1_000_000) var cents: Int
  @OneOf("EUR", "USD") var currency: String = "EUR"
}

extension Book.Draft: Equatable {}

extension Book {
  /// Makes a book of what a client sent.
  init(id: Int, _ draft: Draft) {
    self.init(
      id: id, isbn: draft.isbn, title: draft.title, authors: draft.authors, price: draft.price,
      stock: draft.stock)
  }
}
