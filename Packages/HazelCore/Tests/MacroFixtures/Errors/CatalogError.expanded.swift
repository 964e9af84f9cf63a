// expansion 1
extension CatalogError: HazelCore.HTTPErrorDescribing, HazelCore.HTTPErrorConvertible {
  public var httpError: HazelCore.HTTPError {
    switch self {
    case .isbnTaken(let value0): HazelCore.HTTPError(.conflict, code: "isbn_taken", detail: "book \(value0) has this ISBN already")
    case .unknownBook(let value0): HazelCore.HTTPError(.notFound, code: "unknown_book", detail: "there is no book \(value0), \"sorry\" {")
    case .outOfStock(let value0, let value1): HazelCore.HTTPError(.conflict, code: "out_of_stock", detail: "of book \(value0) there are \(value1) copies left", type: "/problems/stock")
    case .tillIsBusy: HazelCore.HTTPError(.serviceUnavailable, code: "busy", headers: [.retryAfter: "60"])
    case .shopIsClosed: HazelCore.HTTPError(.serviceUnavailable, code: "busy", headers: [.retryAfter: "60"])
    }
  }
  public static var httpErrors: [HazelCore.HTTPErrorDescription] {
    [
      HazelCore.HTTPErrorDescription(.conflict, code: "isbn_taken", detail: "book {by} has this ISBN already"),
      HazelCore.HTTPErrorDescription(.notFound, code: "unknown_book", detail: "there is no book {0}, \"sorry\" {"),
      HazelCore.HTTPErrorDescription(.conflict, code: "out_of_stock", detail: "of book {0} there are {left} copies left", type: "/problems/stock"),
      HazelCore.HTTPErrorDescription(.serviceUnavailable, code: "busy", headers: ([.retryAfter: "60"] as HazelCore.HeaderFields).map(\.name)),
      HazelCore.HTTPErrorDescription(.serviceUnavailable, code: "busy", headers: ([.retryAfter: "60"] as HazelCore.HeaderFields).map(\.name)),
    ]
  }
}

// expansion 2
extension OrderError: HazelCore.HTTPErrorDescribing, HazelCore.HTTPErrorConvertible {
  var httpError: HazelCore.HTTPError {
    switch self {
    case .catalog(let value0): value0.httpError
    case .nested(let value0): value0.httpError
    }
  }
  static var httpErrors: [HazelCore.HTTPErrorDescription] {
    [
    ] + (CatalogError).httpErrors + (Library.Nested).httpErrors
  }
}

// expansion 3
extension Library.Nested: HazelCore.HTTPErrorDescribing, HazelCore.HTTPErrorConvertible {
  var httpError: HazelCore.HTTPError {
    switch self {
    case .`default`: HazelCore.HTTPError(.gone, code: "default")
    }
  }
  static var httpErrors: [HazelCore.HTTPErrorDescription] {
    [
      HazelCore.HTTPErrorDescription(.gone, code: "default"),
    ]
  }
}
