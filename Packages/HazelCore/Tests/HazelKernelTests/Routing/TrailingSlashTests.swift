import HazelKernel
import Testing

@Suite("Router: trailing slashes")
struct TrailingSlashTests {
  private let routes = [
    "GET /", "GET /books", "GET /shelves/", "GET /books/:id", "POST /books/", "GET /files/*path",
    "GET /readers/:id/",
  ]

  @Test("Strict: a slash at the end makes another path")
  func strict() throws {
    let router = try makeRouter(.strict, routes)
    #expect(router.answer(.get, "/books") == .found(1))
    #expect(router.allowed(.get, "/books/") == "POST, OPTIONS")
    #expect(router.answer(.get, "/shelves/") == .found(2))
    #expect(router.answer(.get, "/shelves") == .notFound)
    #expect(router.answer(.get, "/books/7/") == .notFound)
    #expect(router.answer(.get, "/readers/7") == .notFound)
    #expect(router.answer(.get, "/readers/7/") == .found(6, "7"))
    #expect(router.answer(.get, "/files") == .notFound)
  }

  @Test("Ignore: the route answers with and without it")
  func ignore() throws {
    let router = try makeRouter(.ignore, routes)
    #expect(router.answer(.get, "/") == .found(0))
    #expect(router.answer(.get, "/books") == .found(1))
    #expect(router.answer(.get, "/books/") == .found(1))
    #expect(router.answer(.post, "/books") == .found(4))
    #expect(router.answer(.get, "/shelves") == .found(2))
    #expect(router.answer(.get, "/books/7/") == .found(3, "7"))
    #expect(router.answer(.get, "/readers/7") == .found(6, "7"))
    #expect(router.answer(.get, "/files") == .found(5, ""))
    #expect(router.answer(.get, "/files/a/") == .found(5, "a/"))
    #expect(router.answer(.get, "/books/7//") == .notFound)
    #expect(router.answer(.head, "/books/") == .foundForHead(1))
    #expect(router.allowed(.put, "/books/") == "GET, HEAD, POST, OPTIONS")
    #expect(router.allowed(.options, "/books") == "GET, HEAD, POST, OPTIONS")
  }

  @Test("Redirect: the client is sent to the path that has the route")
  func redirect() throws {
    let router = try makeRouter(.redirect, routes + ["GET /orders", "GET /orders/"])
    #expect(router.answer(.get, "/books") == .found(1))
    #expect(router.answer(.get, "/books/") == .redirect)
    #expect(router.answer(.post, "/books") == .redirect)
    #expect(router.answer(.head, "/books/7/") == .redirect)
    #expect(router.answer(.get, "/readers/7") == .redirect)
    #expect(router.answer(.get, "/files") == .redirect)
    #expect(router.answer(.get, "/files/a/") == .found(5, "a/"))
    #expect(router.answer(.get, "/orders") == .found(7))
    #expect(router.answer(.get, "/orders/") == .found(8))
    #expect(router.answer(.get, "/nothing/") == .notFound)
    #expect(router.allowed(.put, "/books/") == "GET, HEAD, POST, OPTIONS")
  }

  @Test("An empty rest behind an added slash lies within the path")
  func emptyRest() throws {
    let router = try makeRouter(
      .ignore, "GET /files/*path", "GET /:a/:b/:c/:d/:e/:f/:g/:h/files/*path")
    for path in ["/files", "/1/2/3/4/5/6/7/8/files"] {
      var parameters = PathParameters()
      let bytes = Array(path.utf8)
      _ = bytes.withUnsafeBufferPointer { router.match(.get, $0, &parameters) }
      try #require(parameters.count > 0)
      #expect(parameters[parameters.count - 1] == bytes.count..<bytes.count)
    }
  }

  @Test("The longest path can have a slash added")
  func longestPath() throws {
    let segment = [UInt8](repeating: 0x61, count: Router.maximumPathLength - 1)
    let ignoring = try makeRouter(.ignore, "GET /:a/*rest")
    #expect(
      ignoring.answer(.get, [0x2f] + segment)
        == .found(0, String(decoding: segment, as: UTF8.self), ""))
  }

  @Test(
    "The target of a redirect is a path of the same server",
    arguments: [
      ("/books/", "/books"), ("/books", "/books/"), ("/a%2fb", "/a%2fb/"),
      ("//evil.example/", "/.//evil.example"), ("/\\evil.example/", "/%5Cevil.example"),
      ("/\t/evil", "/%09/evil/"), ("/a\r\nb/", "/a%0D%0Ab"), ("/", "/"), ("", "/"), ("//", "/./"),
    ])
  func target(path: String, expected: String) {
    let target = Array(path.utf8).withUnsafeBufferPointer { Router.redirectTarget(for: $0) }
    #expect(String(decoding: target, as: UTF8.self) == expected)
  }
}
