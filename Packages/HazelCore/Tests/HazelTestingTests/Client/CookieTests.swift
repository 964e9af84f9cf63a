import HazelCore
import HazelTesting
import Testing

@Suite("Cookies of a client")
struct CookieTests {
  @Test("Cookies come back where their path says, until they are deleted")
  func kept() async throws {
    let client = TestApp(registerShop).newClient()
    _ = try await client.get("/cart")
    #expect(client.cookies == ["cart": "7"])
    #expect(try await client.get("/echo").text.contains("|cart=7|"))
    #expect(try await client.get("/echoes").text.hasSuffix("|-|"))
    client.setCookie("theme", "dark")
    #expect(try await client.get("/echo").text.contains("|cart=7; theme=dark|"))
    _ = try await client.get("/cart/empty")
    #expect(client.cookies == ["theme": "dark"])
  }

  @Test("Clients share nothing")
  func separate() async throws {
    let app = TestApp(registerShop)
    _ = try await app.get("/cart")
    #expect(try await app.newClient().get("/echo").text.hasSuffix("|-|"))
    #expect(try await app.get("/echo").text.contains("|cart=7|"))
  }
}
