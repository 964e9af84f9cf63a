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
      status: 200, summary: "the same as version 1 showed it", target: "/books/1",
      options: "-H 'X-API-Version: 1' "),
    Example(status: 200, summary: "may requests be sent here", target: "/ready"),
    Example(status: 200, summary: "all books as CSV", target: "/books/export.csv"),
    Example(
      status: 200, summary: "an event for each change of the stock; this ends after two",
      target: "/stock/changes?limit=2", options: "-N -H 'Last-Event-ID: 0' "),
    Example(
      status: 201, summary: "an account, with a token", target: "/readers",
      options: json(#"{"name":"Emma","email":"emma@example.com"}"#)),
    Example(status: 200, summary: "who am I", target: "/readers/me", options: ada),
    Example(
      status: 201, summary: "an order", target: "/orders",
      options: ada + json(#"{"lines":[{"book":2,"copies":3}],"delivery":{"by":"pickup"}}"#)),
    Example(
      status: 200, summary: "the order is cancelled", target: "/orders/1/cancel",
      options: ada + "-X POST "),
    Example(
      status: 201, summary: "a new book, from the staff", target: "/books",
      options: grace
        + json(
          """
          {"isbn":"9780141439563","title":"Great Expectations","authors":["Charles Dickens"],\
          "price":{"cents":1099},"stock":5}
          """)),
    Example(
      status: 200, summary: "a book gets another price", target: "/books/5",
      options: "-X PATCH " + grace + json(#"{"price":{"cents":999}}"#)),
    Example(
      status: 204, summary: "the book is removed", target: "/books/5",
      options: "-X DELETE " + grace),
    Example(status: 200, summary: "what was done, and by whom", target: "/audit", options: grace),
    Example(
      status: 204, summary: "what can be done with books", target: "/books",
      options: "-X OPTIONS "),
    Example(status: 308, summary: "a slash too many", target: "/books/"),
    Example(
      status: 400, summary: "a page that can not be, and a size that is none",
      target: "/books?page=0&size=many"),
    Example(
      status: 400, summary: "JSON that is none", target: "/readers", options: json(#"{"name":"#)),
    Example(status: 401, summary: "who are you", target: "/orders"),
    Example(status: 403, summary: "only for the staff", target: "/audit", options: ada),
    Example(status: 404, summary: "no such book", target: "/books/99"),
    Example(
      status: 404, summary: "no such version", target: "/books",
      options: "-H 'X-API-Version: 3' "),
    Example(status: 405, summary: "no such method", target: "/orders", options: "-X PATCH "),
    Example(
      status: 409, summary: "more copies than there are", target: "/orders",
      options: ada + json(#"{"lines":[{"book":4,"copies":2}],"delivery":{"by":"pickup"}}"#)),
    Example(
      status: 415, summary: "a form where JSON is wanted", target: "/readers",
      options: "-d 'name=Emma' "),
    Example(
      status: 422, summary: "a book with four mistakes", target: "/books",
      options: grace
        + json(#"{"isbn":"12","title":"","authors":[],"price":{"cents":-1}}"#)),
    Example(
      status: 422, summary: "an order of a book that is not there", target: "/orders",
      options: ada + json(#"{"lines":[{"book":99,"copies":1}],"delivery":{"by":"pickup"}}"#)),
  ]

  private static let ada = "-H 'Authorization: Bearer ada' "
  private static let grace = "-H 'Authorization: Bearer grace' "

  private static func json(_ text: String) -> String {
    "-H 'Content-Type: application/json' -d '\(text)' "
  }
}
