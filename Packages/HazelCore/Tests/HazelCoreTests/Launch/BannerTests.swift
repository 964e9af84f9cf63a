import HazelCore
import Testing

@testable import HazelCore

@Suite("Banner")
struct BannerTests {
  private func banner(_ addresses: [PeerAddress], routes: Int) throws -> String {
    let definitions = (0..<routes).map { number in
      RouteDefinition(
        number == 0 ? nil : .delete, "/books/\(number)", handler: Handler { _ in "" })
    }
    return Banner(
      name: "bookshop", addresses: addresses, routes: try RouteTable(definitions).router.routes,
      launchTime: .microseconds(12_345), processID: 42
    ).text
  }

  @Test("It names address, routes, time to start and process")
  func text() throws {
    let text = try banner([.ip(address: "127.0.0.1", port: 8080)], routes: 2)
    #expect(
      text == """
        bookshop: 2 routes, ready in 12.345 ms, process 42
          http://127.0.0.1:8080

          ANY     /books/0
          DELETE  /books/1


        """)
  }

  @Test(
    "Addresses are written as URLs",
    arguments: [
      (PeerAddress.ip(address: "::1", port: 80), "http://[::1]:80"),
      (.ip(address: "0.0.0.0", port: 80), "http://localhost:80 (all addresses)"),
      (.ip(address: "::", port: 80), "http://localhost:80 (all addresses)"),
      (.unix(path: "/run/bookshop.sock"), "unix:/run/bookshop.sock"),
    ])
  func addresses(address: PeerAddress, url: String) throws {
    #expect(try banner([address], routes: 1).contains("1 route, "))
    #expect(try banner([address], routes: 1).contains("  \(url)\n"))
  }

  @Test("Many routes are only counted")
  func manyRoutes() throws {
    let text = try banner([], routes: Banner.longestList + 1)
    #expect(text.contains("\(Banner.longestList + 1) routes"))
    #expect(!text.contains("/books"))
  }
}
