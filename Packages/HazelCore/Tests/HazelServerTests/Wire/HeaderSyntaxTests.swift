import HazelTestSupport
import Testing

@Suite("Header fields (RFC 9112, section 5)", .limited)
struct HeaderSyntaxTests {
  @Test(arguments: cases) func wire(_ wireCase: WireCase) async throws {
    try await expectWire(wireCase)
  }

  static let cases: [WireCase] = accepted + refusedNames + refusedValues

  private static func echoed(_ name: String, _ field: String, _ expected: String) -> WireCase {
    WireCase(
      name, get("/fields", "\(field)\r\n"), WireAnswer("Host=bookshop.example|\(expected)"))
  }

  private static func refused(_ name: String, _ field: String) -> WireCase {
    .refused(name, get("/fields", "\(field)\r\n"), 400, "malformed_header")
  }

  private static let accepted: [WireCase] = [
    echoed("a space before the value", "X-Shelf: A", "X-Shelf=A"),
    echoed("no space before the value", "X-Shelf:A", "X-Shelf=A"),
    echoed("spaces and tabs around the value", "X-Shelf: \t A \t ", "X-Shelf=A"),
    echoed("spaces and tabs within the value", "X-Shelf: A \t B", "X-Shelf=A \t B"),
    echoed("an empty value", "X-Shelf:", "X-Shelf="),
    echoed("a value of white space", "X-Shelf: \t ", "X-Shelf="),
    echoed("a colon in the value", "X-Shelf: a:b", "X-Shelf=a:b"),
    echoed(
      "a long value", "X-Shelf: \(String(repeating: "book", count: 50))",
      "X-Shelf=\(String(repeating: "book", count: 50))"),
    echoed("UTF-8 in the value", "X-Shelf: caf\u{c3}\u{a9}", "X-Shelf=caf\u{e9}"),
    echoed("every token character in the name", "a!#$%&'*+-.^_`|~9Z: b", "a!#$%&'*+-.^_`|~9Z=b"),
    echoed("a name of one character", "X: b", "X=b"),
    echoed("two fields of a name keep their order", "A: 1\r\nB: 2\r\na: 3", "A=1|B=2|a=3"),
    WireCase(
      "names are not case-sensitive",
      "POST /echo HTTP/1.1\r\nhOST: bookshop.example\r\nCONTENT-length: 4\r\n\r\nMomo",
      WireAnswer("Momo")),
    WireCase(
      "30 fields", get("/plaintext", (0..<29).map { "X-\($0): \($0)\r\n" }.joined()), .hello),
  ]

  private static let refusedNames: [WireCase] = [
    refused("a folded line", "X-Shelf: A\r\n B"),
    refused("a line folded with a tab", "X-Shelf: A\r\n\tB"),
    .refused(
      "a space before the first field", "GET /fields HTTP/1.1\r\n \(host)\r\n", 400,
      "malformed_header"),
    refused("a space before the colon", "X-Shelf : A"),
    refused("a tab before the colon", "X-Shelf\t: A"),
    refused("a space within the name", "X Shelf: A"),
    refused("no name", ": A"),
    refused("no colon", "X-Shelf"),
    refused("a bracket in the name", "X(Shelf: A"),
    refused("a slash in the name", "X/Shelf: A"),
    refused("a quotation mark in the name", "\"X\": A"),
    refused("a comma in the name", "X,Shelf: A"),
    refused("a byte beyond ASCII in the name", "caf\u{e9}: A"),
    refused("a NUL in the name", "X\u{0}Shelf: A"),
    refused("a DEL in the name", "X\u{7f}: A"),
    .refused(
      "a space before the colon of Host", "GET / HTTP/1.1\r\nHost : bookshop.example\r\n\r\n",
      400, "malformed_header"),
    .refused(
      "a space before the colon of Content-Length",
      "POST /echo HTTP/1.1\r\n\(host)Content-Length : 4\r\n\r\nMomo", 400, "malformed_header"),
    .refused(
      "a space before the colon of Transfer-Encoding",
      "POST /echo HTTP/1.1\r\n\(host)Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", 400,
      "malformed_header"),
  ]

  private static let refusedValues: [WireCase] = [
    refused("a bare LF ends the field", "X-Shelf: A\nX-Other: B"),
    refused("a bare CR in the value", "X-Shelf: A\rB"),
    refused("a bare CR at the end of the value", "X-Shelf: A\r"),
    refused("a NUL in the value", "X-Shelf: A\u{0}B"),
    refused("a control character in the value", "X-Shelf: A\u{1}B"),
    refused("an escape character in a long value", "X-Shelf: 0123456789abcdef\u{1b}0123456789"),
    refused("a DEL in the value", "X-Shelf: A\u{7f}B"),
    .refused(
      "a bare LF ends the head", "GET /fields HTTP/1.1\r\n\(host)\n", 400, "malformed_header"),
    .refused(
      "a bare CR ends the head", "GET /fields HTTP/1.1\r\n\(host)\rX\r\n", 400, "malformed_header"),
    .refused(
      "a NUL in Host", "GET / HTTP/1.1\r\nHost: book\u{0}shop\r\n\r\n", 400, "malformed_header"),
  ]
}
