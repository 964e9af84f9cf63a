import HazelKernel
import HazelTestSupport
import Testing

@Suite("Request target (RFC 9112, section 3.2)", .limited)
struct TargetTests {
  @Test(arguments: cases) func wire(_ wireCase: WireCase) async throws {
    try await expectWire(wireCase)
  }

  static let cases: [WireCase] = originForm + absoluteForm + otherForms + refusedBytes

  private static let originForm: [WireCase] = [
    WireCase("a path", get("/books/42"), WireAnswer("42")),
    WireCase("a query", get("/target?page=2"), WireAnswer("/target?page=2|/target|/target|page=2")),
    WireCase("an empty query", get("/target?"), WireAnswer("/target?|/target|/target|")),
    WireCase(
      "two question marks", get("/target?a?b"), WireAnswer("/target?a?b|/target|/target|a?b")),
    WireCase(
      "a query of more than eight bytes", get("/target?title=Momo&author=Ende"),
      WireAnswer("/target?title=Momo&author=Ende|/target|/target|title=Momo&author=Ende")),
    WireCase("escapes in a path", get("/books/%34%32"), WireAnswer("42")),
    WireCase("escapes beyond ASCII", get("/books/caf%C3%A9"), WireAnswer("caf\u{e9}")),
    WireCase("an escaped slash", get("/books/a%2Fb"), WireAnswer("a/b")),
    WireCase("a slash at the end", get("/books/42/"), WireAnswer("42/")),
    WireCase("two slashes", get("/books//42"), WireAnswer("/42")),
    WireCase("dots are left alone", get("/books/../plaintext"), WireAnswer("../plaintext")),
    WireCase("punctuation", get("/books/-._~!$&'()*+,;=:@"), WireAnswer("-._~!$&'()*+,;=:@")),
    WireCase("only a slash", get("/"), WireAnswer(404, problem: "not_found")),
  ]

  private static let absoluteForm: [WireCase] = [
    WireCase("absolute", get("http://bookshop.example/books/42"), WireAnswer("42")),
    WireCase("absolute with a port", get("http://bookshop.example:80/books/42"), WireAnswer("42")),
    WireCase("absolute, https", get("https://bookshop.example/books/42"), WireAnswer("42")),
    WireCase(
      "absolute, scheme in upper case", get("HTTP://bookshop.example/books/42"), WireAnswer("42")),
    WireCase(
      "absolute with a query", get("http://bookshop.example/target?page=2"),
      WireAnswer("/target?page=2|/target|/target|page=2")),
    WireCase(
      "absolute with only a slash", get("http://bookshop.example/"),
      WireAnswer(404, problem: "not_found")),
    refused("absolute without an authority", "http:///books/42"),
    refused("absolute with a user", "http://reader@bookshop.example/books/42"),
    refused("absolute with a space escaped in the authority", "http://book%20shop\"/books/42"),
    refused("absolute with a port only", "http://:80/books/42"),
    refused("absolute with two ports", "http://bookshop.example:80:80/books/42"),
    refused("absolute with another scheme", "ftp://bookshop.example/books/42"),
    refused("absolute with one slash", "http:/bookshop.example/books/42"),
  ]

  private static let otherForms: [WireCase] = [
    WireCase("asterisk", "OPTIONS * HTTP/1.1\r\n\(host)\r\n", WireAnswer("everything")),
    refused("asterisk with GET", "*"),
    .refused(
      "asterisk with more behind it", "OPTIONS *x HTTP/1.1\r\n\(host)\r\n", 400,
      "malformed_target"),
    refused("authority with GET", "bookshop.example:80"),
    .refused(
      "CONNECT", "CONNECT bookshop.example:443 HTTP/1.1\r\n\(host)\r\n", 501,
      "connect_not_supported"),
    refused("no slash at the start", "books/42"),
    refused("only a query", "?page=2"),
    refused("a backslash at the start", "\\books"),
  ]

  private static let refusedBytes: [WireCase] = [
    refused("a fragment", "/books/42#cover"),
    refused("only a fragment", "#cover"),
    refused("a fragment behind a query", "/target?a=1#b"),
    refused("a control character", "/books/a\u{1}b"),
    refused("a control character behind eight bytes", "/books/abcdefgh\u{1f}b"),
    refused("a NUL", "/books/\u{0}"),
    refused("a DEL", "/books/a\u{7f}b"),
    refused("a byte beyond ASCII", "/books/caf\u{c3}\u{a9}"),
    refused("a byte beyond ASCII in a query", "/target?title=\u{ff}"),
    refused("a vertical tab", "/books/\u{b}42"),
  ]

  private static func refused(_ name: String, _ target: String) -> WireCase {
    .refused(name, get(target), 400, "malformed_target")
  }
}
