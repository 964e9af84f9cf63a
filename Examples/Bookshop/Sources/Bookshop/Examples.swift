import HazelCore

/// Commands to try the bookshop with, printed when it starts. Each works in the order of the list,
/// and says which status it gets; the smoke test of the repository runs every one.
enum Examples {
  /// The commands for an address.
  static func text(for address: PeerAddress) -> String {
    let base: String
    let curl: String
    switch address {
    case .ip:
      base = "http://\(address)"
      curl = "curl -i"
    case .unix(let path):
      base = "http://localhost"
      curl = "curl -i --unix-socket '\(path)'"
    }
    var lines = ["Try it:", ""]
    for example in all {
      lines.append("  # \(example.status): \(example.summary)")
      lines.append("  \(curl) \(example.options)'\(base)\(example.target)'")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private struct Example {
    let status: Int
    let summary: String
    let target: String
    var options: String = ""
  }

  private static let all: [Example] = [
    Example(status: 200, summary: "the first two books", target: "/books?size=2"),
    Example(status: 200, summary: "all books of an author", target: "/books?author=Jane%20Austen"),
    Example(status: 200, summary: "one book", target: "/books/1"),
    Example(
      status: 200, summary: "the same without its content", target: "/books/1", options: "-I "),
    Example(status: 200, summary: "all books as CSV", target: "/books/export.csv"),
    Example(
      status: 201, summary: "a new book", target: "/books",
      options: json(
        """
        {"isbn":"9780141439563","title":"Great Expectations","author":"Charles Dickens",\
        "priceInCents":1099,"stock":5}
        """)),
    Example(
      status: 201, summary: "an order", target: "/orders",
      options: json(#"{"reader":"Ada","lines":[{"bookID":2,"quantity":3}]}"#)),
    Example(
      status: 200, summary: "the order is cancelled", target: "/orders/1/cancel",
      options: "-X POST "),
    Example(
      status: 204, summary: "the new book is removed", target: "/books/5", options: "-X DELETE "),
    Example(
      status: 204, summary: "what can be done with books", target: "/books",
      options: "-X OPTIONS "),
    Example(status: 308, summary: "a slash too many", target: "/books/"),
    Example(
      status: 400, summary: "JSON that is none", target: "/books", options: json(#"{"isbn":"#)),
    Example(status: 404, summary: "no such book", target: "/books/99"),
    Example(status: 405, summary: "no such method", target: "/books", options: "-X PATCH "),
    Example(
      status: 409, summary: "more copies than there are", target: "/orders",
      options: json(#"{"reader":"Ada","lines":[{"bookID":4,"quantity":2}]}"#)),
    Example(
      status: 415, summary: "a form where JSON is wanted", target: "/books",
      options: "-d 'title=Emma' "),
    Example(
      status: 422, summary: "a book with three mistakes", target: "/books",
      options: json(#"{"isbn":"12","title":"","author":"Jane Austen","priceInCents":-1}"#)),
  ]

  private static func json(_ text: String) -> String {
    "-H 'Content-Type: application/json' -d '\(text)' "
  }
}
