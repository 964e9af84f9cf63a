import HazelServer
import HazelTestSupport
import Testing

@Suite("Expect: 100-continue (RFC 9110, section 10.1.1)", .limited)
struct ExpectTests {
  @Test(arguments: cases) func wire(_ wireCase: WireCase) async throws {
    try await expectWire(wireCase)
  }

  private static func head(_ target: String, _ fields: String) -> String {
    "POST \(target) HTTP/1.1\r\n\(host)Expect: 100-continue\r\n\(fields)\r\n"
  }

  private static let echo = head("/echo", "Content-Length: 4\r\n")
  private static let echoAsync = head("/echo-async", "Content-Length: 4\r\n")
  private static let upload = head("/upload", "Content-Length: 4\r\n")
  private static let chunked = head("/echo", "Transfer-Encoding: chunked\r\n")
  private static let momo = WireAnswer("Momo")

  /// Each is cut everywhere; a client that sends the head alone is told to go on, and no other.
  static let cases: [WireCase] = [
    WireCase("the content is collected", echo + "Momo", momo).continuing(behind: echo),
    WireCase("the content is collected for an asynchronous route", echoAsync + "Momo", momo)
      .continuing(behind: echoAsync),
    WireCase("the content is streamed", upload + "Momo", WireAnswer("4|"))
      .continuing(behind: upload),
    WireCase("the content comes in chunks", chunked + "4\r\nMomo\r\n0\r\n\r\n", momo)
      .continuing(behind: chunked),
    WireCase(
      "in upper case", post("Momo", to: "/echo", "EXPECT: 100-CONTINUE\r\n"), momo
    ).continuing(
      behind: "POST /echo HTTP/1.1\r\n\(host)Content-Length: 4\r\nEXPECT: 100-CONTINUE\r\n\r\n"),
    WireCase("there is no content", get("/plaintext", "Expect: 100-continue\r\n"), .hello),
    WireCase("the content has length 0", head("/echo", "Content-Length: 0\r\n"), WireAnswer("")),
    WireCase(
      "HTTP/1.0 is never told to go on",
      "POST /echo HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\nMomo", momo,
      end: .closed),
    .refused(
      "too much content", head("/echo", "Content-Length: 99999999\r\n"), 413, "content_too_large"),
    .refused(
      "too much content for the route", head("/limited", "Content-Length: 11\r\n"), 413,
      "content_too_large"),
    .refused(
      "too much content for a streaming route", head("/stream-limited", "Content-Length: 11\r\n"),
      413, "content_too_large"),
    .refused(
      "another expectation", "POST /echo HTTP/1.1\r\n\(host)Expect: 200-ok\r\n\r\n", 417,
      "expectation_failed"),
    .refused(
      "two expectations",
      "POST /echo HTTP/1.1\r\n\(host)Expect: 100-continue, 200-ok\r\n\r\n", 417,
      "expectation_failed"),
    WireCase(
      "a route that does not want it is not told", head("/ignore", "Content-Length: 4\r\n"),
      WireAnswer("ignored"), end: .closed),
    WireCase(
      "an asynchronous route that does not want it",
      head("/ignore-async", "Content-Length: 4\r\n"), WireAnswer("ignored"), end: .closed),
    WireCase(
      "a path that is not there", head("/nowhere", "Content-Length: 4\r\n"),
      WireAnswer(404, problem: "not_found"), end: .closed),
    WireCase(
      "a streaming handler that does not read", head("/unread", "Content-Length: 4\r\n"),
      WireAnswer("unread"), end: .closed),
  ]
}
