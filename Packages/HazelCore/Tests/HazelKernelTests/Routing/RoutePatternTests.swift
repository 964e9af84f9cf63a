import HazelKernel
import Testing

@Suite("Route patterns")
struct RoutePatternTests {
  @Test("A pattern tells its parameters")
  func parameters() throws {
    let pattern = try RoutePattern("/:kind(book|order)/x/:id(int)/*rest")
    #expect(pattern.parameterNames == ["kind", "id", "rest"])
    #expect(pattern.parameters.map { $0.isWildcard } == [false, false, true])
    #expect(pattern.parameters.map { $0.constraint?.description } == ["book|order", "int", nil])
    #expect(pattern.description == "/:kind(book|order)/x/:id(int)/*rest")
    let optional = try RoutePattern("/orders/:year/:month(uint)?")
    #expect(optional.parameters.map { $0.isOptional } == [false, true])
    #expect(optional.parameterNames == ["year", "month"])
  }

  @Test(
    "Patterns without fault",
    arguments: [
      "/", "/books", "/books/", "/:id", "/:id/", "/:_x9", "/*", "/*rest", "/:id?", "/a/:id(int)?",
      "/a.b", "/a..b", "/...", "/a:b", "/a*", "/(a)", "/%2E%2Ex", "/%41", "/a%2F", "/~a",
      "/a;v=1,2/b=c&d@e!f$g'h+i", "/\u{65e5}\u{672c}", "/:k(a%7Cb|c)", "/:k(int|uint)",
    ])
  func valid(text: String) throws {
    #expect(try RoutePattern(text).text == text)
  }

  @Test(
    "Invalid patterns",
    arguments: [
      ("", ["HZ101@0"]), ("books", ["HZ101@0"]), (":id", ["HZ101@0"]), (" /books", ["HZ101@0"]),
      ("//", ["HZ102@1"]), ("/books//new", ["HZ102@7"]), ("/a//b//", ["HZ102@3", "HZ102@6"]),
      ("/:", ["HZ103@2"]), ("/:(int)", ["HZ103@2"]), ("/:?", ["HZ103@2"]),
      ("/:1d", ["HZ104@2"]), ("/:book-id", ["HZ104@6"]), ("/*re st", ["HZ104@4"]),
      ("/:b\u{fc}ch", ["HZ104@3"]), ("/:a.json", ["HZ104@3"]), ("/*rest(int)", ["HZ104@6"]),
      ("/:id?(int)", ["HZ104@4"]), ("/:{id}", ["HZ104@2"]),
      ("/:id/x/:id", ["HZ105@8"]), ("/:id/*id", ["HZ105@6"]),
      ("/:id(integer)", ["HZ106@5"]), ("/:id()", ["HZ106@5"]), ("/:id(Int)", ["HZ106@5"]),
      ("/:id(book)", ["HZ106@5"]),
      ("/:id(int", ["HZ107@4"]), ("/:id(int)x", ["HZ107@4"]), ("/:id(a/b)", ["HZ107@4"]),
      ("/:id(int)(hex)", ["HZ107@4"]),
      ("/:id(a||b)", ["HZ107@7"]), ("/:id(|)", ["HZ107@5", "HZ107@6"]),
      ("/:id(a|b|a)", ["HZ107@9"]), ("/:id(a|%61)", ["HZ107@7"]), ("/:id(a b|c)", ["HZ111@6"]),
      ("/*/books", ["HZ108@1"]), ("/*rest/", ["HZ108@1"]), ("/*a/*b", ["HZ108@1"]),
      ("/:id?/books", ["HZ109@4"]), ("/:id?/", ["HZ109@4"]), ("/*rest?", ["HZ109@6"]),
      ("/%", ["HZ110@1"]), ("/a%2", ["HZ110@2"]), ("/%zz", ["HZ110@1"]), ("/%2/a", ["HZ110@1"]),
      ("/:k(a|%4)", ["HZ110@6"]),
      ("/a b", ["HZ111@2"]), ("/a\tb", ["HZ111@2"]), ("/a\u{0}", ["HZ111@2"]),
      ("/a\u{7f}", ["HZ111@2"]), ("/books?", ["HZ111@6"]), ("/a#b", ["HZ111@2"]),
      ("/{id}", ["HZ111@1", "HZ111@4"]), ("/a\\b", ["HZ111@2"]), ("/\\x", ["HZ111@1"]),
      ("/a|b", ["HZ111@2"]), ("/\"", ["HZ111@1"]), ("/<a>", ["HZ111@1", "HZ111@3"]),
      ("/a^", ["HZ111@2"]), ("/a`", ["HZ111@2"]), ("/a[", ["HZ111@2"]),
      ("/.", ["HZ112@1"]), ("/a/../b", ["HZ112@3"]), ("/%2e%2E", ["HZ112@1"]),
      ("/a b//:/:(x)", ["HZ111@2", "HZ102@5", "HZ103@7", "HZ103@9", "HZ106@10"]),
    ])
  func invalid(text: String, expected: [String]) {
    #expect(throws: RoutePatternError.self) { try RoutePattern(text) }
    do throws(RoutePatternError) {
      _ = try RoutePattern(text)
    } catch {
      #expect(error.problems.map { "\($0.code)@\($0.offset)" } == expected)
      #expect(error.problems.allSatisfy { !$0.detail.isEmpty && !$0.hint.isEmpty })
      #expect(error.code == error.problems.first?.code)
      #expect(error.description.contains("Mend: "))
    }
  }

  @Test("Limits of a pattern")
  func limits() throws {
    let long = "/" + String(repeating: "a", count: RoutePattern.maximumLength - 1)
    _ = try RoutePattern(long)
    #expect(codes(long + "a") == ["HZ113"])
    let deep = String(repeating: "/a", count: RoutePattern.maximumSegmentCount)
    _ = try RoutePattern(deep)
    #expect(codes(deep + "/a") == ["HZ113"])
    let parameters = (0..<RoutePattern.maximumParameterCount).map { "/:p\($0)" }.joined()
    _ = try RoutePattern(parameters)
    #expect(codes(parameters + "/:q") == ["HZ113"])
    #expect(codes(parameters + "/*") == ["HZ113"])
  }

  private func codes(_ text: String) -> [String] {
    do throws(RoutePatternError) {
      _ = try RoutePattern(text)
      return []
    } catch {
      return error.problems.map { $0.code }
    }
  }
}
