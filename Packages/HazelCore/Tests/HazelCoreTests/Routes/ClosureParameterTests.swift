import HazelCore
import HazelTestSupport
import Testing

@Suite("Parameters of closures")
struct ClosureParameterTests {
  private let app: HazelApp = makeApp { app in
    app.get("/books/:title") { request in request.parameters["title"] ?? "none" }
    app.get("/exact/:title") { request in try request.parameters.require("title") }
  }

  @Test(
    "Escapes are decoded", arguments: [("caf%C3%A9", "café"), ("a%20b", "a b"), ("a+b", "a+b")])
  func decoded(path: String, text: String) async throws {
    #expect(try await app.respond(.get, "/books/\(path)").text == text)
    #expect(try await app.respond(.get, "/exact/\(path)").text == text)
  }

  @Test("Escapes that are no text never reach a handler", arguments: ["%C3", "a%00b", "%1B[2J"])
  func refused(path: String) async throws {
    #expect(try await app.respond(.get, "/books/\(path)").text == "none")
    let response = try await app.respond(.get, "/exact/\(path)")
    #expect(response.status == .badRequest)
    #expect(try await response.text.contains(#""code":"invalid_parameter""#))
  }
}
