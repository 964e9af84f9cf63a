import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

@Suite("Transfer-Encoding and chunks (RFC 9112, sections 6.1 and 7.1)", .limited)
struct ChunkedTests {
  @Test(arguments: cases) func wire(_ wireCase: WireCase) async throws {
    try await expectWire(wireCase)
  }

  static let cases: [WireCase] =
    accepted + codings + sizes + delimiters + extensions + trailers + limits

  private static func refused(_ name: String, _ content: String) -> WireCase {
    .refused(name, postChunked(content), 400, "malformed_chunk")
  }

  private static func coding(_ value: String) -> String {
    "POST /echo HTTP/1.1\r\n\(host)Transfer-Encoding:\(value)\r\n\r\n4\r\nMomo\r\n0\r\n\r\n"
  }

  private static func unsupported(_ name: String, _ value: String) -> WireCase {
    .refused(name, coding(value), 501, "unsupported_transfer_encoding")
  }

  private static let momo = WireAnswer("Momo")

  private static let accepted: [WireCase] = [
    WireCase("one chunk", postChunked("4\r\nMomo\r\n0\r\n\r\n"), momo),
    WireCase("four chunks", postChunked("1\r\nM\r\n1\r\no\r\n1\r\nm\r\n1\r\no\r\n0\r\n\r\n"), momo),
    WireCase("no content", postChunked("0\r\n\r\n"), WireAnswer("")),
    WireCase(
      "to an asynchronous route", postChunked("4\r\nMomo\r\n0\r\n\r\n", to: "/echo-async"), momo),
    WireCase(
      "to a streaming route", postChunked("2\r\nMo\r\n2\r\nmo\r\n0\r\n\r\n", to: "/upload"),
      WireAnswer("4|")),
    WireCase(
      "to a route that does not want it", postChunked("4\r\nMomo\r\n0\r\n\r\n", to: "/ignore"),
      WireAnswer("ignored")),
    WireCase(
      "a chunk of 26 bytes, in lower case",
      postChunked("1a\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n"),
      WireAnswer("abcdefghijklmnopqrstuvwxyz")),
    WireCase(
      "a chunk of 26 bytes, in upper case",
      postChunked("1A\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n"),
      WireAnswer("abcdefghijklmnopqrstuvwxyz")),
    WireCase("leading zeros", postChunked("0004\r\nMomo\r\n000\r\n\r\n"), momo),
    WireCase(
      "content that looks like the end", postChunked("7\r\n\r\n0\r\n\r\n\r\n0\r\n\r\n"),
      WireAnswer("\r\n0\r\n\r\n")),
    WireCase(
      "content of GET",
      "GET /echo HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n"
        + "4\r\nMomo\r\n0\r\n\r\n", momo),
  ]

  private static let codings: [WireCase] = [
    WireCase("chunked in upper case", coding(" CHUNKED"), momo),
    WireCase("chunked with white space around it", coding(" \tchunked\t "), momo),
    unsupported("gzip", " gzip"),
    unsupported("identity", " identity"),
    unsupported("gzip, chunked", " gzip, chunked"),
    unsupported("chunked, gzip", " chunked, gzip"),
    unsupported("chunked, chunked", " chunked, chunked"),
    unsupported("chunked, identity", " chunked, identity"),
    unsupported("xchunked", " xchunked"),
    unsupported("chunkedx", " chunkedx"),
    unsupported("chunked with a parameter", " chunked;q=1"),
    unsupported("chunked in quotation marks", " \"chunked\""),
    unsupported("a comma before chunked", " ,chunked"),
    unsupported("a comma behind chunked", " chunked,"),
    unsupported("nothing", ""),
    .refused(
      "a control character before chunked", coding(" \u{b}chunked"), 400, "malformed_header"),
    .refused(
      "chunked twice", coding(" chunked\r\nTransfer-Encoding: chunked"), 400,
      "conflicting_framing"),
    .refused(
      "a second coding", coding(" chunked\r\nTransfer-Encoding: identity"), 501,
      "unsupported_transfer_encoding"),
    .refused(
      "a length before it", postChunked("0\r\n\r\n", "Content-Length: 5\r\n"), 400,
      "conflicting_framing"),
    .refused(
      "a length behind it", coding(" chunked\r\nContent-Length: 4"), 400,
      "conflicting_framing"),
    .refused("a length of 0", coding(" chunked\r\nContent-Length: 0"), 400, "conflicting_framing"),
    .refused(
      "in HTTP/1.0", "POST /echo HTTP/1.0\r\n\(host)Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400, "conflicting_framing"),
  ]

  private static let sizes: [WireCase] = [
    refused("letters", "xyz\r\n"),
    refused("nothing", "\r\nMomo\r\n0\r\n\r\n"),
    refused("0x", "0x4\r\nMomo\r\n0\r\n\r\n"),
    refused("a plus sign", "+4\r\nMomo\r\n0\r\n\r\n"),
    refused("a minus sign", "-4\r\nMomo\r\n0\r\n\r\n"),
    refused("a space before it", " 4\r\nMomo\r\n0\r\n\r\n"),
    refused("a space behind it", "4 \r\nMomo\r\n0\r\n\r\n"),
    refused("a tab behind it", "4\t\r\nMomo\r\n0\r\n\r\n"),
    refused("an underscore", "1_0\r\nMomo\r\n0\r\n\r\n"),
    refused("a comma", "4,4\r\nMomo\r\n0\r\n\r\n"),
    refused("a fraction", "4.0\r\nMomo\r\n0\r\n\r\n"),
    refused("a letter behind it", "4g\r\nMomo\r\n0\r\n\r\n"),
    refused("a NUL behind it", "4\u{0}\r\nMomo\r\n0\r\n\r\n"),
    refused("16 digits", "ffffffffffffffff\r\nMomo\r\n"),
    refused("17 digits", "10000000000000004\r\nMomo\r\n0\r\n\r\n"),
    refused("16 zeros", "0000000000000000\r\n\r\n"),
    refused("a bad size behind a good chunk", "4\r\nMomo\r\nx\r\n"),
  ]

  private static let delimiters: [WireCase] = [
    refused("a bare LF behind the size", "4\nMomo\r\n0\r\n\r\n"),
    refused("a bare CR behind the size", "4\rMomo\r\n0\r\n\r\n"),
    refused("no line end behind the content", "4\r\nMomo0\r\n\r\n"),
    refused("a bare LF behind the content", "4\r\nMomo\n0\r\n\r\n"),
    refused("a bare CR behind the content", "4\r\nMomo\r0\r\n\r\n"),
    refused("content longer than its size", "3\r\nMomo\r\n0\r\n\r\n"),
    refused("content shorter than its size", "5\r\nMomo\r\n0\r\n\r\n"),
    refused("a bare LF behind the last size", "4\r\nMomo\r\n0\n\r\n"),
    refused("a bare CR behind the last size", "4\r\nMomo\r\n0\rX"),
    refused("a bare CR at the very end", "4\r\nMomo\r\n0\r\n\rX"),
  ]

  private static let extensions: [WireCase] = [
    WireCase("a name", postChunked("4;shelf\r\nMomo\r\n0\r\n\r\n"), momo),
    WireCase("a name and a value", postChunked("4;shelf=A\r\nMomo\r\n0;b=c\r\n\r\n"), momo),
    WireCase("several", postChunked("4;shelf=A;row=2;x\r\nMomo\r\n0\r\n\r\n"), momo),
    WireCase("a quoted value", postChunked("4;shelf=\"A;B\\\"\"\r\nMomo\r\n0\r\n\r\n"), momo),
    WireCase("white space in it", postChunked("4; shelf = A\r\nMomo\r\n0\r\n\r\n"), momo),
    refused("a bare LF in it", "4;shelf=A\nB\r\nMomo\r\n0\r\n\r\n"),
    refused("a bare CR in it", "4;shelf=A\rB\r\nMomo\r\n0\r\n\r\n"),
    refused("a NUL in it", "4;shelf=\u{0}\r\nMomo\r\n0\r\n\r\n"),
    refused("a DEL in it", "4;shelf=\u{7f}\r\nMomo\r\n0\r\n\r\n"),
    refused("5,000 bytes", "4;\(String(repeating: "x", count: 5000))\r\nMomo\r\n0\r\n\r\n"),
    refused(
      "160 KB in many chunks",
      String(repeating: "1;\(String(repeating: "x", count: 4000))\r\nM\r\n", count: 40)),
  ]

  private static let trailers: [WireCase] = [
    WireCase("one", postChunked("4\r\nMomo\r\n0\r\nX-Sum: 1\r\n\r\n"), momo),
    WireCase(
      "two reach the handler",
      postChunked("4\r\nMomo\r\n0\r\nX-Sum: 1\r\nX-Row:2\r\n\r\n", to: "/upload"),
      WireAnswer("4|X-Sum=1,X-Row=2")),
    WireCase(
      "those that frame or authorise are dropped",
      postChunked(
        "4\r\nMomo\r\n0\r\nContent-Length: 9\r\nTransfer-Encoding: gzip\r\nHost: x\r\n"
          + "Authorization: y\r\nX-Sum: 1\r\n\r\n", to: "/upload"), WireAnswer("4|X-Sum=1")),
    refused("without a colon", "0\r\nX-Sum\r\n\r\n"),
    refused("without a name", "0\r\n: 1\r\n\r\n"),
    refused("with a space before the colon", "0\r\nX-Sum : 1\r\n\r\n"),
    refused("folded", "0\r\nX-Sum: 1\r\n 2\r\n\r\n"),
    refused("with a bare LF", "0\r\nX-Sum: 1\nX-Row: 2\r\n\r\n"),
    refused("with a bare CR", "0\r\nX-Sum: 1\rX\r\n\r\n"),
    refused("with a NUL", "0\r\nX-Sum: \u{0}\r\n\r\n"),
    refused("with a bracket in the name", "0\r\nX(Sum: 1\r\n\r\n"),
    .refused(
      "of 9,000 bytes",
      postChunked("0\r\nX-Sum: \(String(repeating: "0123456789", count: 900))\r\n\r\n"), 431,
      "request_header_fields_too_large"),
    .refused(
      "of 40 fields",
      postChunked("0\r\n\((0..<40).map { "X-\($0): a\r\n" }.joined())\r\n"), 431,
      "request_header_fields_too_large"),
  ]

  private static let limits: [WireCase] = [
    .refused(
      "a chunk larger than the limit", postChunked("11\r\n0123456789abcdefg\r\n0\r\n\r\n"), 413,
      "content_too_large"
    ).with { $0.limits.bodySize = .bytes(16) },
    .refused(
      "chunks that are larger than the limit together",
      postChunked("a\r\n0123456789\r\n7\r\nabcdefg\r\n0\r\n\r\n"), 413, "content_too_large"
    ).with { $0.limits.bodySize = .bytes(16) },
    WireCase(
      "chunks of the limit exactly",
      postChunked("a\r\n0123456789\r\n6\r\nabcdef\r\n0\r\n\r\n"), WireAnswer("0123456789abcdef")
    ).with { $0.limits.bodySize = .bytes(16) },
    .refused(
      "more than the limit of a route",
      postChunked("b\r\n0123456789a\r\n0\r\n\r\n", to: "/limited"), 413, "content_too_large"),
    .refused(
      "more than the limit of a streaming route",
      postChunked("b\r\n0123456789a\r\n0\r\n\r\n", to: "/stream-limited"), 413,
      "content_too_large"),
  ]
}
