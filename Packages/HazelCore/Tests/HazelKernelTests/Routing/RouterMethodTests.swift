import HazelKernel
import Testing

@Suite("Router: methods")
struct RouterMethodTests {
  @Test("Each method has a route of its own")
  func separateMethods() throws {
    let names = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE"]
    let router = try makeRouter(
      .strict, names.map { "\($0) /books" } + names.map { "\($0) /books/:id" })
    for (index, name) in names.enumerated() {
      let method = try #require(HTTPMethod(name))
      #expect(router.answer(method, "/books") == .found(index))
      #expect(router.answer(method, "/books/4") == .found(index + 9, "4"))
    }
  }

  @Test("HEAD is answered by GET, unless it has a route")
  func head() throws {
    let router = try makeRouter(
      .strict, "GET /books", "GET /orders", "HEAD /orders", "POST /readers", "GET /readers/:id")
    #expect(router.answer(.head, "/books") == .foundForHead(0))
    #expect(router.answer(.head, "/orders") == .found(2))
    #expect(router.allowed(.head, "/readers") == "POST, OPTIONS")
    #expect(router.answer(.head, "/readers/3") == .foundForHead(4, "3"))
  }

  @Test("HEAD takes the GET route of the more specific pattern")
  func headPrecedence() throws {
    let router = try makeRouter(.strict, "GET /books/new", "HEAD /books/:id", "ANY /books/:id")
    #expect(router.answer(.head, "/books/new") == .foundForHead(0))
    #expect(router.answer(.head, "/books/7") == .found(1, "7"))
    #expect(router.answer(.post, "/books/new") == .found(2, "new"))
  }

  @Test("405 lists the methods of the path")
  func methodNotAllowed() throws {
    let router = try makeRouter(
      .strict, "GET /books", "POST /books", "DELETE /books/:id", "PURGE /books/:id")
    #expect(router.allowed(.delete, "/books") == "GET, HEAD, POST, OPTIONS")
    #expect(router.allowed(.get, "/books/7") == "DELETE, OPTIONS, PURGE")
    guard case .methodNotAllowed = router.answer(.put, "/books").match else {
      Issue.record("PUT is not allowed there")
      return
    }
  }

  @Test("OPTIONS is answered by the server, unless it has a route")
  func options() throws {
    let router = try makeRouter(.strict, "GET /books", "OPTIONS /orders", "GET /orders")
    guard case .options(let methods) = router.answer(.options, "/books").match else {
      Issue.record("OPTIONS is answered")
      return
    }
    #expect(router.allow(methods) == "GET, HEAD, OPTIONS")
    #expect(router.answer(.options, "/orders") == .found(1))
    #expect(router.answer(.options, "/readers") == .notFound)
    #expect(router.allow(router.allMethods) == "GET, HEAD, OPTIONS")
  }

  @Test("A less specific route that has the method comes before 405")
  func methodBacktracking() throws {
    let router = try makeRouter(
      .strict, "GET /readers/me", "DELETE /readers/:id", "PATCH /readers/:id(alpha)",
      "LINK /readers/*rest", "PUT /readers/*rest")
    #expect(router.answer(.delete, "/readers/me") == .found(1, "me"))
    #expect(router.answer(.patch, "/readers/me") == .found(2, "me"))
    #expect(router.answer(.put, "/readers/me") == .found(4, "me"))
    #expect(router.answer(.get, "/readers/me") == .found(0))
    #expect(router.allowed(.get, "/readers/7") == "PUT, DELETE, OPTIONS, LINK")
    #expect(router.allowed(.post, "/readers/me") == "GET, HEAD, PUT, PATCH, DELETE, OPTIONS, LINK")
    #expect(
      router.allowed(.options, "/readers/me") == "GET, HEAD, PUT, PATCH, DELETE, OPTIONS, LINK")
  }

  @Test("Extension methods have routes too")
  func extensionMethods() throws {
    let router = try makeRouter(
      .strict, "PURGE /books", "QUERY /books", "GET /books", "PURGE /books/:id")
    let purge = try #require(HTTPMethod("PURGE"))
    let query = try #require(HTTPMethod("QUERY"))
    let other = try #require(HTTPMethod("purge"))
    #expect(router.answer(purge, "/books") == .found(0))
    #expect(router.answer(query, "/books") == .found(1))
    #expect(router.answer(purge, "/books/7") == .found(3, "7"))
    #expect(router.allowed(query, "/books/7") == "OPTIONS, PURGE")
    #expect(router.allowed(other, "/books") == "GET, HEAD, OPTIONS, PURGE, QUERY")
    #expect(router.allow(router.allMethods) == "GET, HEAD, OPTIONS, PURGE, QUERY")
  }

  @Test("A route of all methods answers what has no route of its own")
  func allMethods() throws {
    let router = try makeRouter(
      .strict, "ANY /books", "POST /books", "PURGE /books", "ANY /orders/:id", "GET /orders/:id",
      "GET /orders/new")
    let purge = try #require(HTTPMethod("PURGE"))
    let query = try #require(HTTPMethod("QUERY"))
    for method in [HTTPMethod.get, .head, .put, .delete, .options, .trace, query] {
      #expect(router.answer(method, "/books") == .found(0), "\(method)")
    }
    #expect(router.answer(.post, "/books") == .found(1))
    #expect(router.answer(purge, "/books") == .found(2))
    #expect(router.answer(purge, "/orders/7") == .found(3, "7"))
    #expect(router.answer(.head, "/orders/7") == .foundForHead(4, "7"))
    #expect(router.answer(.options, "/orders/new") == .found(3, "new"))
    #expect(router.answer(.head, "/orders/new") == .foundForHead(5))
  }

  @Test("There may be 48 extension methods, not more")
  func extensionMethodLimit() throws {
    let routes = (0..<48).map { "M\($0) /books/:id" }
    let router = try makeRouter(.strict, routes)
    for index in 0..<48 {
      let method = try #require(HTTPMethod("M\(index)"))
      #expect(router.answer(method, "/books/7") == .found(index, "7"))
    }
    #expect(router.allowed(.get, "/books/7")?.hasSuffix("M46, M47") == true)
    let found = routeProblems(.strict, routes + ["M47 /orders", "M48 /orders"])
    #expect(found.map { $0.code } == ["HZ116"])
    #expect(found.first?.route.location.line == 50)
  }
}
