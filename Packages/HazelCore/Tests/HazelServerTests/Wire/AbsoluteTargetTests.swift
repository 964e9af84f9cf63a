import HazelTestSupport
import Testing

/// A target in absolute form says for which host a request is, and so does Host: whoever stands in
/// front of the server may go by the other one.
@Suite("Target and Host (RFC 9112, sections 3.2 and 3.2.2)", .limited)
struct AbsoluteTargetTests {
  @Test(arguments: cases) func wire(_ wireCase: WireCase) async throws {
    try await expectWire(wireCase)
  }

  static let cases: [WireCase] = same + different + withoutComparison

  private static let same: [WireCase] = [
    accepted("the same name", "http://bookshop.example", "bookshop.example"),
    accepted("the same name and port", "http://bookshop.example:8080", "bookshop.example:8080"),
    accepted("the target in upper case", "http://BOOKSHOP.example", "bookshop.example"),
    accepted("the Host in upper case", "http://bookshop.example", "BookShop.EXAMPLE"),
    accepted("the default port in the target", "http://bookshop.example:80", "bookshop.example"),
    accepted("the default port in the Host", "http://bookshop.example", "bookshop.example:80"),
    accepted("the default port of https", "https://bookshop.example", "bookshop.example:443"),
    accepted(
      "a port without digits in the target", "http://bookshop.example:", "bookshop.example"),
    accepted("a port without digits in the Host", "http://bookshop.example", "bookshop.example:"),
    accepted(
      "zeros in front of the port", "http://bookshop.example:08080", "bookshop.example:8080"),
    accepted("the same port 0", "http://bookshop.example:00", "bookshop.example:0"),
    accepted("the same IPv4 address", "http://192.0.2.1:8080", "192.0.2.1:8080"),
    accepted("the same IPv6 address", "http://[2001:db8::A]", "[2001:DB8::a]"),
    accepted("the default port of an IPv6 address", "http://[::1]:80", "[::1]"),
    accepted("an escape", "http://book%2Dshop.example", "book%2dshop.example"),
  ]

  private static let different: [WireCase] = [
    refused("another name", "http://bookshop.example", "library.example"),
    refused("a longer name", "http://bookshop.example", "bookshop.example.library.example"),
    refused("a shorter name", "http://bookshop.example", "bookshop"),
    refused("a name that ends with a dot", "http://bookshop.example.", "bookshop.example"),
    refused("an empty Host", "http://bookshop.example", ""),
    refused("another port", "http://bookshop.example:8080", "bookshop.example:8081"),
    refused("a port in the target only", "http://bookshop.example:8080", "bookshop.example"),
    refused("a port in the Host only", "http://bookshop.example", "bookshop.example:8080"),
    refused("a port that begins alike", "http://bookshop.example:808", "bookshop.example:8080"),
    refused("port 0 is not the default", "http://bookshop.example:0", "bookshop.example"),
    refused("the port of http with https", "https://bookshop.example", "bookshop.example:80"),
    refused("the port of https with http", "http://bookshop.example:443", "bookshop.example"),
    refused("another IPv6 address", "http://[::1]", "[::2]"),
    refused("an IPv6 address and a name", "http://[::1]", "bookshop.example"),
    .refused(
      "another name in HTTP/1.0",
      "GET http://bookshop.example/plaintext HTTP/1.0\r\nHost: library.example\r\n\r\n", 400,
      "conflicting_host"),
    .refused(
      "another name behind other fields",
      "GET http://bookshop.example/plaintext HTTP/1.1\r\nX-Host: bookshop.example\r\n"
        + "Hosts: bookshop.example\r\nHOST:library.example\r\n\r\n", 400, "conflicting_host"),
    .refused(
      "two Hosts, of which one is that of the target",
      get("http://bookshop.example/plaintext", "Host: library.example\r\n"), 400,
      "malformed_host"),
    .refused(
      "another name in OPTIONS",
      "OPTIONS http://library.example/plaintext HTTP/1.1\r\n\(host)\r\n", 400,
      "conflicting_host"),
    // What follows must not be read as a request of its own.
    .refused(
      "another name in front of content",
      "POST http://library.example/echo HTTP/1.1\r\n\(host)Content-Length: 40\r\n\r\n"
        + get("/plaintext"), 400, "conflicting_host"),
  ]

  private static let withoutComparison: [WireCase] = [
    WireCase(
      "HTTP/1.0 without a Host", "GET http://bookshop.example/plaintext HTTP/1.0\r\n\r\n", .hello,
      end: .closed),
    WireCase("a path, whichever the Host", get("/plaintext"), .hello),
    WireCase(
      "asterisk, whichever the Host", "OPTIONS * HTTP/1.1\r\n\(host)\r\n",
      WireAnswer("everything")),
    WireCase(
      "a path behind an absolute target",
      get("http://bookshop.example/plaintext")
        + "GET /plaintext HTTP/1.1\r\nHost: library.example\r\n\r\n", .hello, .hello),
    WireCase(
      "a path with a URI in it", get("/target?from=http://library.example/"),
      WireAnswer(
        "/target?from=http://library.example/|/target|/target|from=http://library.example/")
    ),
  ]

  private static func request(_ origin: String, _ host: String) -> String {
    "GET \(origin)/plaintext HTTP/1.1\r\nHost: \(host)\r\n\r\n"
  }

  private static func accepted(_ name: String, _ origin: String, _ host: String) -> WireCase {
    WireCase(name, request(origin, host), .hello)
  }

  private static func refused(_ name: String, _ origin: String, _ host: String) -> WireCase {
    .refused(name, request(origin, host), 400, "conflicting_host")
  }
}
