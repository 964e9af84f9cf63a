import HazelServer
import HazelTestSupport
import Testing

@Suite("Pipelining (RFC 9112, section 9.3.2)", .limited)
struct PipeliningTests {
  @Test(arguments: cases) func wire(_ wireCase: WireCase) async throws {
    try await expectWire(wireCase)
  }

  private static let closing = "Connection: close\r\n"

  static let cases: [WireCase] = [
    WireCase("two", get() + get("/books/1"), .hello, WireAnswer("1")),
    WireCase(
      "an empty line between two", get() + "\r\n" + get("/books/1"), .hello, WireAnswer("1")),
    WireCase(
      "a handler that suspends first", get("/yield") + get("/books/1"), WireAnswer("yielded"),
      WireAnswer("1")),
    WireCase(
      "a handler that suspends in the middle", get("/books/1") + get("/yield") + get("/books/3"),
      WireAnswer("1"), WireAnswer("yielded"), WireAnswer("3")),
    WireCase(
      "a handler that leaves the event loop in the middle",
      get("/books/1") + get("/hop") + get("/books/3"), WireAnswer("1"), WireAnswer("hopped"),
      WireAnswer("3")),
    WireCase(
      "an asynchronous handler that does not wait", get("/at-once") + get("/at-once"),
      WireAnswer("at once"), WireAnswer("at once")),
    WireCase(
      "a streamed answer in the middle", get("/books/1") + get("/chunks") + get("/books/3"),
      WireAnswer("1"), WireAnswer("onetwothree"), WireAnswer("3")),
    WireCase(
      "a file in the middle", get("/books/1") + get("/file-part") + get("/books/3"),
      WireAnswer("1"), WireAnswer(count: 190), WireAnswer("3")),
    WireCase(
      "an error in the middle", get("/books/1") + get("/http-error") + get("/books/3"),
      WireAnswer("1"), WireAnswer(409, problem: "book_taken"), WireAnswer("3")),
    WireCase(
      "content in the middle", get() + post("Momo") + get("/books/3"), .hello,
      WireAnswer("Momo"), WireAnswer("3")),
    WireCase(
      "content for a suspending handler", post("Momo", to: "/echo-async") + get("/books/2"),
      WireAnswer("Momo"), WireAnswer("2")),
    WireCase(
      "content for a streaming handler", post("Momo", to: "/upload") + get("/books/2"),
      WireAnswer("4|"), WireAnswer("2")),
    WireCase(
      "content that is streamed back", post("Momo", to: "/stream-echo") + get("/books/2"),
      WireAnswer("Momo"), WireAnswer("2")),
    WireCase(
      "content that nobody reads", post("Momo", to: "/unread") + get("/books/2"),
      WireAnswer("unread"), WireAnswer("2")),
    WireCase(
      "content of which a handler reads some", post("Momo", to: "/peek") + get("/books/2"),
      WireAnswer("peeked at something"), WireAnswer("2")),
    WireCase(
      "content that a route does not want", post("Momo", to: "/ignore") + get("/books/2"),
      WireAnswer("ignored"), WireAnswer("2")),
    WireCase(
      "chunks in the middle", get() + postChunked("4\r\nMomo\r\n0\r\n\r\n") + get("/books/3"),
      .hello, WireAnswer("Momo"), WireAnswer("3")),
    WireCase(
      "chunks with trailers that nobody reads",
      postChunked("4\r\nMomo\r\n0\r\nX-Sum: 1\r\n\r\n", to: "/unread") + get("/books/2"),
      WireAnswer("unread"), WireAnswer("2")),
    WireCase(
      "HEAD in the middle",
      get() + "HEAD /big?size=100 HTTP/1.1\r\n\(host)\r\n" + get("/books/3"), .hello,
      WireAnswer(announced: 100, to: "HEAD"), WireAnswer("3")),
    WireCase(
      "204 in the middle", get() + get("/no-content") + get("/books/3"), .hello,
      WireAnswer(204, announced: nil, to: "GET"), WireAnswer("3")),
    WireCase(
      "nothing is answered behind Connection: close",
      get("/plaintext", closing) + get("/books/2") + get("/books/3"), .hello, end: .closed),
    WireCase(
      "nothing is answered behind Connection: close of a suspending handler",
      get("/yield", closing) + get("/books/2"), WireAnswer("yielded"), end: .closed),
    WireCase(
      "what is malformed is refused in its turn", get() + "BAD\u{1}\r\n\r\n" + get(), .hello,
      WireAnswer(400, problem: "malformed_request_line"), end: .closed),
    WireCase(
      "what is malformed behind a suspending handler is refused in its turn",
      get("/yield") + "BAD\u{1}\r\n\r\n" + get(), WireAnswer("yielded"),
      WireAnswer(400, problem: "malformed_request_line"), end: .closed),
    WireCase(
      "all are answered for a client that half-closes", get() + get("/books/2") + get("/books/3"),
      .hello, WireAnswer("2"), WireAnswer("3"), end: .closed
    ).halfClosing(),
    WireCase(
      "all are answered for a client that half-closes behind a suspending handler",
      get("/yield") + get("/books/2") + get("/books/3"),
      WireAnswer("yielded"), WireAnswer("2"), WireAnswer("3"), end: .closed
    ).halfClosing(),
    WireCase(
      "all are answered for a client that half-closes, suspending in the middle",
      get() + get("/yield") + get("/books/3") + get("/hop") + get("/books/5"),
      .hello, WireAnswer("yielded"), WireAnswer("3"), WireAnswer("hopped"), WireAnswer("5"),
      end: .closed
    ).halfClosing(),
  ]

  @Test("20 at once, split every 7 bytes") func many() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let bytes = Array((0..<20).map { get("/books/\($0)") }.joined().utf8)
      for start in stride(from: 0, to: bytes.count, by: 7) {
        try await client.send(Array(bytes[start..<min(start + 7, bytes.count)]))
      }
      for number in 0..<20 {
        #expect(try await client.response().text == "\(number)")
      }
      await client.close()
    }
  }

  @Test("10,000 at once are answered in order") func thousands() async throws {
    try await withTestServer { server in
      let failures = try await onThread {
        let socket = try WireSocket(to: server.address)
        let writer = startOnThread {
          for batch in 0..<100 {
            try socket.send((0..<100).map { get("/books/\(batch * 100 + $0)") }.joined())
          }
        }
        var failures = 0
        for number in 0..<10_000 where try socket.readResponse().text != "\(number)" {
          failures += 1
        }
        try writer.wait()
        socket.reset()
        return failures
      }
      #expect(failures == 0)
    }
  }
}
