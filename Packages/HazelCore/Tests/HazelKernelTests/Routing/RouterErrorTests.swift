import HazelKernel
import Testing

@Suite("Router: problems found at start")
struct RouterErrorTests {
  private func summary(_ problems: [RouteProblem]) -> [String] {
    problems.map { problem in
      let others = problem.others.map { "\($0.location.line)" }.joined(separator: "+")
      return "\(problem.code) \(problem.route.location.line) \(others)"
    }
  }

  @Test(
    "Conflicts",
    arguments: [
      (["GET /books", "GET /books"], ["HZ114 2 1"]),
      (["GET /a/:x", "GET /a/:y"], ["HZ114 2 1"]),
      (["GET /a/:x(int)", "GET /a/:y(int)"], ["HZ114 2 1"]),
      (["GET /a/:x(b|c)", "GET /a/:y(c|b)"], ["HZ114 2 1"]),
      (["GET /a/*x", "GET /a/*"], ["HZ114 2 1"]),
      (["GET /b%C3%BC", "GET /b\u{fc}"], ["HZ114 2 1"]),
      (["GET /%41", "GET /A"], ["HZ114 2 1"]),
      (["GET /books/:id?", "GET /books"], ["HZ114 2 1"]),
      (["GET /books", "GET /books/:id?"], ["HZ114 2 1"]),
      (["GET /books/:x", "GET /books/:id?"], ["HZ114 2 1"]),
      (["GET /books/:x?", "GET /books/:id?"], ["HZ114 2 1"]),
      (["GET /books", "GET /books/:x", "GET /books/:id?"], ["HZ114 3 2", "HZ114 3 1"]),
      (["GET /", "GET /:id?"], ["HZ114 2 1"]),
      (["ANY /books", "ANY /books"], ["HZ114 2 1"]),
      (["PURGE /books", "PURGE /books"], ["HZ114 2 1"]),
      (["GET /a", "GET /a", "GET /a"], ["HZ114 2 1", "HZ114 3 1"]),
    ])
  func conflicts(routes: [String], expected: [String]) {
    #expect(summary(routeProblems(.strict, routes)) == expected)
  }

  @Test(
    "No conflict",
    arguments: [
      ["GET /books", "POST /books", "ANY /books", "PURGE /books", "HEAD /books"],
      ["GET /a/:x", "GET /a/:y(int)", "GET /a/:z(hex)", "GET /a/:k(b|c)", "GET /a/*rest"],
      ["GET /a/:x/b", "GET /a/:y/c"], ["GET /books", "GET /books/"],
      ["GET /files/", "GET /files/*rest"], ["GET /a%2Fb", "GET /a/b"],
      ["GET /a/:x?", "GET /a/:y(int)"], ["GET /a/b", "GET /a/:k(b|c)"],
    ])
  func compatible(routes: [String]) {
    #expect(summary(routeProblems(.strict, routes)) == [])
  }

  @Test("Routes that differ by a slash conflict only where it is ignored")
  func slashConflict() {
    let routes = ["GET /books", "GET /books/", "GET /:id/", "GET /:x", "POST /books/", "GET /"]
    #expect(summary(routeProblems(.strict, routes)) == [])
    #expect(summary(routeProblems(.redirect, routes)) == [])
    #expect(summary(routeProblems(.ignore, routes)) == ["HZ114 2 1", "HZ114 4 3"])
  }

  @Test(
    "Routes that can never match",
    arguments: [
      (["GET /a/:k(b|c)", "GET /a/b", "GET /a/c"], ["HZ115 1 2+3"]),
      (["GET /:k(b|c)/x", "GET /b/:y", "GET /c/*rest"], ["HZ115 1 2+3"]),
      (["GET /:k(b|c)/:id", "GET /:k(c|b)/:id(int)"], []),
      (["GET /:k(b|c)/:id(uint)", "GET /b/:id", "GET /c/:id(hex)"], ["HZ115 1 2+3"]),
      (["GET /:k(b|c)/:id(int)", "GET /b/:id", "GET /c/:id(uint)"], []),
      (["GET /a/:k(b|c|d)", "GET /a/:k(b|c)", "GET /a/d"], ["HZ115 1 2+3"]),
      (["GET /a/:k(b|c)", "GET /a/b"], []),
      (["GET /a/:k(b|c)", "GET /a/b", "POST /a/c"], []),
      (["HEAD /a/:k(b|c)", "GET /a/b", "GET /a/c"], ["HZ115 1 2+3"]),
      (["PURGE /a/:k(b|c)", "ANY /a/b", "PURGE /a/c"], ["HZ115 1 2+3"]),
      (["ANY /a/:k(b|c)", "ANY /a/b", "GET /a/c"], []),
      (["ANY /a/:k(b|c)", "ANY /a/b", "ANY /a/c"], ["HZ115 1 2+3"]),
      (["GET /a/:k(b|c)?", "GET /a/b", "GET /a/c"], []),
      (["GET /:k(b|c)/:y?", "GET /b", "GET /c"], []),
      (["GET /:k(b|c)/x/:y?", "GET /b/*r", "GET /c/x", "GET /c/x/:z"], ["HZ115 1 2+4+3"]),
      (["GET /:k(b|c)/*r", "GET /b/:x", "GET /c/*r"], []),
      (["GET /:k(b|c)/*r", "GET /b/*r", "GET /c/*r"], ["HZ115 1 2+3"]),
      (["GET /:k(b|c)/", "GET /b/*r", "GET /c/"], ["HZ115 1 2+3"]),
      (["GET /:k(b|c)", "GET /b/*r", "GET /c"], []),
      (["GET /:k(b|c)/:d(date)", "GET /b/:d(slug)", "GET /c/:d"], ["HZ115 1 2+3"]),
      (["GET /:k(b|c)/:d(date)", "GET /b/2719-08-23", "GET /c/:d"], []),
    ])
  func shadowed(routes: [String], expected: [String]) {
    #expect(summary(routeProblems(.strict, routes)) == expected)
  }

  @Test("Everything is reported at once, in the order of the routes")
  func together() {
    let found = routeProblems(
      .strict, "GET /a/:k(b|c)", "GET books", "GET /a/b", "GET /x/:(y)/ ", "GET /a/c", "GET /a/b",
      "POST /:id/:id")
    #expect(
      summary(found) == [
        "HZ115 1 3+5", "HZ101 2 ", "HZ103 4 ", "HZ106 4 ", "HZ111 4 ", "HZ114 6 3", "HZ105 7 ",
      ])
  }

  @Test("The text names every place, the problem and a hint")
  func description() {
    do throws(RouterError) {
      _ = try makeRouter(.strict, "GET /books/:id", "GET /books/:isbn", "GET /books/:id(isbn)")
      Issue.record("the routes conflict")
    } catch {
      #expect(error.code == "HZ100")
      #expect(
        error.description == """
          HZ100 the routes have 2 problems:
          HZ114 GET /books/:isbn (Bookshop/Routes.swift:2)
                matches the same paths with the same method as
                GET /books/:id (Bookshop/Routes.swift:1)
                Mend: remove one of them, or tell them apart with a literal or a constraint such \
          as ":id(int)"
          HZ106 GET /books/:id(isbn) (Bookshop/Routes.swift:3)
                byte 11: "isbn" is no constraint
                Mend: use int, uint, uuid, date, hex, alpha, alnum, slug, or several values as in \
          "(book|order)"
          """)
    }
  }

  @Test("A location is the place where it is written")
  func location() {
    let location = SourceLocation()
    #expect(location.file.hasSuffix("RouterErrorTests.swift"))
    #expect(location.line == #line - 2)
    #expect(SourceLocation(file: "Bookshop/Routes.swift", line: 12).description.hasSuffix(":12"))
  }
}
