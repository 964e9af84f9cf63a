import HazelCore

struct Draft: Decodable {}

@Controller("/books")
struct ParameterController {
  @Post("/a") func unbound(filter: String) {}
  @Get func unboundInGet(filter: String) {}
  @Post("/b") func twoBodies(@Body first: Draft, @Body second: Draft) {}
  @Post("/c") func bodyAndForm(@Body first: Draft, @Form second: Int) {}
  @Get("/d") func bodyInGet(@Body draft: Draft) {}
  @Get("/e") func twoSources(@Query @Header page: Int) {}
  @Get("/f") func slip(@Querry page: Int) {}
  @Get("/g") func variadic(@Query tags: String...) {}
  @Get("/h") func changing(@Query page: inout Int) {}
  @Post("/i") func stream(@Body content: RequestBody) {}
  @Post("/j") func severalFields(@Form first: Int, @Form second: Int) {}
}
