import HazelCore

/// The books, in memory.
@Injectable(as: (any BookRepository).self)
actor MemoryBooks: BookRepository {
  private let feed: StockFeed
  private var booksByID: [Int: Book] = [:]
  private var lastID: Int = 0

  func books(by author: String?) -> [Book] {
    booksByID.values
      .filter { book in author.map(book.authors.contains) ?? true }
      .sorted { $0.id < $1.id }
  }

  func book(_ id: Int) -> Book? {
    booksByID[id]
  }

  func add(_ draft: Book.Draft) throws(CatalogError) -> Book {
    let book = Book(id: lastID + 1, draft)
    try store(book)
    lastID = book.id
    return book
  }

  func change(_ id: Int, _ change: Book.Partial) throws(CatalogError) -> Book {
    guard let book = booksByID[id] else { throw .unknownBook(id) }
    // Each field of the change has been checked by the rules of the book when it was read.
    let changed = change.applying(to: book)
    try store(changed)
    return changed
  }

  func remove(_ id: Int) throws(CatalogError) {
    guard booksByID.removeValue(forKey: id) != nil else { throw .unknownBook(id) }
  }

  func take(_ copies: [Int: Int]) throws(CatalogError) -> Money {
    var total = 0
    for (id, count) in copies.sorted(by: { $0.key < $1.key }) {
      guard let book = booksByID[id] else { throw .unknownBook(id) }
      guard book.stock >= count else { throw .outOfStock(id, left: book.stock) }
      total += book.price.cents * count
    }
    for (id, count) in copies { addStock(-count, of: id) }
    return Money(cents: total)
  }

  func putBack(_ copies: [Int: Int]) {
    for (id, count) in copies { addStock(count, of: id) }
  }

  private func store(_ book: Book) throws(CatalogError) {
    let other = booksByID.values.first { $0.isbn == book.isbn && $0.id != book.id }
    if let other { throw .isbnTaken(by: other.id) }
    booksByID[book.id] = book
    feed.publish(book)
  }

  private func addStock(_ count: Int, of id: Int) {
    guard var book = booksByID[id] else { return }
    book.stock += count
    booksByID[id] = book
    feed.publish(book)
  }
}
