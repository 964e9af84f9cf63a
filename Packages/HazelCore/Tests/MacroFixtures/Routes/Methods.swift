import HazelCore

@Controller("/books")
struct MethodController {
  @Get("/a") static func fixed() {}
  @Get("/b") mutating func changing() {}
  @Get("/c/:id") func generic<T: ParameterValue>(id: T) {}
  @Get("/d") func closure() -> () -> Int { { 1 } }
  @Get("/e") func tuple() -> (Int, String) { (1, "") }
  @Get("/f") @Post("/f") func twoVerbs() {}
  @Sse("/g") func noEvents() {}
  @Get("/h") func twice() {}
  @Post("/h") func twice(@Query page: Int) {}
  @Get("/i") var property: Int { 1 }
}

struct NoController {
  @Get("/a") func orphan() {}
}

extension MethodController {
  @Get("/z") func outside() {}
}

@Controller class Open {
  @Get func list() {}
}

@Controller struct Generic<Value: Sendable> {
  @Get func list() {}
}

@Controller enum Cases {
  @Get func list() {}
}
