import HazelCore

/// Why the catalog refused something.
enum CatalogError: Error {
  case isbnTaken(by: Int)
  case unknownBook(Int)
  case outOfStock(Int, left: Int)
}

/// What clients are told of it: the one place where the catalog and HTTP meet.
extension CatalogError: HTTPErrorConvertible {
  var httpError: HTTPError {
    switch self {
    case .isbnTaken(let id):
      HTTPError(.conflict, code: "isbn_taken", detail: "book \(id) has this ISBN already")
    case .unknownBook(let id):
      HTTPError(.notFound, code: "unknown_book", detail: "there is no book \(id)")
    case .outOfStock(let id, let left):
      HTTPError(
        .conflict, code: "out_of_stock", detail: "of book \(id) there are \(left) copies left")
    }
  }
}
