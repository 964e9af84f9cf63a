import HazelCore

/// What a client sends to add a book or to replace one.
struct BookDraft: Codable, Sendable {
  let isbn: String
  let title: String
  let author: String
  let priceInCents: Int
  /// How many copies can be sold; none when it is left out.
  let stock: Int?
}

extension BookDraft {
  /// Checks everything that the types do not say already, and reports all of it at once.
  func validate() throws(HTTPError) {
    var check = Validation()
    check.require(ISBN.isValid(isbn), "isbn", "invalid_isbn", "an ISBN-13 with its check digit")
    check.length(of: title, "title", 1...200)
    check.length(of: author, "author", 1...100)
    check.range(of: priceInCents, "priceInCents", 0...1_000_000)
    check.range(of: stock ?? 0, "stock", 0...10_000)
    try check.finish()
  }
}
