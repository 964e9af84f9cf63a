import HazelCore

/// Books as comma-separated values (RFC 4180), sent while they are written.
struct BookCSV: MediaContent {
  static let contentType: HeaderValue = "text/csv; charset=utf-8"

  let books: [Book]

  var contentHeaders: HeaderFields {
    [.contentDisposition: "attachment; filename=\"books.csv\""]
  }

  func content(for request: Request) -> ResponseBody {
    .stream(
      ResponseStream { writer in
        try await writer.write("id,isbn,title,authors,cents,currency,stock\r\n")
        for book in books { try await writer.write(Self.line(of: book)) }
      })
  }

  private static func line(of book: Book) -> String {
    let fields = [
      "\(book.id)", book.isbn, book.title, book.authors.joined(separator: "; "),
      "\(book.price.cents)", book.price.currency, "\(book.stock)",
    ]
    return fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// A field as it is written: in quotes where it holds something that would end it.
  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { [0x22, 0x2c, 0x0d, 0x0a].contains($0) }) else {
      return field
    }
    let parts = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
