import HazelTestSupport
import Testing

@testable import HazelCore

private struct BookReply: Codable, ResponseConvertible {
  let title: String
}

/// Behaviours 1, 3 to 7, 9 and 10, over a socket; 11 is in `OrderTests`, 7 in `VersioningTests`.
@Suite("Routes and errors over a socket")
struct ProblemTests {
  private func makeShop(_ configuration: HazelApp.Configuration = .init()) -> HazelApp {
    makeApp(configuration: configuration) { app in
      app.get("/hello") { _ in BookReply(title: "Emma") }
      app.get("/users/:id") { request in "user \(try request.parameters.require("id"))" }
      app.get("/users/me") { _ in "me" }
      app.get("/files/*rest") { request in request.parameters["rest"] ?? "none" }
      app.get("/posts/:id?") { request in request.parameters["id"] ?? "all" }
      app.get("/items") { _ in "items" }
      app.post("/books") { request in try request.decode(BookReply.self).title }
      app.delete("/books/:id") { _ in }
      app.get("/page") { _ in
        var response = Response("<h1>Emma</h1>")
        response.headers[.contentType] = "text/html; charset=utf-8"
        return response
      }
      app.get("/purse") { _ -> String in
        throw HTTPError(
          .paymentRequired, code: "too_little", detail: "30 is less than 50",
          type: "https://shop.example/problems/too-little",
          members: [("balance", .number(JSONNumber(30))), ("status", .null)])
      }
    }
  }

  private func exchange(
    _ client: WireClient, _ line: String, _ fields: String = "", _ body: String = ""
  ) async throws -> WireResponse {
    let length = body.isEmpty ? "" : "Content-Length: \(body.utf8.count)\r\n"
    let method = String(line.prefix { $0 != " " })
    return try await client.exchange(
      "\(line) HTTP/1.1\r\nHost: shop.example\r\n\(length)\(fields)\r\n\(body)", method: method)
  }

  @Test("Routes answer as they should")
  func routes() async throws {
    try await withClient(of: makeShop()) { client in
      let hello = try await exchange(client, "GET /hello")
      #expect(hello.status == 200)
      #expect(hello["Content-Type"] == "application/json")
      #expect(hello.text == #"{"title":"Emma"}"#)
      #expect(try await exchange(client, "GET /users/me").text == "me")
      #expect(try await exchange(client, "GET /users/J%C3%BCrgen").text == "user Jürgen")
      #expect(try await exchange(client, "GET /files/a/b.txt").text == "a/b.txt")
      #expect(try await exchange(client, "GET /posts").text == "all")
      #expect(try await exchange(client, "GET /posts/7").text == "7")
      let head = try await exchange(client, "HEAD /items")
      #expect(head.status == 200)
      #expect(head.framing == .length(5))
      let options = try await exchange(client, "OPTIONS /items")
      #expect(options.status == 204)
      #expect(options["Allow"] == "GET, HEAD, OPTIONS")
      #expect(try await exchange(client, "DELETE /books/1").status == 204)
      let page = try await exchange(client, "GET /page")
      #expect(page["Content-Type"] == "text/html; charset=utf-8")
      #expect(page.text == "<h1>Emma</h1>")
    }
  }

  @Test(
    "Every error has the same shape",
    arguments: [
      ("GET /users/%zz", "", "", 400, "malformed_escape"),
      ("GET /nope", "", "", 404, "route_not_found"),
      ("POST /items", "", "", 405, "method_not_allowed"),
      ("POST /books", "Content-Type: application/json\r\n", "{", 400, "invalid_json"),
      ("POST /books", "Content-Type: application/json\r\n", "{}", 422, "invalid_body"),
      ("POST /books", "Content-Type: text/xml\r\n", "<a/>", 415, "unsupported_media_type"),
      ("POST /books", "Content-Length: 2097152\r\n", "", 413, "content_too_large"),
    ])
  func shape(
    line: String, fields: String, body: String, status: Int, code: String
  ) async throws {
    try await withClient(of: makeShop()) { client in
      let response = try await exchange(client, line, fields, body)
      #expect(response.status == status)
      #expect(response.problemCode == code)
      let problem = try JSONValue(parsing: Bytes(response.text))
      #expect(problem["type"]?.string == "about:blank")
      #expect(problem["title"]?.string?.isEmpty == false)
      #expect(problem["status"]?.int == status)
      #expect(problem["instance"]?.string == String(line.split(separator: " ")[1]))
      #expect(problem["requestId"]?.string?.utf8.count == 32)
    }
  }

  @Test("What is no request has the shape too, without what is not known")
  func malformedRequest() async throws {
    try await withClient(of: makeShop()) { client in
      let response = try await client.exchange("GET / HTTP/1.1\r\n\r\n")
      #expect(response.status == 400)
      let problem = try JSONValue(parsing: Bytes(response.text))
      #expect(problem["status"]?.int == 400)
      #expect(problem["code"]?.string != nil)
    }
  }

  @Test("An error may have a type and members of its own, which replace none")
  func members() async throws {
    let text = try await makeShop().respond(.get, "/purse").text
    let problem = try JSONValue(parsing: Bytes(text))
    #expect(problem["type"]?.string == "https://shop.example/problems/too-little")
    #expect(problem["balance"]?.int == 30)
    #expect(problem["status"]?.int == 402)
  }

  @Test("The status of broken rules can be set")
  func ruleStatus() async throws {
    var configuration = HazelApp.Configuration()
    configuration.validation.ruleStatus = .badRequest
    let response = try await makeShop(configuration).respond(
      .post, "/books", [.contentType: "application/json"], body: "{}")
    #expect(response.status == .badRequest)
    let problem = try JSONValue(parsing: Bytes(try await response.text))
    #expect(problem["status"]?.int == 400)
    #expect(problem["code"]?.string == "invalid_body")
  }
}
