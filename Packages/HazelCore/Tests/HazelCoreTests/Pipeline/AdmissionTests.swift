import HazelCore
import HazelTestSupport
import Testing

private struct Stamp: Middleware {
  func after(_ response: Response, _ context: RequestContext) throws -> Response {
    var response = response
    response.headers["X-Stamp"] = "shop"
    return response
  }
}

private struct TokenGuard: Guard {
  func canActivate(_ context: RequestContext) throws -> Bool {
    guard let token = context.request.headers["Authorization"] else {
      throw HTTPError(.unauthorized, headers: [.wwwAuthenticate: "Bearer"])
    }
    return token == "Bearer good"
  }
}

private struct WaitingTokenGuard: AsyncGuard {
  func canActivate(_ context: RequestContext) async throws -> Bool {
    await Task.yield()
    return try TokenGuard().canActivate(context)
  }
}

private struct TooLargeFilter: TypedExceptionFilter {
  func handle(_ error: HTTPError, _ context: RequestContext) throws -> Response? {
    guard error.status == .contentTooLarge else { return nil }
    return Response("too much", status: error.status)
  }
}

private struct WaitingTooLargeFilter: AsyncExceptionFilter {
  func handle(_ error: any Error, _ context: RequestContext) async throws -> Response? {
    await Task.yield()
    return try TooLargeFilter().handle(error, context)
  }
}

/// Refused before the content: no byte of it is sent in these tests before the answer is there.
@Suite("Admission before the content")
struct AdmissionTests {
  /// A guard that does not wait, one that does, and both with handlers of both kinds.
  private static let paths = ["/sync", "/half", "/async", "/mixed"]

  private func makeShop() -> HazelApp {
    var configuration = HazelApp.Configuration()
    // Content that comes after the refusal is waited for, also on a machine that is busy.
    configuration.server.timeouts.linger = .seconds(30)
    configuration.server.timeouts.minimumBodyRate = 0
    return makeApp(configuration: configuration) { app in
      app.use(.middleware(Stamp()))
      app.post("/sync", .guards(TokenGuard())) { request in "\(request.body.bytes.count)" }
      app.post("/half", .guards(TokenGuard())) { request in
        await Task.yield()
        return "\(request.body.bytes.count)"
      }
      app.post("/async", .guards(WaitingTokenGuard())) { request in
        await Task.yield()
        return "\(request.body.bytes.count)"
      }
      app.post("/mixed", .guards(WaitingTokenGuard())) { request in
        "\(request.body.bytes.count)"
      }
      app.post("/stream", .guards(TokenGuard()), body: .stream) { request in
        var count = 0
        for try await part in request.body { count += part.count }
        return "\(count)"
      }
      app.post("/filtered", .filters(TooLargeFilter())) { request in "\(request.body.bytes.count)" }
      app.post("/filtered-later", .filters(WaitingTooLargeFilter())) { request in
        "\(request.body.bytes.count)"
      }
    }
  }

  @Test("401 and 403 come before a byte of 10 MB is sent", arguments: paths + ["/stream"])
  func beforeContent(path: String) async throws {
    let app = makeShop()
    try await withClient(of: app) { client in
      try await client.send(
        "POST \(path) HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 10000000\r\n\r\n")
      let response = try await client.response()
      #expect(response.status == 401)
      #expect(response["WWW-Authenticate"] == "Bearer")
      #expect(response["X-Stamp"] == "shop")
      #expect(response.announcesClose)
    }
    try await withClient(of: makeShop()) { client in
      try await client.send(
        "POST \(path) HTTP/1.1\r\nHost: shop.example\r\nAuthorization: Bearer bad\r\n"
          + "Content-Length: 10000000\r\n\r\n")
      let response = try await client.response()
      #expect(response.status == 403)
      #expect(response.problemCode == "forbidden")
    }
  }

  @Test("The same for chunked content", arguments: paths + ["/stream"])
  func beforeChunks(path: String) async throws {
    try await withClient(of: makeShop()) { client in
      try await client.send(
        "POST \(path) HTTP/1.1\r\nHost: shop.example\r\nTransfer-Encoding: chunked\r\n\r\n")
      let response = try await client.response()
      #expect(response.status == 401)
      // Little content that still comes is thrown away, and the connection goes on.
      try await client.send(
        "5\r\nhello\r\n0\r\n\r\nPOST \(path) HTTP/1.1\r\nHost: shop.example\r\n"
          + "Authorization: Bearer good\r\nContent-Length: 3\r\n\r\nabc")
      let next = try await client.response()
      #expect(next.status == 200)
      #expect(next.text == "3")
    }
  }

  @Test("A refused client that waits to be told so is not told to send", arguments: paths)
  func noContinue(path: String) async throws {
    try await withClient(of: makeShop()) { client in
      try await client.send(
        "POST \(path) HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 100\r\n"
          + "Expect: 100-continue\r\n\r\n")
      #expect(try await client.response().status == 401)
    }
    try await withClient(of: makeShop()) { client in
      try await client.send(
        "POST \(path) HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 5\r\n"
          + "Authorization: Bearer good\r\nExpect: 100-continue\r\n\r\n")
      #expect(try await client.response().status == 100)
      try await client.send("hello")
      #expect(try await client.response().text == "5")
    }
  }

  @Test("What a guard lets pass is collected whole", arguments: paths + ["/stream"])
  func collected(path: String) async throws {
    try await withClient(of: makeShop()) { client in
      let head =
        "POST \(path) HTTP/1.1\r\nHost: shop.example\r\nAuthorization: Bearer good\r\n"
      let text = String(repeating: "x", count: 300_000)
      try await client.send(head + "Content-Length: 300000\r\n\r\n" + text)
      #expect(try await client.response().text == "300000")
      try await client.send(head + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
      try await client.send("4\r\ndefg\r\n0\r\n\r\n")
      #expect(try await client.response().text == "7")
      #expect(try await client.exchange(head + "\r\n").text == "0")
    }
  }

  @Test("413 comes through the middleware", arguments: paths + ["/stream"])
  func tooLarge(path: String) async throws {
    let head =
      "POST \(path) HTTP/1.1\r\nHost: shop.example\r\nAuthorization: Bearer good\r\n"
    try await withClient(of: makeShop()) { client in
      try await client.send(head + "Content-Length: 2000000\r\n\r\n")
      let response = try await client.response()
      #expect(response.status == 413)
      #expect(response.problemCode == "content_too_large")
      #expect(response["X-Stamp"] == "shop")
      #expect(response.announcesClose)
    }
    try await withClient(of: makeShop()) { client in
      try await client.send(head + "Transfer-Encoding: chunked\r\n\r\n200000\r\n")
      try await client.send(String(repeating: "x", count: 0x10_0000 + 1))
      let response = try await client.response()
      #expect(response.status == 413)
      #expect(response["X-Stamp"] == "shop")
    }
  }

  @Test("413 comes through the filters of the route", arguments: ["/filtered", "/filtered-later"])
  func filtered(path: String) async throws {
    try await withClient(of: makeShop()) { client in
      try await client.send(
        "POST \(path) HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 2000000\r\n\r\n")
      let response = try await client.response()
      #expect(response.status == 413)
      #expect(response.text == "too much")
      #expect(response["X-Stamp"] == "shop")
    }
  }

  @Test("Without a socket it is the same", arguments: paths)
  func inProcess(path: String) async throws {
    let app = makeShop()
    #expect(try await app.respond(.post, path).status == .unauthorized)
    let good: HeaderFields = ["Authorization": "Bearer good"]
    #expect(try await app.respond(.post, path, good, body: "abc").text == "3")
    let large = String(repeating: "x", count: 2_000_000)
    let refused = try await app.respond(.post, path, body: large)
    #expect(refused.status == .unauthorized)
    let response = try await app.respond(.post, path, good, body: large)
    #expect(response.status == .contentTooLarge)
    #expect(response.headers["X-Stamp"]?.text == "shop")
  }
}
