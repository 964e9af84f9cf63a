import HazelCore
import Testing

@testable import Bookshop

@Suite("The shop as a whole")
struct ShopTests {
  @Test("The first page says where to begin")
  func welcome() async throws {
    #expect(try await Shop().send(.get, "/").text.contains("/books"))
  }

  @Test("HEAD, OPTIONS, a wrong method and a slash too many need no code")
  func givenForFree() async throws {
    let shop = Shop()
    let head = try await shop.send(.head, "/books/1")
    #expect(head.status == .ok)
    #expect(head.body.count == 0)
    let options = try await shop.send(.options, "/orders")
    #expect(options.headers[.allow]?.text == "GET, HEAD, POST, OPTIONS")
    #expect(try await shop.send(.patch, "/orders").status == .methodNotAllowed)
    let redirect = try await shop.send(.get, "/books/")
    #expect(redirect.status == .permanentRedirect)
    #expect(redirect.headers[.location]?.text == "/books")
  }

  @Test("The commands that are printed name every status a client may meet")
  func examples() {
    let text = Examples.text(for: .ip(address: "127.0.0.1", port: 3000))
    for status in [200, 201, 204, 308, 400, 404, 405, 409, 415, 422] {
      #expect(text.contains("  # \(status): "))
    }
    #expect(text.contains("'http://127.0.0.1:3000/books/1'"))
    #expect(Examples.text(for: .unix(path: "/tmp/a.sock")).contains("--unix-socket '/tmp/a.sock'"))
  }
}
