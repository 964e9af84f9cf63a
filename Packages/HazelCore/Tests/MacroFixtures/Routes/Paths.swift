import HazelCore

let shelf = "/shelf"

@Controller("/books")
struct PathController {
  @Get(shelf) func variable() {}
  // expected-error@-1{{the path must be a string literal, so that it can be checked here [HZ152]}}
  @Get("/\(shelf)") func interpolated() {}
  // expected-error@-1{{the path must be a plain string literal without interpolation; what varies is a parameter such as ":id" [HZ153]}}
  @Get("books") func noSlash() {}
  // expected-error@-1{{the pattern "books" is malformed: it must start with "/" [HZ154]}}
  // expected-note@-2{{write "/" in front}}{{8-15="/books"}}
  @Get("/a//b") func emptySegment() {}
  // expected-error@-1{{the pattern "/a//b" is malformed: a segment is empty; remove one of the two slashes [HZ154]}}
  @Get("/:1st") func badName() {}
  // expected-error@-1{{the pattern "/:1st" is malformed: "1st" can not be the name of a parameter [HZ154]}}
  @Get("/:id/:id") func twice(id: Int) {}
  // expected-error@-1{{the pattern "/:id/:id" is malformed: the name "id" is used twice [HZ154]}}
  @Get("/:id(number)") func constraint(id: Int) {}
  // expected-error@-1{{the pattern "/:id(number)" is malformed: "number" is no constraint; use int, uint, uuid, date, hex, alpha, alnum, slug or "(a|b)" [HZ154]}}
  @Get("/:id(int") func unclosed(id: Int) {}
  // expected-error@-1{{the pattern "/:id(int" is malformed: a constraint must end with ")" at the end of its segment [HZ154]}}
  @Get("/:a?/b") func optional(a: Int?) {}
  // expected-error@-1{{the pattern "/:a?/b" is malformed: only the last segment may be optional [HZ154]}}
  @Get("/*rest/b") func wildcard(rest: String) {}
  // expected-error@-1{{the pattern "/*rest/b" is malformed: nothing may follow a wildcard, which takes all the rest of the path [HZ154]}}
  @Get("/{id}") func braces(id: Int) {}
  // expected-error@-1{{the pattern "/{id}" is malformed: "{id}" holds what can not stand in a path; a parameter is written ":id" [HZ154]}}
  @Get("/:id") func noParameter() {}
  // expected-error@-1{{path parameter ':id' has no parameter of that name in 'noParameter' [HZ156]}}
  // expected-note@-2{{add parameter 'id: String'}}{{32-34=(id: String)}}
  @Get("/:id/:page") func onlyOne(id: Int) {}
  // expected-error@-1{{path parameter ':page' has no parameter of that name in 'onlyOne' [HZ156]}}
  // expected-note@-2{{add parameter 'page: String'}}{{34-43=(id: Int, page: String)}}
  @Get("/:page?") func mayBeMissing(page: Int) {}
  // expected-error@-1{{path parameter ':page?' may be left out: 'page' must be an optional or have a default value [HZ163]}}
  // expected-note@-2{{make it 'Int?'}}{{43-46=Int?}}
  @Get("/a/:id") func alwaysThere(id: Int?) {}
  // expected-error@-1{{path parameter ':id' is always there: 'id' can not be an optional [HZ164]}}
  // expected-note@-2{{remove '?'}}{{39-43=Int}}
  @Get("/b/:id") func byHand(request: Request) {}
  @Get("/c/:id") func other(@Param("isbn") id: Int) {}
  // expected-error@-1{{'@Param("isbn")': the path "/books/c/:id" has no parameter ':isbn' [HZ172]}}
  // expected-error@-2{{path parameter ':id' has no parameter of that name in 'other' [HZ156]}}
  // expected-note@-3{{add parameter 'id: String'}}{{28-52=(@Param("isbn") id: Int, id: String)}}
}

@Controller(shelf)
// expected-error@-1{{the path must be a string literal, so that it can be checked here [HZ152]}}
struct VariablePrefix {
  @Get func list() {}
}

@Controller("shelf")
// expected-error@-1{{the pattern "shelf" is malformed: it must start with "/" [HZ154]}}
struct MalformedPrefix {
  @Get("/:id") func show(id: Int) {}
}
