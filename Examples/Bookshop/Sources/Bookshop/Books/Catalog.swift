/// The books, in memory. It knows nothing of HTTP.
actor Catalog {
  private var booksByID: [Int: Book] = [:]
  private var lastID: Int = 0

  /// Makes a catalog with some books in it.
  init(_ drafts: [BookDraft] = []) {
    for draft in drafts {
      lastID += 1
      booksByID[lastID] = Book(id: lastID, draft)
    }
  }

  /// The books of an author, or all of them, in the order in which they were added.
  func books(by author: String? = nil) -> [Book] {
    booksByID.values
      .filter { author == nil || $0.author == author }
      .sorted { $0.id < $1.id }
  }

  /// The book with an id; nil when there is none.
  func book(_ id: Int) -> Book? {
    booksByID[id]
  }

  /// Adds a book.
  func add(_ draft: BookDraft) throws(CatalogError) -> Book {
    try checkISBN(draft.isbn, of: nil)
    lastID += 1
    let book = Book(id: lastID, draft)
    booksByID[book.id] = book
    return book
  }

  /// Replaces a book; nil when there is none.
  func replace(_ id: Int, with draft: BookDraft) throws(CatalogError) -> Book? {
    guard booksByID[id] != nil else { return nil }
    try checkISBN(draft.isbn, of: id)
    let book = Book(id: id, draft)
    booksByID[id] = book
    return book
  }

  /// Removes a book.
  ///
  /// - Returns: whether there was one.
  func remove(_ id: Int) -> Bool {
    booksByID.removeValue(forKey: id) != nil
  }

  /// Takes copies of several books out of stock: all of them, or none.
  ///
  /// - Parameter quantities: how many copies of which books.
  /// - Returns: the price of all of them.
  func take(_ quantities: [Int: Int]) throws(CatalogError) -> Int {
    var total = 0
    for (id, quantity) in quantities.sorted(by: { $0.key < $1.key }) {
      guard let book = booksByID[id] else { throw .unknownBook(id) }
      guard book.stock >= quantity else { throw .outOfStock(id, left: book.stock) }
      total += book.priceInCents * quantity
    }
    for (id, quantity) in quantities { booksByID[id]?.stock -= quantity }
    return total
  }

  /// Puts copies back into stock; those of books that are gone by now are lost.
  func putBack(_ quantities: [Int: Int]) {
    for (id, quantity) in quantities { booksByID[id]?.stock += quantity }
  }

  private func checkISBN(_ isbn: String, of id: Int?) throws(CatalogError) {
    let other = booksByID.values.first { $0.isbn == isbn && $0.id != id }
    if let other { throw .isbnTaken(by: other.id) }
  }
}

extension Book {
  /// Makes a book of what a client sent.
  init(id: Int, _ draft: BookDraft) {
    self.init(
      id: id, isbn: draft.isbn, title: draft.title, author: draft.author,
      priceInCents: draft.priceInCents, stock: draft.stock ?? 0)
  }
}
