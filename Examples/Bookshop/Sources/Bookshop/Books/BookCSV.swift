/// Books as comma-separated values (RFC 4180).
enum BookCSV {
  /// The names of the columns.
  static let header = "id,isbn,title,author,priceInCents,stock\r\n"

  /// The line of a book.
  static func line(of book: Book) -> String {
    let fields = [
      "\(book.id)", book.isbn, book.title, book.author, "\(book.priceInCents)", "\(book.stock)",
    ]
    return fields.map { quoted($0) }.joined(separator: ",") + "\r\n"
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
