import HazelServer
import HazelTestSupport
import Testing

@Suite("Persistence (RFC 9112, section 9.3)", .limited)
struct PersistenceTests {
  @Test(arguments: cases) func wire(_ wireCase: WireCase) async throws {
    try await expectWire(wireCase)
  }

  static let cases: [WireCase] = version11 + version10 + halfClosing

  private static func connection(_ value: String, _ version: String = "1.1") -> String {
    "GET /plaintext HTTP/\(version)\r\n\(host)Connection: \(value)\r\n\r\n"
  }

  private static let hello = WireAnswer.hello
  private static let stays = WireAnswer.hello.field("Connection", nil)
  private static let confirmed = WireAnswer.hello.field("Connection", "keep-alive")

  private static let version11: [WireCase] = [
    WireCase("HTTP/1.1 stays open", get(), stays),
    WireCase("close", connection("close"), hello, end: .closed),
    WireCase("close in upper case", connection("CLOSE"), hello, end: .closed),
    WireCase("close in a list", connection("X-Shelf, close"), hello, end: .closed),
    WireCase("close first in a list", connection("close, X-Shelf"), hello, end: .closed),
    WireCase("close with white space", connection("X-Shelf ,\tclose\t"), hello, end: .closed),
    WireCase("close with empty elements", connection(",,close,,"), hello, end: .closed),
    WireCase(
      "close in a second field", get("/plaintext", "Connection: X\r\nConnection: close\r\n"),
      hello, end: .closed),
    WireCase("close beats keep-alive", connection("close, keep-alive"), hello, end: .closed),
    WireCase("close behind keep-alive", connection("keep-alive, close"), hello, end: .closed),
    WireCase("a word that begins with close", connection("closed"), stays),
    WireCase("a word that ends with close", connection("unclose"), stays),
    WireCase("close within a word", connection("not close"), stays),
    WireCase("keep-alive is the default", connection("keep-alive"), stays),
    WireCase("an option that is unknown", connection("X-Shelf"), stays),
    WireCase(
      "Proxy-Connection means nothing", get("/plaintext", "Proxy-Connection: close\r\n"), stays),
    WireCase(
      "close of a suspending handler", get("/yield", "Connection: close\r\n"),
      WireAnswer("yielded"), end: .closed),
    WireCase(
      "close of a streamed answer", get("/chunks", "Connection: close\r\n"),
      WireAnswer("onetwothree"), end: .closed),
    WireCase(
      "close of a file", get("/file", "Connection: close\r\n"), WireAnswer(count: 100_000),
      end: .closed),
    WireCase(
      "close with content", post("Momo", to: "/echo", "Connection: close\r\n"),
      WireAnswer("Momo"), end: .closed),
    WireCase(
      "close with content that nobody reads",
      post("Momo", to: "/ignore", "Connection: close\r\n"), WireAnswer("ignored"), end: .closed),
  ]

  private static let version10: [WireCase] = [
    WireCase("HTTP/1.0 closes", "GET /plaintext HTTP/1.0\r\n\r\n", hello, end: .closed),
    WireCase("HTTP/1.0 with keep-alive", connection("keep-alive", "1.0"), confirmed),
    WireCase("HTTP/1.0 with Keep-Alive", connection("Keep-Alive", "1.0"), confirmed),
    WireCase(
      "HTTP/1.0 with keep-alive in a list", connection("X-Shelf, keep-alive", "1.0"), confirmed),
    WireCase(
      "HTTP/1.0 with close and keep-alive", connection("close, keep-alive", "1.0"), hello,
      end: .closed),
    WireCase(
      "HTTP/1.0 with keep-alive and close", connection("keep-alive, close", "1.0"), hello,
      end: .closed),
    WireCase(
      "the version reaches the handler", "GET /version HTTP/1.0\r\n\r\n", WireAnswer("0"),
      end: .closed),
    WireCase("so does the other", get("/version"), WireAnswer("1")),
    WireCase(
      "HTTP/1.0 with content", "POST /echo HTTP/1.0\r\nContent-Length: 4\r\n\r\nMomo",
      WireAnswer("Momo"), end: .closed),
    WireCase(
      "HTTP/1.0 gets a stream without chunks", "GET /chunks HTTP/1.0\r\n\r\n",
      WireAnswer("onetwothree").field("Transfer-Encoding", nil), end: .closed),
    WireCase(
      "HTTP/1.0 with keep-alive gets a stream up to the end of the connection",
      "GET /chunks HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
      WireAnswer("onetwothree").field("Transfer-Encoding", nil), end: .closed),
    WireCase(
      "HTTP/1.0 with keep-alive stays open behind a stream of known length",
      "GET /known-length HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
      WireAnswer("onetwo").field("Connection", "keep-alive")),
    WireCase(
      "HTTP/1.0 gets no trailers", "GET /trailers HTTP/1.0\r\n\r\n", WireAnswer("content"),
      end: .closed),
  ]

  private static let halfClosing: [WireCase] = [
    WireCase("a client that half-closes is answered", get(), hello, end: .closed).halfClosing(),
    WireCase(
      "so it is by a suspending handler", get("/yield"), WireAnswer("yielded"), end: .closed
    ).halfClosing(),
    WireCase(
      "so it is by a streaming handler", post("Momo", to: "/upload"), WireAnswer("4|"),
      end: .closed
    ).halfClosing(),
    WireCase("so it is with a stream", get("/chunks"), WireAnswer("onetwothree"), end: .closed)
      .halfClosing(),
    WireCase("so it is with a file", get("/file"), WireAnswer(count: 100_000), end: .closed)
      .halfClosing(),
    WireCase(
      "so it is with much content", get("/big?size=3000000"), WireAnswer(count: 3_000_000),
      end: .closed
    ).halfClosing(),
    WireCase(
      "so it is with much content in HTTP/1.0", "GET /big?size=3000000 HTTP/1.0\r\n\r\n",
      WireAnswer(count: 3_000_000), end: .closed
    ).halfClosing(),
    WireCase(
      "so is what it sent behind a malformed request", "BAD\u{1}\r\n\r\n",
      WireAnswer(400, problem: "malformed_request_line"), end: .closed
    ).halfClosing(),
  ]
}
