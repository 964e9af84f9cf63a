import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

@Suite("Errors", .limited)
struct ErrorTests {
  @Test(
    "An HTTPError becomes problem details, and the connection stays",
    arguments: ["/http-error", "/http-error-async"])
  func httpError(_ target: String) async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let response = try await client.exchange(get(target))
      #expect(response.status == 409)
      #expect(response["Content-Type"] == "application/problem+json")
      #expect(response.problemCode == "book_taken")
      #expect(response.text.contains(#""instance":"\#(target)""#))
      #expect(!response.announcesClose)
      #expect(try await client.exchange(get()).text == "Hello, World!")
      await client.close()
    }
  }

  @Test("The fields of an HTTPError are sent") func fields() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      #expect(try await client.exchange(get("/http-error"))["Retry-After"] == "60")
      await client.close()
    }
  }

  @Test(
    "Any other error becomes a bare 500 that tells nothing",
    arguments: ["/error", "/error-async"])
  func otherError(_ target: String) async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let response = try await client.exchange(get(target))
      #expect(response.status == 500)
      #expect(response.problemCode == "internal_server_error")
      #expect(!response.text.contains("till"))
      #expect(!response.text.contains("BookshopError"))
      #expect(try await client.exchange(get()).text == "Hello, World!")
      await client.close()
    }
  }

  @Test("The query, which may hold secrets, is not in problem details") func query() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      let response = try await client.exchange(get("/http-error?token=42secret"))
      #expect(response.status == 409)
      #expect(!response.text.contains("42secret"))
      await client.close()
    }
  }

  @Test("A dispatcher can answer errors in its own way, also where there is no request")
  func ownRecovery() async throws {
    let server = HTTPServer(
      configuration: .with(),
      dispatcher: Dispatcher(
        recover: { error, request in
          let status = (error as? HTTPError)?.status ?? .internalServerError
          return Response("\(status.code) \(request?.rawPath ?? "no request")", status: status)
        },
        plan: { _ in RoutePlan(handler: .sync { _ in throw BookshopError() }) }))
    let address = try await server.start()[0]
    let client = try await WireClient.connect(to: address)
    #expect(try await client.exchange(get("/books/1")).text == "500 /books/1")
    #expect(try await client.exchange("BAD\u{1}\r\n\r\n").text == "400 no request")
    await client.close()
    await server.shutdown()
  }

  /// More than all buffers between client and server hold.
  private static let flood = [UInt8](repeating: 0x78, count: 8 << 20)

  @Test(
    "A client that goes on sending behind a bad request still reads the answer",
    arguments: [
      "BAD\u{1}\r\n\r\n",
      "GET /plaintext HTTP/1.1\r\n\r\n",
      "POST /echo HTTP/1.1\r\nHost: bookshop.example\r\nContent-Length: 99999999\r\n\r\n",
      "POST /echo HTTP/1.1\r\nHost: bookshop.example\r\nTransfer-Encoding: gzip\r\n\r\n",
      "GET /plaintext HTTP/1.1\r\nHost: bookshop.example\r\nConnection: close\r\n\r\n",
      "POST /nowhere HTTP/1.1\r\nHost: bookshop.example\r\nContent-Length: 99999999\r\n\r\n",
      "POST /unread HTTP/1.1\r\nHost: bookshop.example\r\nContent-Length: 99999999\r\n\r\n",
    ])
  func answerSurvives(_ request: String) async throws {
    try await withTestServer { server in
      let (response, rest, end) = try await onThread {
        let socket = try WireSocket(to: server.address)
        defer { socket.reset() }
        try socket.send(request)
        // The server reads on and throws away what it reads, or this would be stuck or be reset.
        try socket.send(Self.flood)
        let response = try socket.readResponse()
        socket.halfClose()
        let (rest, end) = try socket.readToEnd()
        return (response, rest, end)
      }
      #expect(rest.isEmpty)
      #expect(end == .closed)
      #expect(response.announcesClose)
      #expect(response.status != 500)
    }
  }
}
