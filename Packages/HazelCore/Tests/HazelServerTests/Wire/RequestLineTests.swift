import HazelTestSupport
import Testing

@Suite("Request line (RFC 9112, section 3)", .limited)
struct RequestLineTests {
  @Test(arguments: cases) func wire(_ wireCase: WireCase) async throws {
    try await expectWire(wireCase)
  }

  private static let line = "malformed_request_line"

  private static func refused(_ name: String, _ line: String) -> WireCase {
    .refused(name, "\(line)\r\n\(host)\r\n", 400, Self.line)
  }

  static let cases: [WireCase] = accepted + refusedLines + refusedVersions + notHTTP

  private static let accepted: [WireCase] = [
    WireCase("plain", get(), .hello),
    WireCase("more fields", get("/plaintext", "Accept: */*\r\nX-Shelf: A\r\n"), .hello),
    WireCase("an empty line first", "\r\n\(get())", .hello),
    WireCase("two empty lines first", "\r\n\r\n\(get())", .hello),
    WireCase(
      "a method of one's own", "PURGE /method HTTP/1.1\r\n\(host)\r\n", WireAnswer("PURGE")),
    WireCase(
      "a method with every kind of token character",
      "A!#$%&'*+-.^_`|~9z /method HTTP/1.1\r\n\(host)\r\n", WireAnswer("A!#$%&'*+-.^_`|~9z")),
    WireCase(
      "methods are case-sensitive", "get /method HTTP/1.1\r\n\(host)\r\n", WireAnswer("get")),
    WireCase(
      "a method that begins like another", "GETS /method HTTP/1.1\r\n\(host)\r\n",
      WireAnswer("GETS")),
    WireCase(
      "a method that is longer than POST", "POSTS /method HTTP/1.1\r\n\(host)\r\n",
      WireAnswer("POSTS")),
    WireCase(
      "a method of 32 characters",
      "\(String(repeating: "M", count: 32)) /method HTTP/1.1\r\n"
        + "\(host)\r\n", WireAnswer(String(repeating: "M", count: 32))),
    WireCase(
      "an unknown path", get("/nowhere"), WireAnswer(404, problem: "not_found")),
    WireCase(
      "a method that a path does not have", "DELETE /plaintext HTTP/1.1\r\n\(host)\r\n",
      WireAnswer(405, problem: "method_not_allowed")),
  ]

  private static let refusedLines: [WireCase] = [
    .refused("three empty lines first", "\r\n\r\n\r\n\(get())", 400, line),
    .refused("a bare LF first", "\n\(get())", 400, line),
    .refused("a bare CR first", "\r\(get())", 400, line),
    .refused("a space first", " \(get())", 400, line),
    .refused("a bare LF at the end", "GET /plaintext HTTP/1.1\n\(host)\r\n", 400, line),
    .refused("a bare CR at the end", "GET /plaintext HTTP/1.1\r\(host)\r\n", 400, line),
    refused("a CR too many", "GET /plaintext HTTP/1.1\r"),
    refused("two spaces before the target", "GET  /plaintext HTTP/1.1"),
    refused("two spaces before the version", "GET /plaintext  HTTP/1.1"),
    refused("a tab instead of the first space", "GET\t/plaintext HTTP/1.1"),
    refused("a space at the end", "GET /plaintext HTTP/1.1 "),
    refused("no method", " /plaintext HTTP/1.1"),
    refused("a method with a bracket", "GE(T /plaintext HTTP/1.1"),
    refused("a method with a NUL", "GE\u{0}T /plaintext HTTP/1.1"),
    refused("a method with a byte beyond ASCII", "G\u{c9}T /plaintext HTTP/1.1"),
    refused("a method with a colon", "GET: /plaintext HTTP/1.1"),
    refused(
      "a method of 33 characters", "\(String(repeating: "M", count: 33)) /method HTTP/1.1"),
    .refused(
      "a tab instead of the second space", "GET /plaintext\tHTTP/1.1\r\n\(host)\r\n", 400,
      "malformed_target"),
    .refused(
      "no version (HTTP/0.9)", "GET /plaintext\r\n\r\n", 400, "malformed_target"),
    .refused("a method only", "GET\r\n\r\n", 400, line),
  ]

  private static let refusedVersions: [WireCase] =
    [
      refused("a version in lower case", "GET /plaintext http/1.1"),
      refused("another protocol", "GET /plaintext HTTQ/1.1"),
      refused("a version without a minor number", "GET /plaintext HTTP/1"),
      refused("a version with two minor digits", "GET /plaintext HTTP/1.10"),
      refused("a version with two major digits", "GET /plaintext HTTP/11.1"),
      refused("a version with a comma", "GET /plaintext HTTP/1,1"),
      refused("a version with a letter", "GET /plaintext HTTP/1.x"),
      refused("a version with a space", "GET /plaintext HTTP/ 1.1"),
      refused("a version with a space behind the dot", "GET /plaintext HTTP/1. 1"),
    ]
    + ["1.2", "1.9", "2.0", "3.0", "0.9", "9.9"].map { version in
      .refused(
        "version \(version)", "GET /plaintext HTTP/\(version)\r\n\(host)\r\n", 505,
        "http_version_not_supported")
    }

  private static let notHTTP: [WireCase] = [
    .refused(
      "the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505,
      "http_version_not_supported"),
    .refused(
      "a TLS client", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{fc}\u{3}\u{3}", 400, line),
    .refused("an SSH client", "SSH-2.0-OpenSSH_9.6\r\n", 400, line),
    .refused("a response", "HTTP/1.1 200 OK\r\n\(host)\r\n", 400, line),
    .refused("a NUL", "\u{0}", 400, line),
    .refused("an SMTP client", "EHLO bookshop.example\r\n", 400, "malformed_target"),
  ]
}
