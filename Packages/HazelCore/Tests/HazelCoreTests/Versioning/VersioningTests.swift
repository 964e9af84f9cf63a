import HazelTestSupport
import Testing

@testable import HazelCore

@Suite("Versions")
struct VersioningTests {
  private func makeShop(_ versioning: Versioning) -> HazelApp {
    var configuration = HazelApp.Configuration()
    configuration.versioning = versioning
    return makeApp(configuration: configuration) { app in
      app.get("/users", .version("1")) { _ in "users 1" }
      app.get("/users", .version("2", "3")) { _ in "users 2" }
      app.post("/users", .version("2")) { _ in "posted 2" }
      app.get("/users/:name", .version("1")) { request in
        "1 \(try request.parameters.require("name"))"
      }
      app.get("/users/:id", .version("2")) { request in
        "2 \(try request.parameters.require("id"))"
      }
      app.get("/health") { _ in "healthy" }
      app.get("/posts/:id?", .versionNeutral) { request in
        "neutral \(request.parameters["id"] ?? "all")"
      }
      app.get("/posts", .version("2")) { _ in "posts 2" }
    }
  }

  private func get(
    _ app: HazelApp, _ target: String, _ headers: HeaderFields = [:]
  ) async throws -> String {
    let response = try await app.respond(.get, target, headers)
    return response.status == .ok ? try await response.text : "\(response.status.code)"
  }

  @Test("By the path")
  func uri() async throws {
    let app = makeShop(.uri())
    #expect(try await get(app, "/v1/users") == "users 1")
    #expect(try await get(app, "/v2/users") == "users 2")
    #expect(try await get(app, "/v3/users") == "users 2")
    #expect(try await get(app, "/v4/users") == "404")
    #expect(try await get(app, "/users") == "404")
    #expect(try await get(app, "/health") == "healthy")
    let prefixed = makeShop(.uri(prefix: "", default: "9"))
    #expect(try await get(prefixed, "/1/users") == "users 1")
    #expect(try await get(prefixed, "/9/health") == "healthy")
  }

  @Test("By a header field, over a socket")
  func header() async throws {
    try await withClient(of: makeShop(.header())) { client in
      func get(_ target: String, _ version: String?) async throws -> WireResponse {
        let field = version.map { "X-API-Version: \($0)\r\n" } ?? ""
        return try await client.exchange("GET \(target) HTTP/1.1\r\nHost: a\r\n\(field)\r\n")
      }
      #expect(try await get("/users", "1").text == "users 1")
      #expect(try await get("/users", "1")["Vary"] == "X-API-Version")
      #expect(try await get("/users", "3").text == "users 2")
      #expect(try await get("/users/ann", "1").text == "1 ann")
      #expect(try await get("/users/ann", "2").text == "2 ann")
      #expect(try await get("/health", "2").text == "healthy")
      #expect(try await get("/health", nil).text == "healthy")
      #expect(try await get("/health", "2")["Vary"] == nil)
      #expect(try await get("/posts", "1").text == "neutral all")
      #expect(try await get("/posts", "2").text == "posts 2")
      #expect(try await get("/posts/7", "2").text == "neutral 7")
      let unknown = try await get("/users", "4")
      #expect(unknown.status == 404)
      #expect(unknown.problemCode == "version_not_found")
      #expect(unknown["Vary"] == "X-API-Version")
      #expect(unknown.text.contains("it has 1, 2, 3"))
      #expect(try await get("/users", nil).problemCode == "version_not_found")
      #expect(try await get("/nope", "4").problemCode == "route_not_found")
    }
  }

  @Test("HEAD, OPTIONS and 405 are those of the version")
  func methods() async throws {
    let app = makeShop(.header())
    let one: HeaderFields = ["X-API-Version": "1"]
    let two: HeaderFields = ["X-API-Version": "2"]
    #expect(try await app.respond(.head, "/users", one).status == .ok)
    let refused = try await app.respond(.post, "/users", one)
    #expect(refused.status == .methodNotAllowed)
    #expect(refused.headers[.allow]?.text == "GET, HEAD, OPTIONS")
    #expect(try await app.respond(.post, "/users", two).status == .ok)
    let options = try await app.respond(.options, "/users", two)
    #expect(options.headers[.allow]?.text == "GET, HEAD, POST, OPTIONS")
    // A preflight request names no version.
    let preflight = try await app.respond(.options, "/users")
    #expect(preflight.status == .noContent)
    #expect(preflight.headers[.allow]?.text.contains("POST") == true)
  }

  @Test(
    "By a media type",
    arguments: [
      ("application/vnd.bookshop.v1+json", "users 1"),
      ("application/vnd.bookshop.v2+json", "users 2"),
      ("application/json;version=2", "users 2"),
      ("text/html;q=0.9, application/json;version=1", "users 1"),
      ("application/json;version=1;q=0.1, application/json;version=2", "users 2"),
      ("application/vnd.bookshop.v4+json", "404"), ("application/json", "404"),
    ])
  func mediaType(accept: String, expected: String) async throws {
    let app = makeShop(.mediaType())
    #expect(try await get(app, "/users", [.accept: try HeaderValue(accept)]) == expected)
  }

  @Test("By a closure, with a default")
  func custom() async throws {
    let app = makeShop(
      .custom(default: "2") { request in
        request.rawQuery.flatMap { $0.hasPrefix("v=") ? String($0.dropFirst(2)) : nil }
      })
    #expect(try await get(app, "/users?v=1") == "users 1")
    #expect(try await get(app, "/users") == "users 2")
  }

  @Test("Routes of one version clash, and the report names both places once")
  func clash() throws {
    var configuration = HazelApp.Configuration()
    configuration.versioning = .header()
    let app = makeApp(configuration: configuration) { app in
      app.get("/users/:id", .version("1", "2")) { _ in "" }
      app.get("/users/:name", .version("2")) { _ in "" }
      app.get("/users/:any") { _ in "" }
      app.get("/kinds/:kind(a|b)") { _ in "" }
      app.get("/kinds/a", .version("2")) { _ in "" }
      app.get("/kinds/b", .version("2")) { _ in "" }
    }
    let error = #expect(throws: BootError.self) { try app.validate() }
    #expect(error?.problems.map(\.code) == ["HZ114"])
    #expect(error?.problems[0].subject.contains("VersioningTests.swift:") == true)
    #expect(error?.problems[0].related[0].contains("VersioningTests.swift:") == true)
  }

  @Test("Hosts choose, capture, and fall back")
  func hosts() async throws {
    let app = makeApp { app in
      app.get("/", .host("api.example.com")) { _ in "api" }
      app.get("/", .host(":tenant.example.com")) { request in
        "tenant \(try request.parameters.require("tenant"))"
      }
      app.get("/") { _ in "any" }
      app.get("/only", .host("api.example.com")) { _ in "only" }
      app.post("/only") { _ in "posted" }
      app.get("/health") { _ in "healthy" }
    }
    try await withClient(of: app) { client in
      func get(_ target: String, _ host: String, _ method: String = "GET") async throws
        -> WireResponse
      {
        try await client.exchange("\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
      }
      #expect(try await get("/", "api.example.com").text == "api")
      #expect(try await get("/", "API.Example.com:8080").text == "api")
      #expect(try await get("/", "Blue.example.com").text == "tenant blue")
      #expect(try await get("/", "example.com").text == "any")
      #expect(try await get("/", "a.b.example.com").text == "any")
      #expect(try await get("/health", "api.example.com").text == "healthy")
      #expect(try await get("/only", "api.example.com").text == "only")
      let other = try await get("/only", "www.example.com")
      #expect(other.status == 405)
      #expect(other["Allow"] == "POST, OPTIONS")
      #expect(try await get("/only", "api.example.com", "POST").text == "posted")
      let refused = try await get("/only", "api.example.com", "PUT")
      #expect(refused["Allow"] == "GET, HEAD, OPTIONS, POST")
      #expect(try await get("/nope", "api.example.com").status == 404)
    }
  }
}
