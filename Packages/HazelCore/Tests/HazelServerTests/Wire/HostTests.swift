import HazelTestSupport
import Testing

@Suite("Host (RFC 9112, section 3.2; RFC 3986, section 3.2.2)", .limited)
struct HostTests {
  @Test(arguments: cases) func wire(_ wireCase: WireCase) async throws {
    try await expectWire(wireCase)
  }

  private static func accepted(_ name: String, _ value: String) -> WireCase {
    WireCase(name, "GET /plaintext HTTP/1.1\r\nHost:\(value)\r\n\r\n", .hello)
  }

  private static func refused(_ name: String, _ value: String) -> WireCase {
    .refused(
      name, "GET /plaintext HTTP/1.1\r\nHost: \(value)\r\n\r\n", 400, "malformed_host")
  }

  static let cases: [WireCase] = [
    accepted("a name", " bookshop.example"),
    accepted("a name and a port", " bookshop.example:8080"),
    accepted("an IPv4 address", " 127.0.0.1:8080"),
    accepted("an IPv6 address", " [::1]"),
    accepted("an IPv6 address and a port", " [2001:db8::1]:8080"),
    accepted("a single label", " bookshop"),
    accepted("an underscore", " book_shop.example"),
    accepted("nothing", ""),
    WireCase("HTTP/1.0 without a Host", "GET /plaintext HTTP/1.0\r\n\r\n", .hello, end: .closed),
    .refused(
      "HTTP/1.1 without a Host", "GET /plaintext HTTP/1.1\r\n\r\n", 400, "missing_host"),
    .refused(
      "HTTP/1.1 without a Host but with other fields",
      "GET /plaintext HTTP/1.1\r\nX-Host: a\r\nHosts: b\r\n\r\n", 400, "missing_host"),
    .refused("the same Host twice", get("/plaintext", host), 400, "malformed_host"),
    .refused("two Hosts", get("/plaintext", "host: other.example\r\n"), 400, "malformed_host"),
    .refused(
      "two Hosts in HTTP/1.0", "GET /plaintext HTTP/1.0\r\n\(host)\(host)\r\n", 400,
      "malformed_host"),
    .refused(
      "an absolute target does not make up for a missing Host",
      "GET http://bookshop.example/plaintext HTTP/1.1\r\n\r\n", 400, "missing_host"),
    refused("a space", "book shop"),
    refused("a path", "bookshop.example/books"),
    refused("a user", "reader@bookshop.example"),
    refused("a query", "bookshop.example?x"),
    refused("a fragment", "bookshop.example#x"),
    refused("a scheme", "http://bookshop.example"),
    refused("a backslash", "bookshop\\example"),
    refused("a quotation mark", "\"bookshop\""),
    refused("angle brackets", "<script>"),
    refused("a byte beyond ASCII", "b\u{fc}cher.example"),
    refused("a tab", "book\tshop"),
    accepted("a port without digits", " bookshop.example:"),
    accepted("an escape", " book%20shop.example"),
    accepted("an address of a future version", " [v7.a:b]:80"),
    refused("a port with a letter", "bookshop.example:8o"),
    refused("two ports", "bookshop.example:80:80"),
    refused("an IPv6 address without brackets", "2001:db8::1"),
    refused("a bracket that is not closed", "[::1"),
    refused("a bracket that is not opened", "::1]"),
    refused("nothing in brackets", "[]"),
    refused("something behind the brackets", "[::1]x"),
    refused("a name in brackets", "[bookshop]"),
    refused("a list", "bookshop.example, other.example"),
    refused("an escape that is cut off", "bookshop%2"),
    refused("an escape that is none", "bookshop%zz"),
  ]
}
