/// Keeps the books. It knows nothing of HTTP, and those who use it nothing of how it keeps them.
protocol BookRepository: Sendable {
  /// The books of an author, or all of them, in the order in which they were added.
  func books(by author: String?) async throws -> [Book]
  /// The book with an id; nil when there is none.
  func book(_ id: Int) async throws -> Book?
  /// Adds a book.
  func add(_ draft: Book.Draft) async throws(CatalogError) -> Book
  /// Changes a book.
  func change(_ id: Int, _ change: Book.Partial) async throws(CatalogError) -> Book
  /// Removes a book.
  func remove(_ id: Int) async throws(CatalogError)
  /// Takes copies of several books out of stock, all of them or none, and gives their price.
  func take(_ copies: [Int: Int]) async throws(CatalogError) -> Money
  /// Puts copies back into stock; those of books that are gone by now are lost.
  func putBack(_ copies: [Int: Int]) async
}
