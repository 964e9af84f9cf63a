import HazelCore

let shelf = "/shelf"

@Controller("/books")
struct PathController {
  @Get(shelf) func variable() {}
  @Get("/\(shelf)") func interpolated() {}
  @Get("books") func noSlash() {}
  @Get("/a//b") func emptySegment() {}
  @Get("/:1st") func badName() {}
  @Get("/:id/:id") func twice(id: Int) {}
  @Get("/:id(number)") func constraint(id: Int) {}
  @Get("/:id(int") func unclosed(id: Int) {}
  @Get("/:a?/b") func optional(a: Int?) {}
  @Get("/*rest/b") func wildcard(rest: String) {}
  @Get("/{id}") func braces(id: Int) {}
  @Get("/:id") func noParameter() {}
  @Get("/:id/:page") func onlyOne(id: Int) {}
  @Get("/:page?") func mayBeMissing(page: Int) {}
  @Get("/a/:id") func alwaysThere(id: Int?) {}
  @Get("/b/:id") func byHand(request: Request) {}
  @Get("/c/:id") func other(@Param("isbn") id: Int) {}
}

@Controller(shelf)
struct VariablePrefix {
  @Get func list() {}
}

@Controller("shelf")
struct MalformedPrefix {
  @Get("/:id") func show(id: Int) {}
}
