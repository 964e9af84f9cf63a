import HazelCore
import HazelTestSupport
import Testing

@DTO private struct Greeting { var message: String }

@Controller("/hello")
private struct HelloController {
  @Get func hello() -> Greeting { Greeting(message: "Hello, reader") }
}

@Controller("/users")
private struct UserController {
  // The parameter is declared first on purpose.
  @Get("/:name") func show(name: String) -> String { "user \(name)" }
  @Get("/me") func me() -> String { "yourself" }
}

@Controller
private struct ArchiveController {
  @Get("/files/*path") func file(path: String) -> String { "file \(path)" }
  @Get("/posts/:id?") func post(id: Int?) -> String { id.map { "post \($0)" } ?? "all posts" }
  @Get("/items") func items() -> [String] { ["lamp", "globe"] }
}

private struct LibraryModule: Module {
  var controllers: [any Controller.Type] {
    HelloController.self
    UserController.self
    ArchiveController.self
  }
}

@Controller("/users", .version("1"))
private struct FirstUserController {
  @Get func list() -> String { "users as they were" }
}

@Version("2")
@Controller("/users")
private struct SecondUserController {
  @Get func list() -> String { "users as they are" }
}

private struct VersionedModule: Module {
  var controllers: [any Controller.Type] {
    FirstUserController.self
    SecondUserController.self
  }
}

@Suite("Behaviours: routing")
struct RoutingBehaviourTests {
  @Test("1: a controller answers with an object as JSON, exactly")
  func object() async throws {
    try await withClient(of: makeApp(LibraryModule())) { client in
      let response = try await client.ask("GET", "/hello")
      #expect(response.status == 200)
      #expect(response["Content-Type"] == "application/json")
      #expect(response.text == #"{"message":"Hello, reader"}"#)
      #expect(response.framing == .length(response.body.count))
    }
  }

  @Test("3: a static path wins over a parameter that was declared before it")
  func staticFirst() async throws {
    try await withClient(of: makeApp(LibraryModule())) { client in
      let me = try await client.ask("GET", "/users/me")
      #expect(me.text == "yourself")
      let ada = try await client.ask("GET", "/users/ada")
      #expect(ada.text == "user ada")
    }
  }

  @Test("4: a parameter of the path is decoded, and a malformed escape is 400")
  func escapes() async throws {
    try await withClient(of: makeApp(LibraryModule())) { client in
      let named = try await client.ask("GET", "/users/J%C3%BCrgen")
      #expect(named.text == "user Jürgen")
      for target in ["/users/%zz", "/users/%C3", "/users/a%", "/users/a%00", "/files/%FFa"] {
        let response = try await client.ask("GET", target)
        #expect(response.status == 400, "\(target)")
        #expect(response["Content-Type"] == "application/problem+json", "\(target)")
      }
    }
  }

  @Test("5: a wildcard takes the rest, and an optional parameter may be absent")
  func wildcards() async throws {
    try await withClient(of: makeApp(LibraryModule())) { client in
      for (target, text) in [
        ("/files/a/b.txt", "file a/b.txt"), ("/posts", "all posts"), ("/posts/7", "post 7"),
      ] {
        let response = try await client.ask("GET", target)
        #expect(response.status == 200)
        #expect(response.text == text)
      }
      let refused = try await client.ask("GET", "/posts/seven")
      #expect(refused.status == 400)
    }
  }

  @Test("6: 405 and OPTIONS list what is allowed, HEAD has no content, and 404 is a problem")
  func methods() async throws {
    try await withClient(of: makeApp(LibraryModule())) { client in
      let refused = try await client.ask("POST", "/items", body: "x")
      #expect(refused.status == 405)
      #expect(refused["Allow"] == "GET, HEAD, OPTIONS")
      let head = try await client.ask("HEAD", "/items")
      #expect(head.status == 200)
      #expect(head["Content-Length"] == "16" && head.body.isEmpty)
      let options = try await client.ask("OPTIONS", "/items")
      #expect(options.status == 204)
      #expect(options["Allow"] == "GET, HEAD, OPTIONS")
      let missing = try await client.ask("GET", "/nope")
      #expect(missing.status == 404)
      #expect(missing.problemCode == "route_not_found")
      #expect(missing.text.contains(#""status":404"#))
      // The connection is in step after all of them.
      #expect(try await client.ask("GET", "/items").text == #"["lamp","globe"]"#)
    }
  }

  @Test(
    "7: a version is chosen by path, field or media type, and an unknown one is 404",
    arguments: ["path", "field", "media type"])
  func versions(way: String) async throws {
    var configuration = HazelApp.Configuration()
    configuration.versioning =
      switch way {
      case "path": .uri()
      case "field": .header("X-API-Version")
      default: .mediaType()
      }
    let app = makeApp(VersionedModule(), configuration: configuration)
    try await withClient(of: app) { client in
      func ask(_ version: Int) async throws -> WireResponse {
        switch way {
        case "path": try await client.ask("GET", "/v\(version)/users")
        case "field": try await client.ask("GET", "/users", ["X-API-Version: \(version)"])
        default:
          try await client.ask("GET", "/users", ["Accept: application/vnd.shop.v\(version)+json"])
        }
      }
      let (first, second, unknown) = (try await ask(1), try await ask(2), try await ask(3))
      #expect(first.text == "users as they were")
      #expect(second.text == "users as they are")
      #expect(unknown.status == 404)
    }
  }
}
