// swift-format-ignore-file: OneCasePerLine
public import HazelCore

@HTTPErrors
public enum CatalogError: Error {
  /// Two books with one number.
  @Problem(.conflict, "book {by} has this ISBN already") case isbnTaken(by: Int)
  @Problem(.notFound, "there is no book {0}, \"sorry\" {") case unknownBook(Int)
  @Problem(.conflict, "of book {0} there are {left} copies left", type: "/problems/stock")
  case outOfStock(Int, left: Int)
  @Problem(.serviceUnavailable, code: "busy", headers: [.retryAfter: "60"])
  case tillIsBusy, shopIsClosed(until: Int)

  var isTemporary: Bool { false }
}

func answers(_ error: CatalogError) -> (HTTPError, [HTTPErrorDescription]) {
  (error.httpError, CatalogError.httpErrors)
}

@HTTPErrors
enum OrderError: Error {
  @Problem case catalog(CatalogError)
  @Problem() case nested(error: Library.Nested)
}

struct Library {
  @HTTPErrors enum Nested: Error { @Problem(.gone) case `default` }
}
