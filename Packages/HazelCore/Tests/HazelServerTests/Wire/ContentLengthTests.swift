import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

@Suite("Content-Length (RFC 9110, section 8.6; RFC 9112, section 6.3)", .limited)
struct ContentLengthTests {
  @Test(arguments: cases) func wire(_ wireCase: WireCase) async throws {
    try await expectWire(wireCase)
  }

  private static func request(_ fields: String, _ content: String = "Momo!") -> String {
    "POST /echo HTTP/1.1\r\n\(host)\(fields)\r\n\r\n\(content)"
  }

  private static func refused(_ name: String, _ fields: String) -> WireCase {
    .refused(name, request(fields), 400, "malformed_content_length")
  }

  static let cases: [WireCase] = accepted + refusedValues + limits

  private static let accepted: [WireCase] = [
    WireCase("content", post("Momo!"), WireAnswer("Momo!")),
    WireCase(
      "content to an asynchronous route", post("Momo!", to: "/echo-async"),
      WireAnswer("Momo!")),
    WireCase("content to a streaming route", post("Momo!", to: "/upload"), WireAnswer("5|")),
    WireCase("length 0", post(""), WireAnswer("")),
    WireCase("no length means no content", "POST /echo HTTP/1.1\r\n\(host)\r\n", WireAnswer("")),
    WireCase("leading zeros", request("Content-Length: 005"), WireAnswer("Momo!")),
    WireCase("tabs around it", request("Content-Length:\t5\t"), WireAnswer("Momo!")),
    WireCase(
      "content of GET", "GET /echo HTTP/1.1\r\n\(host)Content-Length: 4\r\n\r\nMomo",
      WireAnswer("Momo")),
    WireCase(
      "content that a route does not want", post("Momo!", to: "/ignore"),
      WireAnswer("ignored")),
    WireCase(
      "content for a path that is not there", post("Momo!", to: "/nowhere"),
      WireAnswer(404, problem: "not_found")),
    WireCase(
      "content that looks like a request", post(get("/nowhere")),
      WireAnswer(
        get("/nowhere"))),
    WireCase(
      "content that looks like a request, not wanted", post(get("/nowhere"), to: "/ignore"),
      WireAnswer("ignored")),
    WireCase(
      "content that looks like a request, not wanted by an asynchronous route",
      post(get("/nowhere"), to: "/ignore-async"), WireAnswer("ignored")),
    WireCase("bytes beyond ASCII", post("\u{1}\u{2}\u{3}"), WireAnswer("\u{1}\u{2}\u{3}")),
  ]

  private static let refusedValues: [WireCase] = [
    refused("twice the same", "Content-Length: 5\r\nContent-Length: 5"),
    refused("twice, different", "Content-Length: 5\r\nContent-Length: 6"),
    refused("a list of the same", "Content-Length: 5, 5"),
    refused("a list without a space", "Content-Length: 5,5"),
    refused("a plus sign", "Content-Length: +5"),
    refused("a minus sign", "Content-Length: -5"),
    refused("hexadecimal", "Content-Length: 0x5"),
    refused("a letter behind it", "Content-Length: 5a"),
    refused("a semicolon behind it", "Content-Length: 5;"),
    refused("a space within it", "Content-Length: 5 5"),
    refused("a fraction", "Content-Length: 5.0"),
    refused("an exponent", "Content-Length: 5e0"),
    refused("quotation marks", "Content-Length: \"5\""),
    refused("an underscore", "Content-Length: 1_0"),
    refused("nothing", "Content-Length:"),
    refused("white space", "Content-Length:  "),
    refused("Arabic digits", "Content-Length: \u{d9}\u{a5}"),
    refused("2 to the power of 63", "Content-Length: 9223372036854775808"),
    refused("2 to the power of 64, plus 5", "Content-Length: 18446744073709551621"),
    refused("a hundred digits", "Content-Length: \(String(repeating: "5", count: 100))"),
  ]

  private static let limits: [WireCase] = [
    .refused(
      "18 digits", request("Content-Length: 999999999999999999", ""), 413, "content_too_large"),
    .refused(
      "more than the limit, nothing sent", request("Content-Length: 17", ""), 413,
      "content_too_large"
    ).with { $0.limits.bodySize = .bytes(16) },
    .refused(
      "more than the limit, all of it sent",
      request("Content-Length: 17", String(repeating: "b", count: 17)), 413, "content_too_large"
    ).with { $0.limits.bodySize = .bytes(16) },
    WireCase("the limit exactly", post(String(repeating: "b", count: 16)), WireAnswer(count: 16))
      .with { $0.limits.bodySize = .bytes(16) },
    WireCase(
      "the limit of a route exactly", post("0123456789", to: "/limited"),
      WireAnswer("0123456789")),
    .refused(
      "more than the limit of a route", post("0123456789a", to: "/limited"), 413,
      "content_too_large"),
    WireCase(
      "a route may take more than the server's limit", post("0123456789", to: "/limited"),
      WireAnswer("0123456789")
    ).with { $0.limits.bodySize = .bytes(4) },
  ]
}
