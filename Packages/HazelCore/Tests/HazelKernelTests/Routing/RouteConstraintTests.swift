import HazelKernel
import Testing

@Suite("Route constraints")
struct RouteConstraintTests {
  @Test(
    "Accepted segments",
    arguments: [
      ("int", "0"), ("int", "-1"), ("int", "007"), ("int", "9223372036854775807"),
      ("int", "-9223372036854775808"), ("uint", "0"), ("uint", "18446744073709551615"),
      ("uint", "0000000000000000000000000018446744073709551615"),
      ("uuid", "7d4e90a1-5b32-4c68-9f07-e1a6c83d52bf"),
      ("uuid", "7D4E90A1-5B32-4C68-9F07-E1A6C83D52BF"), ("alpha", "Emma"), ("alpha", "z"),
      ("alnum", "b00K"), ("slug", "pride-and-prejudice-2"), ("slug", "7"), ("hex", "09afAF"),
      ("date", "2026-11-22"), ("date", "2024-02-29"), ("date", "2000-02-29"),
      ("date", "0001-12-31"), ("date", "2026-04-30"),
    ])
  func accepted(name: String, segment: String) throws {
    let constraint = try #require(RouteConstraint(named: name))
    #expect(constraint.accepts(Array(segment.utf8)))
    let router = try makeRouter(.strict, "GET /x/:value(\(name))/y")
    #expect(router.answer(.get, "/x/\(segment)/y") == .found(0, segment))
  }

  @Test(
    "Refused segments",
    arguments: [
      ("int", "-"), ("int", "+1"), ("int", "1.0"), ("int", "9223372036854775808"),
      ("int", "-9223372036854775809"), ("int", "1-"), ("int", "--1"), ("int", "0x1"),
      ("int", "\u{0661}"), ("uint", "-1"), ("uint", "18446744073709551616"), ("uint", "1e3"),
      ("uint", "99999999999999999999999"), ("uuid", "7d4e90a15b324c689f07e1a6c83d52bf"),
      ("uuid", "7d4e90a1-5b32-4c68-9f07-e1a6c83d52b"),
      ("uuid", "7d4e90a1-5b32-4c68-9f07-e1a6c83d52bff"),
      ("uuid", "7d4e90a1-5b32-4c68-9f07+e1a6c83d52bf"),
      ("uuid", "gd4e90a1-5b32-4c68-9f07-e1a6c83d52bf"), ("alpha", "b00k"), ("alpha", "\u{e9}"),
      ("alpha", "a%20"), ("alpha", "["), ("alpha", "@"), ("alpha", "`"), ("alpha", "{"),
      ("alnum", "a-b"), ("alnum", "/"), ("alnum", ":"), ("slug", "-a"), ("slug", "a-"),
      ("slug", "a--b"), ("slug", "Emma"), ("slug", "a_b"), ("hex", "0g"), ("hex", "0x1"),
      ("date", "2026-02-29"), ("date", "1900-02-29"), ("date", "2026-13-01"),
      ("date", "2026-00-01"), ("date", "2026-01-00"), ("date", "2026-04-31"),
      ("date", "2026-1-01"), ("date", "26-01-01"), ("date", "2026/01/01"), ("date", "2026-01-1x"),
      ("date", "2026-01-011"),
    ])
  func refused(name: String, segment: String) throws {
    let constraint = try #require(RouteConstraint(named: name))
    #expect(!constraint.accepts(Array(segment.utf8)))
    let router = try makeRouter(.strict, "GET /x/:value(\(name))/y")
    #expect(router.answer(.get, "/x/\(segment)/y") == .notFound)
  }

  @Test(
    "No constraint accepts an empty segment",
    arguments: ["int", "uint", "uuid", "alpha", "alnum", "slug", "hex", "date"])
  func empty(name: String) throws {
    #expect(try #require(RouteConstraint(named: name)).accepts([]) == false)
    #expect(RouteConstraint(named: name)?.description == name)
  }

  @Test("Other names are unknown", arguments: ["", "Int", "integer", "string", "values", "choice"])
  func unknown(name: String) {
    #expect(RouteConstraint(named: name) == nil)
  }

  @Test("A list of values keeps its order for descriptions")
  func values() throws {
    let pattern = try RoutePattern("/:kind(order|book)")
    let constraint = try #require(pattern.parameters.first?.constraint)
    #expect(constraint.values == ["order", "book"])
    #expect(constraint.description == "order|book")
    #expect(constraint == (try RoutePattern("/:k(book|order)")).parameters.first?.constraint)
  }

  @Test("Long segments are read to their end")
  func long() throws {
    let router = try makeRouter(.strict, "GET /:value(alpha)/x", "GET /:value/x")
    for count in [1, 7, 8, 9, 15, 16, 17, 1000] {
      let letters = String(repeating: "a", count: count)
      #expect(router.answer(.get, "/\(letters)/x") == .found(0, letters))
      #expect(router.answer(.get, "/\(letters)1/x") == .found(1, letters + "1"))
    }
  }
}
