import HazelCore
import HazelTesting
import Testing

/// A user as a package for authentication has it.
private struct Clerk: TestUser {
  let name: String

  func authenticate(_ request: inout TestRequest) async throws {
    try request.headers.set(.authorization, to: "Clerk \(name)")
  }
}

@Suite("Users of a test")
struct UserTests {
  @Test(
    "Requests come from a user as the test says, or as the user knows")
  func user() async throws {
    let app = TestApp(registerShop)
    app.authenticate(Reader.self) { reader, request in
      try request.headers.set(.authorization, to: "Bearer \(reader.id)")
    }
    #expect(try await app.as(Reader(id: 7)).get("/echo").text.contains("|Bearer 7|"))
    #expect(try await app.as(Clerk(name: "Ada")).get("/echo").text.contains("|Clerk Ada|"))
    #expect(try await app.get("/echo").text.contains("|-|-|-|"))
    try await app.live { client in
      let response = try await client.as(Reader(id: 8)).get("/echo")
      #expect(response.text.contains("|Bearer 8|"))
    }
  }

  @Test("A user of a type that nobody knows is an error that says what to do")
  func unknown() async throws {
    let app = TestApp(registerShop)
    let error = await #expect(throws: TestError.self) {
      _ = try await app.as(Reader(id: 7)).get("/echo")
    }
    #expect(error?.description.contains("app.authenticate(Reader.self)") == true)
  }

  @Test("Decorations add up")
  func decorated() async throws {
    let app = TestApp(registerShop)
    let client = app.decorated { $0.headers[.authorization] = "one" }
      .decorated { $0.target += "?two" }
    #expect(try await client.get("/echo").text.hasPrefix("GET|/echo?two|-|one|"))
  }
}
