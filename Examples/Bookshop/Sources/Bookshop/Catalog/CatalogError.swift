import HazelCore

/// Why the catalog refused something, and what clients are told of it: the one place where the
/// catalog and HTTP meet.
@HTTPErrors
enum CatalogError: Error {
  @Problem(.conflict, "book {by} has this ISBN already") case isbnTaken(by: Int)
  @Problem(.notFound, "there is no book {0}") case unknownBook(Int)
  @Problem(.conflict, "of book {0} there are {left} copies left") case outOfStock(Int, left: Int)
}
