import HazelServer
import HazelTestSupport
import Testing

@Suite("HEAD, 204 and 304 (RFC 9110, section 6.4.1)", .limited)
struct MethodTests {
  @Test(arguments: cases) func wire(_ wireCase: WireCase) async throws {
    try await expectWire(wireCase)
  }

  private static func head(_ target: String) -> String {
    "HEAD \(target) HTTP/1.1\r\n\(host)\r\n"
  }

  static let cases: [WireCase] = [
    WireCase("HEAD keeps the length", head("/plaintext"), WireAnswer(announced: 13, to: "HEAD")),
    WireCase("HEAD of nothing", head("/empty"), WireAnswer(announced: 0, to: "HEAD")),
    WireCase(
      "HEAD of much", head("/big?size=1000000"), WireAnswer(announced: 1_000_000, to: "HEAD")),
    WireCase("HEAD of a file", head("/file"), WireAnswer(announced: 100_000, to: "HEAD")),
    WireCase(
      "HEAD of a stream of known length", head("/known-length"),
      WireAnswer(announced: 6, to: "HEAD")),
    WireCase(
      "HEAD of an error", head("/nowhere"),
      WireAnswer(404, announced: notFoundLength, to: "HEAD")),
    WireCase(
      "HEAD by a suspending handler", head("/yield"), WireAnswer(announced: 7, to: "HEAD")),
    WireCase(
      "HEAD that closes", "HEAD /plaintext HTTP/1.0\r\n\r\n",
      WireAnswer(announced: 13, to: "HEAD"), end: .closed),
    WireCase("204 has no content", get("/no-content"), WireAnswer(204, announced: nil, to: "GET")),
    WireCase(
      "304 has no content", get("/not-modified"), WireAnswer(304, announced: nil, to: "GET")),
    WireCase("an answer without content has length 0", get("/empty"), WireAnswer("")),
  ]

  /// Problem details hold an id, whose length does not change.
  private static let notFoundLength: Int = {
    let id = String(repeating: "0", count: 32)
    return #"{"type":"about:blank","title":"Not Found","status":404,"code":"not_found","#.utf8.count
      + #""instance":"/nowhere","requestId":"\#(id)"}"#.utf8.count
  }()

  @Test("HEAD of a stream runs no producer and announces chunks") func streams() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let response = try await client.exchange(Self.head("/chunks"), method: "HEAD")
      #expect(response.status == 200)
      #expect(response.framing == .chunked)
      #expect(server.shop.tally["chunks produced"] == 0)
      #expect(try await client.exchange(get()).text == "Hello, World!")
      await client.close()
    }
  }

  @Test("TRACE echoes nothing by itself") func trace() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let response = try await client.exchange("TRACE /method HTTP/1.1\r\n\(host)X-A: b\r\n\r\n")
      #expect(response.text == "TRACE")
      await client.close()
    }
  }
}
