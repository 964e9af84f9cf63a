import HazelKernel
import Testing

@Suite("Router")
struct RouterTests {
  @Test("Literals match exactly")
  func literals() throws {
    let router = try makeRouter(
      .strict, "GET /", "GET /books", "GET /books/new", "GET /bookshelf", "GET /b")
    #expect(router.answer(.get, "/") == .found(0))
    #expect(router.answer(.get, "/books") == .found(1))
    #expect(router.answer(.get, "/books/new") == .found(2))
    #expect(router.answer(.get, "/bookshelf") == .found(3))
    #expect(router.answer(.get, "/b") == .found(4))
    for path in ["/book", "/bo", "/booksh", "/books/ne", "/books/newer", "/Books", "/books/new/x"] {
      #expect(router.answer(.get, path) == .notFound, "\(path)")
    }
  }

  @Test("A path must start with a slash", arguments: ["", "books", "*", "http://shop/books", " /"])
  func noSlash(path: String) throws {
    let router = try makeRouter(.strict, "GET /*", "GET /books")
    #expect(router.answer(.get, path) == .notFound)
  }

  @Test("A parameter captures one segment that is not empty")
  func parameter() throws {
    let router = try makeRouter(.strict, "GET /books/:id", "GET /books/:id/pages/:page")
    #expect(router.answer(.get, "/books/42") == .found(0, "42"))
    #expect(router.answer(.get, "/books/a%2Fb") == .found(0, "a%2Fb"))
    #expect(router.answer(.get, "/books/42/pages/7") == .found(1, "42", "7"))
    #expect(router.answer(.get, "/books/") == .notFound)
    #expect(router.answer(.get, "/books") == .notFound)
    #expect(router.answer(.get, "/books//pages/7") == .notFound)
    #expect(router.answer(.get, "/books/42/pages/") == .notFound)
    #expect(router.answer(.get, "/books/42/") == .notFound)
  }

  @Test("Literal before constraint before parameter before wildcard, whatever the order")
  func precedence() throws {
    let routes = [
      "GET /books/new", "GET /books/:id(int)", "GET /books/:title", "GET /books/*rest",
    ]
    for rotation in 0..<4 {
      let turned = Array(routes[rotation...] + routes[..<rotation])
      let router = try makeRouter(.strict, turned)
      func pattern(_ path: String) -> String? {
        guard case .found(let value) = router.answer(.get, path).match else { return nil }
        return router.routes[value].pattern.text
      }
      #expect(pattern("/books/new") == "/books/new")
      #expect(pattern("/books/42") == "/books/:id(int)")
      #expect(pattern("/books/emma") == "/books/:title")
      #expect(pattern("/books/emma/2") == "/books/*rest")
      #expect(pattern("/books/") == "/books/*rest")
    }
  }

  @Test("What does not fit further on is tried again with the next possibility")
  func backtracking() throws {
    let router = try makeRouter(
      .strict, "GET /books/new/form", "GET /books/:id(int)/pages", "GET /books/:title/reviews",
      "GET /:shelf/:title/:part", "GET /*rest")
    #expect(router.answer(.get, "/books/new/form") == .found(0))
    #expect(router.answer(.get, "/books/new/reviews") == .found(2, "new"))
    #expect(router.answer(.get, "/books/42/reviews") == .found(2, "42"))
    #expect(router.answer(.get, "/books/42/pages") == .found(1, "42"))
    #expect(router.answer(.get, "/books/new/cover") == .found(3, "books", "new", "cover"))
    #expect(router.answer(.get, "/books/new/form/x") == .found(4, "books/new/form/x"))
    #expect(router.answer(.get, "/books//x") == .found(4, "books//x"))
  }

  @Test("A wildcard takes the rest, which may be empty, but not the slash before it")
  func wildcard() throws {
    let router = try makeRouter(.strict, "GET /files/*path", "GET /covers/:id/*")
    #expect(router.answer(.get, "/files/") == .found(0, ""))
    #expect(router.answer(.get, "/files/a") == .found(0, "a"))
    #expect(router.answer(.get, "/files/a/b/") == .found(0, "a/b/"))
    #expect(router.answer(.get, "/files//") == .found(0, "/"))
    #expect(router.answer(.get, "/files") == .notFound)
    #expect(router.answer(.get, "/filesystem") == .notFound)
    #expect(router.answer(.get, "/covers/7/large/front") == .found(1, "7", "large/front"))
    #expect(router.answer(.get, "/covers/7") == .notFound)
    #expect(router.parameterNames(of: 1) == ["id", "*"])
  }

  @Test("A wildcard at the root matches every path")
  func rootWildcard() throws {
    let router = try makeRouter(.strict, "GET /*")
    #expect(router.answer(.get, "/") == .found(0, ""))
    #expect(router.answer(.get, "//") == .found(0, "/"))
    #expect(router.answer(.get, "/a/b") == .found(0, "a/b"))
  }

  @Test("An optional parameter may be left out together with its slash")
  func optional() throws {
    let router = try makeRouter(
      .strict, "GET /books/:id?", "GET /orders/:year(uint)/:month(uint)?", "GET /:lang(en|fr)?")
    #expect(router.answer(.get, "/books") == .found(0))
    #expect(router.answer(.get, "/books/42") == .found(0, "42"))
    #expect(router.answer(.get, "/books/") == .notFound)
    #expect(router.answer(.get, "/orders/2026") == .found(1, "2026"))
    #expect(router.answer(.get, "/orders/2026/11") == .found(1, "2026", "11"))
    #expect(router.answer(.get, "/orders") == .notFound)
    #expect(router.answer(.get, "/orders/2026/may") == .notFound)
    #expect(router.answer(.get, "/") == .found(2))
    #expect(router.answer(.get, "/fr") == .found(2, "fr"))
    #expect(router.answer(.get, "/de") == .notFound)
    #expect(router.parameterNames(of: 1) == ["year", "month"])
    #expect(router.parameters(of: 1).map { $0.isOptional } == [false, true])
  }

  @Test("Constraints at one place are tried from the narrowest to the widest")
  func constraintOrder() throws {
    let router = try makeRouter(
      .strict, "GET /x/:a(slug)", "GET /x/:a(alnum)", "GET /x/:a(alpha)", "GET /x/:a(hex)",
      "GET /x/:a(int)", "GET /x/:a(uint)", "GET /x/:a(date)", "GET /x/:a(uuid)",
      "GET /x/:a(emma|7|cafe)", "GET /x/:a(emma|7)", "GET /x/:a")
    let expected: [(String, Int)] = [
      ("emma", 9), ("7", 9), ("cafe", 8), ("7d4e90a1-5b32-4c68-9f07-e1a6c83d52bf", 7),
      ("2026-02-28", 6), ("2026-02-30", 0), ("42", 5), ("-42", 4), ("beef", 3), ("books", 2),
      ("b00ks", 1), ("old-books", 0), ("old_books", 10),
    ]
    for (segment, value) in expected {
      #expect(router.answer(.get, "/x/" + segment) == .found(value, segment), "\(segment)")
    }
  }

  @Test("Values of a list are literals in their encoded form")
  func values() throws {
    let router = try makeRouter(.strict, "GET /:kind(book|order|b\u{fc}cher)/:id")
    #expect(router.answer(.get, "/book/1") == .found(0, "book", "1"))
    #expect(router.answer(.get, "/b%C3%BCcher/1") == .found(0, "b%C3%BCcher", "1"))
    #expect(router.answer(.get, "/reader/1") == .notFound)
    #expect(router.answer(.get, "/boo/1") == .notFound)
    #expect(router.answer(.get, "/books/1") == .notFound)
    #expect(router.answer(.get, "/Book/1") == .notFound)
  }

  @Test("A literal may hold any byte")
  func anyByte() throws {
    let router = try makeRouter(
      .strict, "GET /b\u{fc}cher", "GET /a%20b", "GET /%7bid%7d", "GET /\\:id", "GET /\\*",
      "GET /v1:batch", "GET /a*b", "GET /%41bc", "GET /a%2fb", "GET /x/%00%ff", "GET /(int)")
    #expect(router.answer(.get, "/b%C3%BCcher") == .found(0))
    #expect(router.answer(.get, "/a%20b") == .found(1))
    #expect(router.answer(.get, "/%7Bid%7D") == .found(2))
    #expect(router.answer(.get, "/:id") == .found(3))
    #expect(router.answer(.get, "/*") == .found(4))
    #expect(router.answer(.get, "/v1:batch") == .found(5))
    #expect(router.answer(.get, "/a*b") == .found(6))
    #expect(router.answer(.get, "/Abc") == .found(7))
    #expect(router.answer(.get, "/a%2Fb") == .found(8))
    #expect(router.answer(.get, "/a/b") == .notFound)
    #expect(router.answer(.get, "/x/%00%FF") == .found(9))
    #expect(router.answer(.get, "/(int)") == .found(10))
  }

  @Test("More parameters than fit inline are kept as well")
  func manyParameters() throws {
    let names = (0..<32).map { "p\($0)" }
    let router = try makeRouter(
      .strict, "GET /" + names.map { ":" + $0 }.joined(separator: "/"),
      "GET /:a/:b/:c/:d/:e/:f/:g/:h", "GET /:a/:b/:c/:d/:e/:f/:g/:h/*rest")
    let segments = (0..<32).map { "value\($0)" }
    let answer = router.answer(.get, "/" + segments.joined(separator: "/"))
    #expect(answer == RouteAnswer(match: .found(0), captured: segments))
    #expect(router.parameterNames(of: 0) == names)
    #expect(
      router.answer(.get, "/1/2/3/4/5/6/7/8") == .found(1, "1", "2", "3", "4", "5", "6", "7", "8"))
    #expect(
      router.answer(.get, "/1/2/3/4/5/6/7/8/9/")
        == .found(2, "1", "2", "3", "4", "5", "6", "7", "8", "9/"))
  }

  @Test("Parameters are emptied before and after a match that fails")
  func reusedParameters() throws {
    let router = try makeRouter(.strict, "GET /:a/:b/:c/:d/:e/:f/:g/:h/:i", "GET /:a/x")
    var parameters = PathParameters()
    func match(_ path: String) -> RouteMatch {
      Array(path.utf8).withUnsafeBufferPointer { router.match(.get, $0, &parameters) }
    }
    #expect(match("/1/2/3/4/5/6/7/8/9") == .found(0))
    #expect(parameters.count == 9)
    #expect(parameters[8] == 17..<18)
    #expect(match("/1/2/3/4/5/6/7/8") == .notFound)
    #expect(parameters.count == 0)
    #expect(match("/10/20/30/40/50/60/70/80/90") == .found(0))
    #expect(match("/100/20/30/40/50/60/70/80/90") == .found(0))
    #expect(parameters.count == 9)
    #expect(parameters[0] == 1..<4)
    #expect(parameters[8] == 26..<28)
    #expect(match("/1/x") == .found(1))
    #expect(parameters.count == 1)
    #expect(match("") == .notFound)
    #expect(parameters.count == 0)
  }

  @Test("Offsets reach to the end of the longest path")
  func longestPath() throws {
    let router = try makeRouter(.strict, "GET /files/*path", "GET /books/:id/x", "GET /:a")
    let longest = Router.maximumPathLength
    var path = Array("/files/".utf8) + [UInt8](repeating: 0x61, count: longest - 7)
    var parameters = PathParameters()
    let found = path.withUnsafeBufferPointer { router.match(.get, $0, &parameters) }
    #expect(found == .found(0))
    #expect(parameters[0] == 7..<65_535)
    path.append(0x61)
    #expect(router.answer(.get, path) == .notFound)
    let segment = [UInt8](repeating: 0x61, count: longest - 9)
    let inner = router.answer(.get, Array("/books/".utf8) + segment + Array("/x".utf8))
    #expect(inner == .found(1, String(decoding: segment, as: UTF8.self)))
  }

  @Test("The list of routes tells what was registered")
  func routeList() throws {
    var builder = RouterBuilder()
    builder.add(.get, "/books/:id(int)", value: 70, at: SourceLocation(file: "A.swift", line: 3))
    builder.addAllMethods("/*", value: -4, at: SourceLocation(file: "B.swift", line: 5))
    let router = try builder.build()
    #expect(router.routes.count == 2)
    #expect(router.routes[0].description == "GET /books/:id(int) (A.swift:3)")
    #expect(router.routes[1].description == "ANY /* (B.swift:5)")
    #expect(router.answer(.get, "/books/1") == .found(70, "1"))
    #expect(router.answer(.get, "/other") == .found(-4, "other"))
    #expect(router.parameters(of: 70).map { $0.constraint?.description } == ["int"])
    #expect(router.parameterNames(of: -4) == ["*"])
    #expect(router.parameterNames(of: 1) == [])
  }

  @Test("A router without routes finds nothing")
  func empty() throws {
    let router = try RouterBuilder().build()
    #expect(router.answer(.get, "/") == .notFound)
    #expect(router.answer(.get, "/books") == .notFound)
    #expect(router.allow(router.allMethods) == "OPTIONS")
  }

  @Test("A path that fits many patterns almost costs no more than the patterns")
  func boundedWork() throws {
    // Two possibilities at each of eleven segments; no pattern has what the path ends with.
    var routes: [String] = []
    for bits in 0..<2048 {
      var pattern = ""
      for place in 0..<11 {
        pattern += (bits >> place) & 1 == 0 ? "/:p\(place)" : "/:p\(place)(alpha)"
      }
      routes.append("GET \(pattern)/end\(bits)")
    }
    let router = try makeRouter(.strict, routes)
    let prefix = String(repeating: "/a", count: 11)
    #expect(router.answer(.get, prefix + "/none") == .notFound)
    // The path that is found last: it is behind every constraint.
    #expect(router.answer(.get, prefix + "/end0").match == .found(0))
    #expect(router.answer(.get, prefix + "/end2047").match == .found(2047))
    #expect(router.answer(.get, prefix + prefix + "/end0") == .notFound)
  }

  @Test("Deeply nested literals need no stack")
  func deepLiterals() throws {
    var routes: [String] = []
    var path = "/"
    for _ in 0..<1000 {
      path += "a"
      routes.append("GET \(path)")
      routes.append("GET \(path)/:id")
    }
    let router = try makeRouter(.strict, routes)
    #expect(router.answer(.get, path) == .found(1998))
    #expect(router.answer(.get, path + "/7") == .found(1999, "7"))
    #expect(router.answer(.get, path + "a") == .notFound)
  }
}
